import type { Plan } from '@jarip/core/plan'
import { say } from '../state/lang.ts'

/**
 * What a measure of the records is called: by the plan; else after a promise's reading that goes by
 * it; undefined where nobody has named it.
 */
export function measureName(measure: string, plan: Plan | null | undefined): string | undefined {
  const named = plan?.measures?.[measure]
  if (named) return say(named)
  for (const { said, readings } of plan?.promises ?? []) {
    const reading = readings.find((r) => r.measure === `record:${measure}`)
    if (reading) return `${say(said)}: ${say(reading.name)}`
  }
  return undefined
}

/** Its name; its key, as what it is, where it has none. */
export function MeasureName(props: {
  readonly measure: string
  readonly plan: Plan | null | undefined
}) {
  const name = measureName(props.measure, props.plan)
  return name === undefined ? <code class="mono">{props.measure}</code> : <span>{name}</span>
}
