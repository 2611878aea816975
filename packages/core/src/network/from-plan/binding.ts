import { isComputed, type Plan, type PlannedPromise, type Reading } from '../../plan/index.ts'
import type { LimitTerm } from '../network.ts'
import { type Choices, readingKey } from './choices.ts'
import type { City } from './city.ts'
import { type Expression, type MeasureContext, type MeasureForm, measureForm } from './measures.ts'
import { energyOf } from './time.ts'

/** A reading that the plan must keep, and where its limits stand. */
export interface BoundReading {
  readonly promise: string
  readonly reading: string
  /** Index into the network's stages. */
  readonly stage: number
  /** Indices into the network's limits, one for each snapshot set of its stage. */
  readonly limits: readonly number[]
  /** Kept by closing the lines instead of by a limit. */
  readonly closed: boolean
}

/** The readings that are chosen to bind, with their promises. */
export function bindingReadings(
  plan: Plan,
  binding: readonly string[],
): [PlannedPromise, Reading][] {
  return plan.promises.flatMap((promise) =>
    promise.readings
      .filter((reading) => binding.includes(readingKey(promise.id, reading.id)))
      .map((reading): [PlannedPromise, Reading] => [promise, reading]),
  )
}

/** "Nothing from outside", where nothing may yield: then the lines need no limit, they are shut. */
export function closesLines(choices: Choices, promise: PlannedPromise, reading: Reading): boolean {
  const nothing = reading.comparison === '<=' && reading.target.value === 0
  const yields = choices.yielding.includes(readingKey(promise.id, reading.id))
  return nothing && !yields && reading.measure === 'import-share'
}

/** Whether a reading counts the businesses' use hour by hour. */
export function isMatched(reading: Reading): boolean {
  return reading.measure === 'renewable-share-hourly' && reading.scope === 'business'
}

/** Turns a reading into one limit for each snapshot set of its stage. */
export function bindReading(
  city: City,
  context: MeasureContext,
  promise: PlannedPromise,
  reading: Reading,
): BoundReading {
  const stage = city.sketch.stages.findIndex((s) => s.year === reading.stage)
  const key = { promise: promise.id, reading: reading.id, stage }
  if (closesLines(city.choices, promise, reading)) return { ...key, limits: [], closed: true }
  if (!isComputed(reading.measure))
    throw new RangeError(`${readingKey(promise.id, reading.id)}: a record cannot bind`)
  const limits = city.sketch.snapshots.flatMap((set, i) =>
    set.stage === stage ? [limitIn(city, context, promise, reading, i)] : [],
  )
  return { ...key, limits, closed: false }
}

/** numerator − target · denominator {≥, ≤} 0, with the constants moved to the right. */
function limitIn(
  city: City,
  context: MeasureContext,
  promise: PlannedPromise,
  reading: Reading,
  set: number,
): number {
  const target = reading.target.value ?? 0
  const form = boundForm(city, context, reading, set)
  const denominator = form.denominator ?? { constant: 1, terms: [] }
  const value = target * denominator.constant - form.numerator.constant
  const scale = Math.abs(target * denominator.constant) || Math.abs(denominator.constant) || 1
  return city.sketch.limit({
    name: `${readingKey(promise.id, reading.id)} ${city.sketch.snapshots[set].name}`,
    sense: reading.comparison,
    value,
    unit: form.denominator ? 'MWh/a' : 'as the measure',
    terms: [...form.numerator.terms, ...denominator.terms.map((term) => scaled(term, -target))],
    ...(city.choices.yielding.includes(readingKey(promise.id, reading.id))
      ? { shortfall: { scale } }
      : {}),
  })
}

function boundForm(
  city: City,
  context: MeasureContext,
  reading: Reading,
  set: number,
): MeasureForm {
  const form = measureForm(
    context,
    reading.measure as Parameters<typeof measureForm>[1],
    reading.scope,
    set,
  )
  return isMatched(reading) ? { ...form, numerator: matchedBusiness(city, set) } : form
}

/**
 * Matched energy: a column of its own, never more than the businesses must be served nor than is
 * delivered; and what moves with the sun, as far as it is delivered too.
 */
function matchedBusiness(city: City, set: number): Expression {
  const { roles, snapshots } = { roles: city.roles, snapshots: city.sketch.snapshots }
  const moved = roles.dataCentre?.links.slice(1) ?? []
  const hourLimit = city.sketch.hourLimit({
    name: `business use matched ${snapshots[set].name}`,
    terms: [
      { component: 'link', index: roles.delivery, coefficient: -1 },
      ...moved.map((index) => ({ component: 'link' as const, index, coefficient: 1 })),
    ],
    power: 0,
    matched: { cap: roles.businessUse },
    sets: [set],
  })
  return {
    constant: 0,
    terms: [
      { kind: 'matched', hourLimit, set, coefficient: 1 },
      ...moved.map(
        (index): LimitTerm => ({ kind: 'energy', component: 'link', index, set, coefficient: 1 }),
      ),
    ],
  }
}

function scaled(term: LimitTerm, factor: number): LimitTerm {
  if (term.kind !== 'energy') return { ...term, coefficient: term.coefficient * factor }
  const { coefficient } = term
  if (typeof coefficient === 'number') return { ...term, coefficient: coefficient * factor }
  return {
    ...term,
    coefficient: coefficient.map((c) =>
      typeof c === 'number' ? c * factor : c.map((x) => x * factor),
    ),
  }
}

/** Use of a whole stage, MWh/a, to turn a shortfall into a share. */
export function scopeUse(context: MeasureContext, scope: Reading['scope'], set: number): number {
  const series = scope === 'business' ? context.roles.businessUse : context.roles.fixedUse
  return energyOf(series[set], context.network.snapshots[set])
}
