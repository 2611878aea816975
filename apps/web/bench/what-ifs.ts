/**
 * How long what-ifs over all hours take in Node, from the question to the judged outcome, on two threads
 * and with the promises that yield known from the plan as it is, as the board's engine answers them:
 *
 *     npm run bench:what-ifs [-- CITY [STAGES [SLIDER=VALUE,...]]]
 *
 * Default: cities/gwangju, all stages, sliders moved by 5 to 10 %. Each is solved from the usual start
 * and from the optimum of the plan as it is.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCity, run } from '@jarip/core/engine'
import { withSettings } from '@jarip/saved/settings'
import { type Program, type Solution, solve, withThisThread, worthSharing } from '@jarip/solver'
import { nodePool } from '@jarip/solver/node'
import { type Positions, settingsFor } from '../src/whatif/levers.ts'
import { NearBy } from '../src/whatif/near-by.ts'

const SMALL_CHANGES =
  'demand=1.02,demand=1.05,demand=0.95,sun=1.05,sun=0.95,sunCost=0.9,batteryCost=0.9,hydrogenCost=0.9,gas=1.1,grid=1.1'

const [city = 'cities/gwangju', stages, sliders = SMALL_CHANGES] = process.argv.slice(2)
const reading = readCity('', (path) => {
  const file = join(city, path)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
})
if (!reading.city) throw new Error(`${city} has faults: see "jarip check ${city}"`)
const { plan, data } = reading.city
const years = stages ? stages.split(',').map(Number) : plan.stages.map(({ year }) => year)
const pool = withThisThread(nodePool(1))
const knownCentres = new Map()

for (const stage of years) await ofStage(stage)
process.exit(0)

async function ofStage(stage: number): Promise<void> {
  const nearBy = new NearBy()
  const first = await answer(stage, {}, { nearBy, near: false })
  tell(stage, 'the plan as it is', first)
  const { yielding } = first
  for (const slider of sliders.split(',')) {
    const [id, value] = slider.split('=')
    const positions: Positions = { [id]: Number(value) }
    for (const near of [false, true])
      tell(stage, `${slider}, ${near ? 'near' : 'usual'}`, {
        ...(await answer(stage, positions, { nearBy, near, yielding })),
      })
  }
}

interface Answered {
  readonly seconds: number
  readonly iterations: number
  readonly yielding: readonly string[]
}

function tell(stage: number, what: string, { seconds, iterations }: Answered): void {
  console.log(
    `${stage}  ${what.padEnd(26)} ${seconds.toFixed(2).padStart(6)} s ${String(iterations).padStart(4)} iterations`,
  )
}

/** The optimum of the plan as it is is kept; other questions begin there, or as usual. */
async function answer(
  stage: number,
  positions: Positions,
  how: { nearBy: NearBy; near: boolean; yielding?: readonly string[] },
): Promise<Answered> {
  const set = settingsFor(plan, positions)
  const isPlan = Object.keys(positions).length === 0
  let purpose = ''
  let iterations = 0
  const solveFrom = async (program: Program): Promise<Solution> => {
    const whole = purpose === 'plan' || purpose === 'yielding'
    const start = whole && how.near ? how.nearBy.to(program, positions, purpose === 'yielding') : {}
    const shared = worthSharing(program) ? { pool } : {}
    const solution = await solve(program, { tolerance: 1e-6, ...start, ...shared })
    if (whole && isPlan) how.nearBy.keep(program, positions, solution)
    iterations += solution.iterations
    return solution
  }
  const from = performance.now()
  const { network } = await run(withSettings(plan, set), data, {
    stages: [stage],
    set,
    hash: reading.hash,
    today: '2026-01-01',
    tryUnbound: false,
    followCentre: false,
    knownCentres,
    ...(how.yielding ? { yielding: how.yielding } : {}),
    solve: solveFrom,
    onProgress: (at) => {
      if (at.phase === 'solve') purpose = at.purpose
    },
  })
  return { seconds: (performance.now() - from) / 1000, iterations, yielding: network.yielding }
}
