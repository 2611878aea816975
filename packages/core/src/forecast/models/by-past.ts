import type { Known } from '../known.ts'
import type { Model } from '../model.ts'

const YEAR_HOURS = 365.25 * 24

/**
 * One model for a short past, another for a long one.
 *
 * @param years known, from which on the past is long
 * @param short can load whatever either of them saves
 */
export function byPast(years: number, short: Model, long: Model): Model {
  const isShort = ({ target }: Known) => target.values.length < years * YEAR_HOURS
  return {
    name: long.name,
    fit: (known, question) => (isShort(known) ? short : long).fit(known, question),
    load: (saved) => short.load(saved),
  }
}
