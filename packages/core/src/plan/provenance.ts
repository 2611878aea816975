import type { Observation } from './data/city-data.ts'
import { type Path, printPath } from './place.ts'
import { eachQuantity } from './quantities.ts'
import { unitOfReading } from './reading-unit.ts'
import { type Plan, planSchema, type Reading, type Text } from './schema/index.ts'
import { metaOf, schemaAt } from './schema-at.ts'

/** A number of the plan and where it comes from. */
export interface Provenance {
  /** Such as `options[3].cost_krw_per_mw`. */
  readonly at: string
  readonly unit: string
  readonly meaning: Text
  /** One value, or one for each of some years. */
  readonly value: number | Readonly<Record<string, number>>
  /** Year of the observation or of the prices. */
  readonly year: number | undefined
  /** Keys of the plan's sources; none when it is only assumed. */
  readonly sources: readonly string[]
  /** Key of the assumption that says why; undefined when it is only sourced. */
  readonly assumption: string | undefined
}

/**
 * Every number of a plan, in the plan's order.
 *
 * @param records what a promise's target may have its unit from
 */
export function provenance(plan: Plan, records: readonly Observation[] = []): Provenance[] {
  return eachQuantity(plan).map(({ path, value: quantity }) => {
    const { unit = '1', en = '', ko = '' } = metaOf(schemaAt(planSchema, path, plan))
    const reading = readingAt(plan, path)
    return {
      at: printPath(path),
      unit: reading ? unitOfReading(reading, records) : unit,
      meaning: { en, ko },
      value: quantity.value ?? quantity.by_year ?? Number.NaN,
      year: quantity.year,
      sources: sourcesOf(quantity.source),
      assumption: quantity.assumed,
    }
  })
}

/** The reading that a target belongs to. */
function readingAt(plan: Plan, [part, promise, , reading]: Path): Reading | undefined {
  if (part !== 'promises') return undefined
  return plan.promises[Number(promise)]?.readings[Number(reading)]
}

function sourcesOf(source: string | readonly string[] | undefined): readonly string[] {
  if (source === undefined) return []
  return typeof source === 'string' ? [source] : source
}
