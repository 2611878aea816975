import { forecastDays } from './forecast-days.ts'
import type { ForecastAnswer, ForecastOrder } from './forecast-order.ts'

/** Forecasts orders in a worker of a browser. */
export default function (orders: readonly ForecastOrder[]): ForecastAnswer[] {
  return orders.map((order) => forecastDays(order, () => performance.now()))
}
