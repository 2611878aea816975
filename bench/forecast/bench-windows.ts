import { readFileSync } from 'node:fs'
import { operatePlan, RunError, readCity, run } from '@jarip/core/engine'
import { type Program, programSize, type Solution, solve, solveWithHighs } from '@jarip/solver'

/** Look-aheads and hours that are measured of each kind. */
const SOME = 8
const SCENARIOS = [1, 5, 10]
const TODAY = '2026-11-27'
/** Larger programs are the year before, which only sets the scene. */
const LARGE = 30_000

/** Times of one solver on one kind of program, CPU ms each, and how far objectives are apart. */
interface Kind {
  rows: number
  readonly ours: number[]
  readonly highs: number[]
  apart: number
  failed: number
}

/**
 * Why look-aheads and hours of an operation go to HiGHS: Gwangju's 2035 as a solve by day steps builds
 * it, its first look-aheads of 72 h and its first hours, by the hourly method and by HiGHS' simplex.
 */
export async function benchWindows(): Promise<void> {
  const { city, hash } = readCity('', read)
  if (!city) throw new Error('the plan of Gwangju cannot be read')
  const byHours = (program: Program) => solve(program, { solver: 'hourly' })
  const options = { hash, today: TODAY, solve: byHours, tryUnbound: false, followCentre: false }
  const days = await run(city.plan, city.data, { ...options, step: 24 })
  const built = { ...days, choices: { ...days.choices, step: 1 } }
  const hour = kind()
  for (const scenarios of SCENARIOS) {
    const window = kind()
    const signal = { aborted: false }
    const measuring = async (program: Program) => {
      const { rows, hours } = programSize(program)
      if (rows > LARGE) return byHours(program)
      const perScenario = hours / program.chains.length
      const of = perScenario > 1 ? window : hour
      if (of.ours.length >= SOME) return solveWithHighs(program)
      return measured(program, of)
    }
    await operatePlan(city.plan, city.data, built, [], {
      ...{ stage: 2035, weather: '2024', hash, signal, scenarios },
      strategies: [scenarios === 1 ? 'median' : 'scenarios'],
      solve: measuring,
      now: () => performance.now(),
      keep: () => {
        signal.aborted = window.ours.length >= SOME
      },
    }).catch((error) => {
      if (!(error instanceof RunError)) throw error
    })
    tell(`72 h, ${scenarios === 1 ? 'one course' : `${scenarios} scenarios`}`, window)
  }
  tell('an hour', hour)
}

function kind(): Kind {
  return { rows: 0, ours: [], highs: [], apart: 0, failed: 0 }
}

async function measured(program: Program, of: Kind): Promise<Solution> {
  const [ours, oursMs] = await timed(() => solve(program, { solver: 'hourly' }))
  const [highs, highsMs] = await timed(() => solveWithHighs(program))
  of.rows = programSize(program).rows
  of.ours.push(oursMs)
  of.highs.push(highsMs)
  if (ours.status !== 'optimal' || highs.status !== 'optimal') of.failed++
  else {
    const apart = Math.abs(ours.objective - highs.objective) / (1 + Math.abs(highs.objective))
    of.apart = Math.max(of.apart, apart)
  }
  return highs
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const before = process.cpuUsage()
  const found = await work()
  const { user, system } = process.cpuUsage(before)
  return [found, (user + system) / 1000]
}

function tell(name: string, { rows, ours, highs, apart, failed }: Kind): void {
  console.log(
    `windows  ${name} (${rows} rows), median of ${ours.length}: ours ${median(ours).toFixed(0)} CPU ms, ` +
      `HiGHS ${median(highs).toFixed(0)} CPU ms; objectives apart by ${apart.toExponential(1)}` +
      (failed > 0 ? `; ${failed} without an optimum` : ''),
  )
}

/** The first ones warm up; the median does not mind. */
function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
}

function read(path: string): string | undefined {
  try {
    return readFileSync(new URL(`../../cities/gwangju/${path}`, import.meta.url), 'utf8')
  } catch {
    return undefined
  }
}
