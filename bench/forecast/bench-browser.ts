import { join } from 'node:path'
import { openBrowserWorker } from '../../scripts/in-browser.ts'
import { forecastDays } from './browser/forecast-days.ts'
import type { ForecastAnswer } from './browser/forecast-order.ts'
import { koreanOrders } from './browser/orders.ts'

/** Days to learn from, a year less the days to forecast. */
const LEARN = 359
const DAYS = 7
const NAMES = ['national load', "Gwangju's sun"]

/** The standard models in a worker of Chromium beside Node: times, and how far their numbers are apart. */
export async function benchBrowser(): Promise<void> {
  const browser = await openBrowserWorker(join(import.meta.dirname, 'browser/forecast-worker.ts'))
  try {
    for (const [i, order] of koreanOrders(LEARN, DAYS).entries()) {
      const before = process.cpuUsage()
      const node = forecastDays(order, () => performance.now())
      const { user, system } = process.cpuUsage(before)
      const cost = await browser.cost()
      const [chromium] = (await browser.call([order])) as ForecastAnswer[]
      const { cpu } = await browser.cost()
      tell(`browser  ${NAMES[i]}, Node`, node, (user + system) / 1e6)
      tell(`browser  ${NAMES[i]}, Chromium`, chromium, cpu - cost.cpu)
      console.log(`browser  ${NAMES[i]}: numbers apart by ${apart(node, chromium)} of the largest`)
    }
  } finally {
    await browser.close()
  }
}

function tell(who: string, { learning, days }: ForecastAnswer, cpu: number): void {
  const sorted = [...days].sort((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)]
  console.log(
    `${who}: learning from ${LEARN} days ${(learning / 1000).toFixed(1)} s (at most 10); a day's 99 ` +
      `percentiles ${median.toFixed(0)} ms in the median, first ${days[0].toFixed(0)} ms (at most 50); ` +
      `all of it ${cpu.toFixed(1)} CPU s`,
  )
}

function apart({ percentiles: a }: ForecastAnswer, { percentiles: b }: ForecastAnswer): string {
  const most = a.reduce((x, y) => Math.max(x, Math.abs(y)), 0)
  const worst = a.reduce((x, y, i) => Math.max(x, Math.abs(y - b[i])), 0)
  return (worst / most).toExponential(1)
}
