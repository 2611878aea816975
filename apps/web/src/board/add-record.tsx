import type { PromiseOutcome } from '@jarip/core/engine'
import type { Plan } from '@jarip/core/plan'
import { useState } from 'preact/hooks'
import { say, words } from '../state/lang.ts'
import { at } from '../state/site.ts'
import { sourceText } from '../state/sources.ts'
import { today } from '../whatif/today.ts'

interface Props {
  readonly promise: PromiseOutcome
  readonly plan: Plan
}

interface Fault {
  readonly detail: string
  readonly errors?: readonly { readonly field: string; readonly message: string }[]
}

/** Adds an observation to the plan's records; the server refuses one without a known source. */
export function AddRecord({ promise, plan }: Props) {
  const { board } = words.value
  const readings = promise.readings.filter(({ measure }) => measure.startsWith('record:'))
  const [fault, setFault] = useState<Fault>()
  const [isAdded, setIsAdded] = useState(false)
  if (readings.length === 0) return null
  const add = async (event: SubmitEvent) => {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    const found = await sent(form, readings)
    setFault(found)
    setIsAdded(found === undefined)
    if (!found) form.reset()
  }
  return (
    <details class="add">
      <summary>{board.addRecord}</summary>
      <form class="form" onSubmit={(event) => void add(event)}>
        <label>
          <span>{board.measure}</span>
          <select name="measure">
            {readings.map(({ id, measure, name, unit }) => (
              <option key={id} value={measure.slice('record:'.length)}>
                {say(name)} ({unit})
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{board.date}</span>
          <input name="date" type="date" required max={today()} />
        </label>
        <label>
          <span>{board.value}</span>
          <input name="value" type="number" step="any" required />
        </label>
        <label>
          <span>{board.source}</span>
          <select name="source" required>
            {Object.keys(plan.sources).map((id) => (
              <option key={id} value={id}>
                {sourceText(id)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" class="button">
          {board.add}
        </button>
        <p class="quiet">{board.addHint}</p>
        <p role="status">{isAdded && `✓ ${board.added}`}</p>
        {fault && <Refused fault={fault} />}
      </form>
    </details>
  )
}

function Refused({ fault: { detail, errors = [] } }: { readonly fault: Fault }) {
  return (
    <div role="alert">
      <p>✕ {detail}</p>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={field}>
            <span class="mono">{field}</span>: {message}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What the server finds wrong; undefined when it has taken it. */
async function sent(
  form: HTMLFormElement,
  readings: PromiseOutcome['readings'],
): Promise<Fault | undefined> {
  const { measure, date, value, source } = Object.fromEntries(new FormData(form)) as Record<
    string,
    string
  >
  const unit = readings.find((r) => r.measure === `record:${measure}`)?.unit
  const response = await fetch(at.records, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ date, measure, value: Number(value), unit, source }),
  })
  return response.ok ? undefined : ((await response.json()) as Fault)
}
