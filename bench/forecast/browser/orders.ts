import { daily, HOUR } from '@jarip/core/forecast'
import { gwangju, gwangjuSolar, nationalLoad } from '../korea.ts'
import type { ForecastOrder } from './forecast-order.ts'

/**
 * The nation's load and Gwangju's sun of 2024, with so many days to learn from and so many to
 * forecast.
 */
export function koreanOrders(learn: number, days: number): ForecastOrder[] {
  return [
    { ...nationalLoad(), most: 200_000 },
    { ...gwangjuSolar(), most: 1.05, site: gwangju },
  ].map(({ target: { start, values }, most, ...where }): ForecastOrder => {
    const from = start + learn * 24 * HOUR
    const { site } = { site: undefined, ...where }
    return {
      ...{ start, values: values.slice(0, (learn + days) * 24), most },
      ...(site ? { site } : {}),
      issues: daily(from, from + days * 24 * HOUR),
    }
  })
}
