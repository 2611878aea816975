import type { KnownYear } from './year.ts'

/** What is known before the year begins: learned from another year, or from what a year of its kind is like. */
export interface Guide {
  /** What a MWh in each store is worth at the end of each snapshot, KRW: smooth in the season. */
  readonly values: readonly Float64Array[]
  /** KRW of cost for one more unit of each yearly limit's value. */
  readonly limitPrices: readonly number[]
  /** What each store holds before the first snapshot, MWh. */
  readonly levels: readonly number[]
}

/** Days on either side over which the value of a store is taken as a mean. */
const AROUND_DAYS = 15

/**
 * What a year says for another one: the mean worth of each store at the same hour of the day over a
 * month around. The season is in it; the day is not, so no forecast is given away.
 */
export function guideFrom({ result, values, limitPrices }: KnownYear, perDay: number): Guide {
  return {
    values: values.map((value) => aroundTheDay(value, perDay, AROUND_DAYS)),
    limitPrices,
    levels: result.sets[0].levels.map((level) => level[level.length - 1]),
  }
}

/** The mean over the days around, at the same time of day; the year repeats. */
export function aroundTheDay(series: Float64Array, perDay: number, days: number): Float64Array {
  const { length } = series
  const mean = new Float64Array(length)
  for (let start = 0; start < perDay; start++) {
    let sum = 0
    const at = (day: number) => series[(((start + day * perDay) % length) + length) % length]
    for (let day = -days; day <= days; day++) sum += at(day)
    for (let day = 0; start + day * perDay < length; day++) {
      mean[start + day * perDay] = sum / (2 * days + 1)
      sum += at(day + days + 1) - at(day - days)
    }
  }
  return mean
}
