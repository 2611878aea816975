import {
  type Driver,
  type Fault,
  findFaults,
  type Happened,
  HOUR,
  type HourlySeries,
  koreanHolidays,
  koreanTime,
  type Limits,
  notNegative,
  upTo,
  withoutFaults,
} from '@jarip/core/forecast'
import { loadOf } from '@jarip/core/plan'
import type { City } from '../plan/read-plan.ts'

/** Something of the plan that can be forecast. */
export interface Measure {
  /** Such as `load`, `load.residential`, `solar_roof`, `wind_offshore`, `price`. */
  readonly name: string
  readonly kind: 'load' | 'solar' | 'wind' | 'price'
  readonly unit: 'MW' | 'MW/MW' | 'KRW/MWh'
  readonly series: HourlySeries
}

/** All measures of a plan, in the order they are listed. */
export function measuresOf({ plan, data }: City): Measure[] {
  const { load, price, weather } = data
  const base = plan.load.base_year
  const loads = [undefined, ...load.contracts].map(
    (contract): Measure => ({
      name: contract === undefined ? 'load' : `load.${contract}`,
      kind: 'load',
      unit: 'MW',
      series: ofYear(base, loadOf(load, contract === undefined ? {} : { contract })),
    }),
  )
  const columns = Object.entries(weather[plan.default_weather])
  const plants = columns.flatMap(([name, values]): Measure[] => {
    const kind = name.startsWith('solar') ? 'solar' : name.startsWith('wind') ? 'wind' : undefined
    return kind ? [{ name, kind, unit: 'MW/MW', series: ofYear(yearOf(plan), values) }] : []
  })
  const market: Measure = {
    name: 'price',
    kind: 'price',
    unit: 'KRW/MWh',
    series: ofYear(base, price),
  }
  return [...loads, ...plants, market]
}

/** The year that the plan's own weather is of. */
function yearOf({ default_weather: id, load }: City['plan']): number {
  return /^\d{4}$/.test(id) ? Number(id) : load.base_year
}

/** A column of the plan's own weather year, as it came; none where the file does not have it. */
export function weatherYear({ plan, data }: City, column: string): HourlySeries | undefined {
  const values = data.weather[plan.default_weather][column]
  return values && ofYear(yearOf(plan), values)
}

/** `solar` and `wind` are the first of their kind. */
export function measureNamed(measures: readonly Measure[], name: string): Measure | undefined {
  return measures.find((m) => m.name === name) ?? measures.find((m) => m.kind === name)
}

/** Model hours leave 29 February out: in a leap year its hours are unknown, not moved. */
function ofYear(year: number, values: Float64Array): HourlySeries {
  const start = Date.UTC(year, 0, 1) / 1000 - koreanTime.offsetAt(0)
  const hours = (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / 3_600_000
  if (values.length === hours) return { start, values }
  const leap = new Float64Array(hours).fill(Number.NaN)
  const firstHour = 59 * 24
  leap.set(values.subarray(0, firstHour))
  leap.set(values.subarray(firstHour), firstHour + 24)
  return { start, values: leap }
}

/** What happened, as models may learn from it, and what had to be left out. */
export interface Sound {
  readonly happened: Happened
  readonly faults: readonly Fault[]
}

/** The series of a measure without its faulty hours, and what is known beside it. */
export function soundSeries({ kind, series }: Measure, drivers: readonly Driver[] = []): Sound {
  const faults =
    kind === 'price'
      ? findFaults(series, { zeroIsNormal: true }).filter((fault) => fault.kind === 'missing')
      : findFaults(series, { zeroIsNormal: kind !== 'load' })
  const happened = {
    target: withoutFaults(series, faults),
    drivers,
    clock: koreanTime,
    holidays: koreanHolidays,
    limits: limitsOf(kind),
  }
  return { happened, faults }
}

/** Bright, cold hours lift panels a little above their nameplate; the clear sky holds them too. */
function limitsOf(kind: Measure['kind']): Limits {
  return kind === 'solar' ? upTo(1.05) : kind === 'wind' ? upTo(1) : notNegative
}

/** The issue time of a local date or hour, unix seconds; undefined when it is neither. */
export function instantOf(text: string): number | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{1,2})(?::?00)?)?$/.exec(text)
  if (!match) return undefined
  const midnight = Date.parse(`${match[1]}T00:00:00Z`)
  const hour = Number(match[2] ?? 0)
  const there = new Date(midnight)
  if (Number.isNaN(midnight) || there.toISOString().slice(0, 10) !== match[1] || hour > 23)
    return undefined
  return midnight / 1000 + hour * HOUR - koreanTime.offsetAt(midnight / 1000)
}

/** Such as `2024-08-13 00:00`, Korean time. */
export function localText(unixSeconds: number): string {
  const local = new Date((unixSeconds + koreanTime.offsetAt(unixSeconds)) * 1000)
  return local.toISOString().slice(0, 16).replace('T', ' ')
}
