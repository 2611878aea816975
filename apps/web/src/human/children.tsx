import { useState } from 'preact/hooks'
import { words } from '../state/lang.ts'
import { askChildren, MOST_CHILDREN, OLDEST_CHILD } from './household-now.ts'

/** Ages of the children, a field each. */
export function Children({ ages }: { readonly ages: readonly number[] }) {
  const { income } = words.value.human
  const [bad, setBad] = useState(false)
  const take = (at: number, text: string) => {
    const age = Number(text)
    const sound = text !== '' && Number.isInteger(age) && age >= 0 && age <= OLDEST_CHILD
    setBad(!sound)
    if (sound) askChildren(ages.map((other, i) => (i === at ? age : other)))
  }
  return (
    <fieldset>
      <legend>{income.children}</legend>
      <div class="children">
        {ages.map((age, i) => (
          <span key={i} class="children">
            <input
              type="number"
              inputMode="numeric"
              min="0"
              max={OLDEST_CHILD}
              step="1"
              aria-label={income.ageOf(i + 1)}
              defaultValue={String(age)}
              key={`${i} ${ages.length}`}
              onInput={({ currentTarget }) => take(i, currentTarget.value)}
            />
            <button
              type="button"
              class="button"
              aria-label={income.without(i + 1)}
              onClick={() => askChildren(ages.filter((_, other) => other !== i))}
            >
              ×
            </button>
          </span>
        ))}
        {ages.length < MOST_CHILDREN && (
          <button type="button" class="button" onClick={() => askChildren([...ages, 5])}>
            {income.addChild}
          </button>
        )}
      </div>
      {bad && (
        <span class="form__error" role="alert">
          {income.ageRange(OLDEST_CHILD)}
        </span>
      )}
    </fieldset>
  )
}
