import { localHours } from '../calendar/local-hours.ts'
import { CannotForecast, type Fitted, type Model } from '../model.ts'
import { quantilesInto } from '../quantiles.ts'

/** Days of the past that are taken. */
const DAYS = 56
/** Fewer values of an hour of the day say nothing of how far it may be off: then all hours do. */
const FEWEST = 5

/**
 * What the hour of the day has been in the last weeks; where that hour is hardly known, what any hour
 * has been. Needs one known value, so it is what is left when nothing else can serve.
 */
export function climatology(): Model {
  const fitted: Fitted = {
    name: 'climatology',
    predict(known, { hours, levels }) {
      const { target, issuedAt, clock, holidays } = known
      const all = target.values.filter(Number.isFinite)
      if (all.length === 0) throw new CannotForecast('too_little_past', 'no value is known at all')
      const count = Math.min(target.values.length, DAYS * 24)
      const recent = target.values.subarray(target.values.length - count)
      const start = target.start + (target.values.length - count) * 3600
      const past = localHours(start, count, clock, holidays)
      const future = localHours(issuedAt, hours, clock, holidays)
      const values = new Float64Array(hours * levels.length)
      for (let h = 0; h < hours; h++) {
        const same = recent.filter(
          (y, t) => past.hourOfDay[t] === future.hourOfDay[h] && Number.isFinite(y),
        )
        quantilesInto(same.length >= FEWEST ? same : all.slice(), levels, values, h * levels.length)
      }
      return { issuedAt, hours, levels, values, model: 'climatology', passedOver: [] }
    },
    explain: () => [],
    save: () => ({ model: 'climatology', version: 1, state: {} }),
  }
  return { name: 'climatology', fit: () => fitted, load: () => fitted }
}
