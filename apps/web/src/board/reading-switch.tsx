import type { PromiseOutcome } from '@jarip/core/engine'
import { Sign } from '../parts/sign.tsx'
import { say, words } from '../state/lang.ts'

/** One sentence, several honest meanings: which one is looked at. */
export function ReadingSwitch({
  promise,
  chosen,
  onChoose,
}: {
  readonly promise: PromiseOutcome
  readonly chosen: string
  readonly onChoose: (id: string) => void
}) {
  const { board } = words.value
  if (promise.readings.length < 2)
    return <p class="reading-only">{say(promise.readings[0].name)}</p>
  return (
    <fieldset class="readings">
      <legend class="hidden">{board.readings}</legend>
      {promise.readings.map(({ id, name, holds }) => (
        <label key={id} class="readings__one">
          <input
            type="radio"
            name={`reading-${promise.id}`}
            value={id}
            checked={id === chosen}
            onChange={() => onChoose(id)}
          />
          <span>
            <Sign holds={holds} />
            {say(name)}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
