import { printPath } from './place.ts'
import { eachQuantity } from './quantities.ts'
import { type Plan, planSchema, type Text } from './schema/index.ts'
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

/** Every number of a plan, in the plan's order. */
export function provenance(plan: Plan): Provenance[] {
  return eachQuantity(plan).map(({ path, value: quantity }) => {
    const { unit = '1', en = '', ko = '' } = metaOf(schemaAt(planSchema, path, plan))
    return {
      at: printPath(path),
      unit,
      meaning: { en, ko },
      value: quantity.value ?? quantity.by_year ?? Number.NaN,
      year: quantity.year,
      sources: sourcesOf(quantity.source),
      assumption: quantity.assumed,
    }
  })
}

function sourcesOf(source: string | readonly string[] | undefined): readonly string[] {
  if (source === undefined) return []
  return typeof source === 'string' ? [source] : source
}
