import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openBrowserWorker } from '../../../scripts/in-browser.ts'
import { forecastDays } from './forecast-days.ts'
import type { ForecastAnswer } from './forecast-order.ts'
import { koreanOrders } from './orders.ts'

/** Engines round exp, log and sine in the last bit in their own way. */
const APART = 1e-9

test('a worker in Chromium learns, forecasts, adjusts, saves and loads as Node does', async () => {
  const orders = koreanOrders(100, 2)
  const browser = await openBrowserWorker(join(import.meta.dirname, 'forecast-worker.ts'))
  try {
    const there = (await browser.call(orders)) as ForecastAnswer[]
    orders.forEach((order, i) => {
      const here = forecastDays(order, () => 0)
      expect(there[i].models).toEqual(here.models)
      expect(here.models).toEqual(['combined', 'combined'])
      expect(apart(there[i].percentiles, here.percentiles)).toBeLessThan(APART)
      expect(apart(there[i].loaded, here.loaded)).toBeLessThan(APART)
      expect(apart(here.loaded, here.percentiles.slice(-here.loaded.length))).toBeLessThan(APART)
    })
  } finally {
    await browser.close()
  }
}, 300_000)

/** Largest difference against the largest value. */
function apart(a: Float64Array, b: Float64Array): number {
  expect(a.length).toBe(b.length)
  const most = b.reduce((x, y) => Math.max(x, Math.abs(y)), 0)
  expect(most).toBeGreaterThan(0)
  return a.reduce((worst, x, i) => Math.max(worst, Math.abs(x - b[i])), 0) / most
}
