/** One of several, all seen at once. */
export function Choice<T extends string | number>({
  label,
  options,
  chosen,
  nameOf,
  onChoose,
}: {
  readonly label: string
  readonly options: readonly T[]
  readonly chosen: T
  readonly nameOf: (option: T) => string
  readonly onChoose: (option: T) => void
}) {
  return (
    <fieldset class="choice">
      <legend>{label}</legend>
      <div class="chips">
        {options.map((option) => (
          <button
            key={option}
            type="button"
            class="chip"
            aria-pressed={option === chosen}
            onClick={() => onChoose(option)}
          >
            {nameOf(option)}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
