import {
  type BoundReading,
  evaluate,
  measureForm,
  measureValue,
  readingKey,
} from '../network/index.ts'
import type { EnergyMeasure, PlannedPromise, Reading } from '../plan/index.ts'
import { energyMeasures, isComputed, unitOfReading } from '../plan/index.ts'
import type { RecordUsed } from '../promises/index.ts'
import { holds, holdsOnRecord, margin } from '../promises/index.ts'
import type { Evidence } from './evidence.ts'
import type { ReadingOutcome } from './outcome.ts'
import { tightestHours } from './tightest.ts'

/** What a reading came to in the solved plan, or in the records. */
export function readReading(
  evidence: Evidence,
  promise: PlannedPromise,
  reading: Reading,
): ReadingOutcome {
  const { measure } = reading
  return isComputed(measure)
    ? readMeasure(evidence, promise, reading, measure)
    : readRecords(evidence, reading)
}

/** What records or ledgers say of a reading, oldest first. */
export function recordsOf(evidence: Pick<Evidence, 'records'>, reading: Reading): RecordUsed[] {
  const measure = reading.measure.replace(/^record:/, '')
  return evidence.records
    .filter((r) => r.measure === measure)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

function common(
  reading: Reading,
  unit: string,
): Pick<
  ReadingOutcome,
  'id' | 'name' | 'measure' | 'scope' | 'stage' | 'comparison' | 'target' | 'unit'
> {
  return {
    id: reading.id,
    name: reading.name,
    measure: reading.measure as ReadingOutcome['measure'],
    scope: reading.scope,
    ...(reading.stage === undefined ? {} : { stage: reading.stage }),
    comparison: reading.comparison,
    target: reading.target.value ?? Number.NaN,
    unit,
  }
}

/** A reading of records or ledgers at the last of them. */
export function readRecords(evidence: Pick<Evidence, 'records'>, reading: Reading): ReadingOutcome {
  const records = recordsOf(evidence, reading)
  const last = records.at(-1)
  const base = common(reading, unitOfReading(reading, records))
  return {
    ...base,
    value: last?.value ?? null,
    byWeather: [],
    margin: last ? margin(base, last.value) : null,
    holds: last ? holdsOnRecord(base, last) : null,
    binds: false,
    ...(last ? { record: last } : {}),
  }
}

/**
 * A computed reading from a saved outcome, where the same statement was computed there; otherwise
 * without a value.
 */
export function savedReading(reading: Reading, saved: ReadingOutcome | undefined): ReadingOutcome {
  const base = common(reading, energyMeasures[reading.measure as EnergyMeasure].unit)
  const alike = (['measure', 'scope', 'stage', 'comparison', 'target'] as const).every(
    (key) => saved?.[key] === base[key],
  )
  if (saved && alike) return { ...saved, name: base.name }
  return {
    ...base,
    value: null,
    byWeather: [],
    margin: null,
    holds: null,
    binds: reading.binds,
  }
}

function readMeasure(
  evidence: Evidence,
  promise: PlannedPromise,
  reading: Reading,
  measure: EnergyMeasure,
): ReadingOutcome {
  const base = common(reading, energyMeasures[measure].unit)
  const key = readingKey(promise.id, reading.id)
  const binds = evidence.binding.includes(key)
  const byWeather = valuesByWeather(evidence, reading, measure)
  if (byWeather.length === 0)
    return { ...base, value: null, byWeather, margin: null, holds: null, binds }
  const worst = byWeather.reduce((a, b) =>
    margin(base, b.value) < margin(base, a.value) ? b : a,
  ).value
  const bound = evidence.city.bound.find((b) => readingKey(b.promise, b.reading) === key)
  return {
    ...base,
    value: worst,
    byWeather,
    ...(evidence.city.network.stages.some((s) => s.year === reading.stage)
      ? {}
      : { interpolated: true as const }),
    margin: margin(base, worst),
    holds: byWeather.every((w) => holds(base, w.value)),
    binds,
    ...optional('tightest', tightestHours(evidence, reading, measure, 1)[0]),
    ...(bound ? priceOf(evidence, reading, measure, bound) : {}),
  }
}

function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: V })
}

/** The measure in each weather year of the reading's stage; between two stages on the straight line. */
function valuesByWeather(
  evidence: Evidence,
  reading: Reading,
  measure: EnergyMeasure,
): { weather: string; value: number }[] {
  const { network } = evidence.city
  const weathers = [...new Set(network.snapshots.map((s) => s.weatherYear))]
  const year = reading.stage
  if (year === undefined) return []
  return weathers.flatMap((weather) => {
    const value = valueInYear(evidence, reading, measure, weather, year)
    return value === undefined || Number.isNaN(value) ? [] : [{ weather, value }]
  })
}

function valueInYear(
  evidence: Evidence,
  reading: Reading,
  measure: EnergyMeasure,
  weather: string,
  year: number,
): number | undefined {
  const { stages } = evidence.city.network
  const at = (stage: number) => valueAt(evidence, reading, measure, weather, stage)
  const exact = stages.findIndex((s) => s.year === year)
  if (exact >= 0) return at(exact)
  const after = stages.findIndex((s) => s.year > year)
  if (after <= 0) return undefined
  const [from, to] = [stages[after - 1].year, stages[after].year]
  const share = (year - from) / (to - from)
  return (1 - share) * at(after - 1) + share * at(after)
}

function valueAt(
  evidence: Evidence,
  reading: Reading,
  measure: EnergyMeasure,
  weather: string,
  stage: number,
): number {
  const { network, roles } = evidence.city
  const set = network.snapshots.findIndex((s) => s.stage === stage && s.weatherYear === weather)
  return measureValue(
    { plan: evidence.plan, network, roles },
    evidence.result,
    measure,
    reading.scope,
    set,
  )
}

/** Below this a shortfall is the solver's last digits. */
const NOTHING = 1e-6

/** What one more unit of target costs a year, and what is missing, from the limits that bind it. */
function priceOf(
  evidence: Evidence,
  reading: Reading,
  measure: EnergyMeasure,
  bound: BoundReading,
): Pick<ReadingOutcome, 'marginalCost' | 'shortfall'> {
  if (bound.closed) return {}
  const { network, roles } = evidence.city
  const context = { plan: evidence.plan, network, roles }
  const sets = network.snapshots.flatMap((s, i) =>
    network.stages[s.stage].year === reading.stage ? [i] : [],
  )
  let marginal = 0
  let shortfall = 0
  bound.limits.forEach((limit, k) => {
    const { dual, shortfall: missing } = evidence.result.limits[limit]
    const form = measureForm(context, measure, reading.scope, sets[k])
    const per = form.denominator ? evaluate(network, evidence.result, form.denominator) : 1
    marginal += dual * per
    shortfall = Math.max(shortfall, missing / per)
  })
  if (shortfall < NOTHING) shortfall = 0
  const { presentValue } = network.stages[network.snapshots[sets[0]].stage]
  // Beyond what can be reached, and beyond nothing at all, one more point has no price.
  if (shortfall > 0 || reading.target.value === 0) return { shortfall }
  const step = measure.endsWith('-share') || measure.startsWith('renewable-share') ? 0.01 : 1
  return { marginalCost: (Math.abs(marginal) * step) / presentValue, shortfall }
}
