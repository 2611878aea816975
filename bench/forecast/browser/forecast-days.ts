import {
  type Happened,
  knownAt,
  koreanHolidays,
  koreanTime,
  percentiles,
  standard,
  upTo,
} from '@jarip/core/forecast'
import type { ForecastAnswer, ForecastOrder } from './forecast-order.ts'

const HOURS = 24

/**
 * Forecasts an order's days by the standard models: learns, forecasts, adjusts by what came (conformal),
 * saves and loads. The same in Node and in a worker of a browser.
 *
 * @param now milliseconds
 */
export function forecastDays(
  { start, values, site, most, issues }: ForecastOrder,
  now: () => number,
): ForecastAnswer {
  const happened: Happened = {
    target: { start, values },
    drivers: [],
    clock: koreanTime,
    holidays: koreanHolidays,
    limits: upTo(most),
  }
  const question = { hours: HOURS, levels: percentiles }
  const model = standard(site ? { site } : {})
  const began = now()
  const fitted = model.fit(knownAt(happened, issues[0], HOURS), question)
  const learning = now() - began
  const days: number[] = []
  const models: string[] = []
  const all = new Float64Array(issues.length * HOURS * percentiles.length)
  issues.forEach((at, i) => {
    const asked = now()
    const forecast = fitted.predict(knownAt(happened, at, HOURS), question)
    days.push(now() - asked)
    models.push(forecast.model)
    all.set(forecast.values, i * HOURS * percentiles.length)
  })
  const again = model.load(JSON.parse(JSON.stringify(fitted.save())))
  const last = knownAt(happened, issues[issues.length - 1], HOURS)
  const loaded = again.predict(last, question).values
  return { percentiles: all, models, loaded, learning, days }
}
