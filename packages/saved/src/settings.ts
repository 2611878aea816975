import { type Plan, planSchema, type Quantity, valueIn } from '@jarip/core/plan'

/** What-ifs: a number of the plan by its key, and what it shall be. */
export type Settings = Readonly<Record<string, number>>

/** A number that can be set: a whole quantity, or one of the years it is given by. */
interface Place {
  readonly quantity: Quantity
  readonly year?: string
  /** Stages between the years that it is given by: they keep their values when one of them is set. */
  readonly stages?: readonly number[]
}

/** A what-if that the plan cannot take. */
export class SettingError extends Error {
  override readonly name = 'SettingError'
  readonly key: string
  /** What keys there are, when this one is unknown; otherwise the value is refused. */
  readonly known: readonly string[] | undefined

  constructor(key: string, known?: readonly string[]) {
    super(key)
    this.key = key
    this.known = known
  }
}

/**
 * Every number of a plan by its key: the names on the way to it joined by dots, with entries of
 * lists by their id or year; a number by years also year by year.
 *
 *     options.roof.cost_krw_per_mw          in every year
 *     options.roof.cost_krw_per_mw.2045     in that year
 *
 * A stage that lies between the years given can be set like these.
 */
export function settable(plan: Plan): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  const stages = plan.stages.map(({ year }) => year)
  visit(plan, '', { places, stages })
  return places
}

interface Visit {
  readonly places: Map<string, Place>
  readonly stages: readonly number[]
}

function visit(value: unknown, key: string, { places, stages }: Visit): void {
  if (typeof value !== 'object' || value === null) return
  if (isQuantity(value)) {
    places.set(key, { quantity: value })
    const given = Object.keys(value.by_year ?? {}).map(Number)
    const between = stages.filter((year) => year > Math.min(...given) && year < Math.max(...given))
    for (const year of new Set([...given, ...between]))
      places.set(`${key}.${year}`, { quantity: value, year: String(year), stages: between })
    return
  }
  for (const [name, part] of Object.entries(value)) {
    const step = Array.isArray(value) ? nameOf(part, name) : name
    visit(part, key === '' ? step : `${key}.${step}`, { places, stages })
  }
}

function isQuantity(value: object): value is Quantity {
  return ('value' in value || 'by_year' in value) && ('source' in value || 'assumed' in value)
}

function nameOf(entry: unknown, index: string): string {
  const { id, year } = (entry ?? {}) as { id?: unknown; year?: unknown }
  return String(id ?? year ?? index)
}

/**
 * The plan with some of its numbers changed; the plan itself is left as it is.
 *
 * @throws {SettingError} for a key that the plan does not have, or a value that it does not allow
 */
export function withSettings(plan: Plan, settings: Settings): Plan {
  const keys = Object.keys(settings)
  const changed = written(plan, settings, keys)
  if (planSchema.safeParse(changed).success) return changed
  // A slider moves many numbers at once: only where all together are refused is the one looked for.
  const bad = keys.find((_, i) => {
    const upTo = written(plan, settings, keys.slice(0, i + 1))
    return !planSchema.safeParse(upTo).success
  })
  throw new SettingError(bad ?? keys[0])
}

function written(plan: Plan, settings: Settings, keys: readonly string[]): Plan {
  const changed = structuredClone(plan)
  const places = settable(changed)
  for (const key of keys) {
    const place = places.get(key)
    if (!place) throw new SettingError(key, [...places.keys()])
    write(place, settings[key])
  }
  return changed
}

function write({ quantity, year, stages = [] }: Place, value: number): void {
  const open = quantity as { value?: number; by_year?: Record<string, number> }
  if (year !== undefined && open.by_year) {
    const pinned = stages.map((stage) => [stage, valueIn(quantity, stage)])
    open.by_year = { ...Object.fromEntries(pinned), ...open.by_year, [year]: value }
  } else {
    delete open.by_year
    open.value = value
  }
}
