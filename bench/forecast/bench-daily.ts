import {
  backtest,
  daily,
  fan,
  type Happened,
  HOUR,
  knownAt,
  type Model,
  percentiles,
  type Scores,
  scoresOf,
  seasonalNaive,
  standard,
  standardFor,
} from '@jarip/core/forecast'
import { gwangju, gwangjuSolar, nationalLoad } from './korea.ts'
import { readVictoria } from './victoria.ts'

const REFIT_DAYS = 28
const MONTH = 31 * 24

/** Victoria, each day of 2014 from midnight in Melbourne. */
export function benchVictoria(folder: string): void {
  const from = Date.UTC(2013, 11, 31, 13) / 1000
  const days = daily(from, from + 365 * 24 * HOUR)
  judge('victoria', 'MWh', readVictoria(folder), days, standard())
}

/** The nation's load, each day of the second half of 2024: half a year to learn from. */
export function benchNational(): void {
  judge('national', 'MW', nationalLoad(), secondHalf(), standard())
}

/** The same load a month ahead, each week from July to November 2024. */
export function benchMonth(): void {
  const to = Date.UTC(2024, 11, 1) / 1000 - 9 * HOUR
  const weekly = secondHalf().filter((at, i) => i % 7 === 0 && at < to)
  judge('month', 'MW', nationalLoad(), weekly, standardFor(MONTH), MONTH)
}

/** Gwangju's sun, each day of the second half of 2024. */
export function benchSolar(): void {
  judge('solar', 'MW/MW', gwangjuSolar(), secondHalf(), standard({ site: gwangju }))
}

/** How long learning from a year takes, and then a day's 99 percentiles: goals 10 s and 50 ms. */
export function benchSpeed(): void {
  const happened = nationalLoad()
  const question = { hours: 24, levels: percentiles }
  const end = happened.target.start + 359 * 24 * HOUR
  const cpuSeconds = (work: () => void) => {
    const cpu = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(cpu)
    return (user + system) / 1e6
  }
  const model = standard()
  let fitted = model.fit(knownAt(happened, end, 24), question) // the first time warms up
  const learn = cpuSeconds(() => {
    fitted = model.fit(knownAt(happened, end, 24), question)
  })
  const days = daily(end, end + 7 * 24 * HOUR)
  const predict = cpuSeconds(() => {
    for (const day of days) fitted.predict(knownAt(happened, day, 24), question)
  })
  const each = (1000 * predict) / days.length
  console.log(
    `speed  learning from a year: ${learn.toFixed(1)} CPU s (at most 10); ` +
      `a day's 99 percentiles: ${each.toFixed(0)} CPU ms (at most 50)`,
  )
}

/** Midnight in Korea, 1 July to 31 December 2024. */
function secondHalf(): number[] {
  const first = Date.UTC(2024, 6, 1) / 1000 - 9 * HOUR
  return daily(first, Date.UTC(2025, 0, 1) / 1000 - 9 * HOUR)
}

function judge(
  name: string,
  unit: string,
  happened: Happened,
  issuedAt: readonly number[],
  model: Model,
  hours = 24,
): void {
  const options = { issuedAt, question: { hours, levels: fan } }
  const refitEvery = hours > 24 ? 1 : REFIT_DAYS
  const cpu = process.cpuUsage()
  const ours = scoresOf(backtest(happened, model, { ...options, refitEvery }))
  const used = process.cpuUsage(cpu)
  const naive = [24, 168].map((period) =>
    scoresOf(
      backtest(happened, seasonalNaive(period as 24 | 168), { ...options, refitEvery: 1e9 }),
    ),
  )
  const seconds = ((used.user + used.system) / 1e6).toFixed(0)
  console.log(`${name}  ${issuedAt.length} forecasts of ${hours} h, ${unit}; ${seconds} CPU s`)
  const rows: [string, Scores][] = [
    ['ours', ours],
    ['naive day', naive[0]],
    ['naive week', naive[1]],
  ]
  for (const [who, scores] of rows) console.log(`${name}  ${who.padEnd(10)}  ${line(scores)}`)
  const better = naive.reduce((a, b) => (a.pinball <= b.pinball ? a : b))
  const mape = Math.min(...naive.map((s) => s.mape))
  console.log(
    `${name}  pinball ${percent(ours.pinball / better.pinball)} of the better naive` +
      (Number.isFinite(ours.mape) ? `; MAPE ${percent(ours.mape / mape)} of it` : ''),
  )
}

function line({ mape, mae, pinball, crps, coverage }: Scores): string {
  const size = mae >= 1 ? 1 : 4
  const covers = coverage.map((c) => `${percent(c.actual)} in ${percent(c.nominal, 0)}`)
  return [
    `MAPE ${Number.isFinite(mape) ? percent(mape, 2) : '-'}`,
    `MAE ${mae.toFixed(size)}`,
    `pinball ${pinball.toFixed(size + 1)}`,
    `CRPS ${crps.toFixed(size + 1)}`,
    covers.join(', '),
  ].join('  ')
}

const percent = (x: number, digits = 1) => `${(100 * x).toFixed(digits)} %`
