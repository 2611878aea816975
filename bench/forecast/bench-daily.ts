import {
  backtest,
  daily,
  fan,
  type Happened,
  HOUR,
  type Model,
  type Scores,
  scoresOf,
  seasonalNaive,
  standard,
} from '@jarip/core/forecast'
import { gwangju, gwangjuSolar, nationalLoad } from './korea.ts'
import { readVictoria } from './victoria.ts'

const REFIT_DAYS = 28

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

/** Gwangju's sun, each day of the second half of 2024. */
export function benchSolar(): void {
  judge('solar', 'MW/MW', gwangjuSolar(), secondHalf(), standard({ site: gwangju }))
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
): void {
  const options = { issuedAt, question: { hours: 24, levels: fan } }
  const cpu = process.cpuUsage()
  const ours = scoresOf(backtest(happened, model, { ...options, refitEvery: REFIT_DAYS }))
  const used = process.cpuUsage(cpu)
  const naive = [24, 168].map((period) =>
    scoresOf(
      backtest(happened, seasonalNaive(period as 24 | 168), { ...options, refitEvery: 1e9 }),
    ),
  )
  const seconds = ((used.user + used.system) / 1e6).toFixed(0)
  console.log(`${name}  ${issuedAt.length} days ahead, ${unit}; ${seconds} CPU s`)
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
