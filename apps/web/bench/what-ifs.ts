/**
 * How long what-ifs over all hours take in Node, from the question to the judged outcome, on two threads
 * and with the promises that yield known from the plan as it is, as the board's engine answers them:
 *
 *     npm run bench:what-ifs [-- CITY [STAGES [SLIDER=VALUE,...]]]
 *
 * Default: cities/gwangju, all stages, sliders moved by 2 to 10 %. Each is solved from the usual start
 * and from the optimum of the plan as it is.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type KnownCentres, readCity, run } from '@jarip/core/engine'
import { withSettings } from '@jarip/saved/settings'
import { solve, withThisThread, worthSharing } from '@jarip/solver'
import { nodePool } from '@jarip/solver/node'
import { levers, type Positions, settingsFor } from '../src/whatif/levers.ts'
import { NearBy } from '../src/whatif/near-by.ts'
import { solverNear } from '../src/whatif/solver-near.ts'

const SMALL_CHANGES =
  'demand=1.02,demand=1.05,demand=0.95,sun=1.05,sun=0.95,sunCost=0.9,batteryCost=0.9,hydrogenCost=0.9,gas=1.1,grid=1.1'

const [city = 'cities/gwangju', stages, sliders = SMALL_CHANGES] = process.argv.slice(2)
const reading = readCity('', (path) => {
  const file = join(city, path)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
})
if (!reading.city) throw new Error(`${city} has faults: see "jarip check ${city}"`)
const { plan, data } = reading.city
const questions = sliders.split(',').map(positionsIn)
const years = stages ? stages.split(',').map(Number) : plan.stages.map(({ year }) => year)
const pool = withThisThread(nodePool(1))
const knownCentres: KnownCentres = new Map()

for (const stage of years) await ofStage(stage)

/** @throws {RangeError} if there is no such slider, or no number */
function positionsIn(text: string): Positions {
  const [id, value] = text.split('=')
  if (!levers.some((lever) => lever.id === id) || !(Number(value) > 0))
    throw new RangeError(
      `expected SLIDER=NUMBER with one of ${levers.map((lever) => lever.id).join(', ')}; found "${text}"`,
    )
  return { [id]: Number(value) }
}

async function ofStage(stage: number): Promise<void> {
  const asItIs = new NearBy()
  const first = await answer(stage, {}, asItIs)
  tell(stage, 'the plan as it is', first)
  const fromThere = { to: asItIs.to.bind(asItIs), keep: () => {} }
  for (const positions of questions) {
    const what = Object.entries(positions).join().replace(',', '=')
    const ask = (nearBy: Pick<NearBy, 'to' | 'keep'>) =>
      answer(stage, positions, nearBy, first.yielding)
    tell(stage, `${what}, usual`, await ask(new NearBy()))
    tell(stage, `${what}, near`, await ask(fromThere))
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

async function answer(
  stage: number,
  positions: Positions,
  nearBy: Pick<NearBy, 'to' | 'keep'>,
  yielding?: readonly string[],
): Promise<Answered> {
  const set = settingsFor(plan, positions)
  let iterations = 0
  const from = performance.now()
  const { network } = await run(withSettings(plan, set), data, {
    stages: [stage],
    set,
    hash: reading.hash,
    today: '2026-01-01',
    tryUnbound: false,
    followCentre: false,
    knownCentres,
    ...(yielding ? { yielding } : {}),
    ...solverNear(nearBy, positions, async (program, start) => {
      const solution = await solve(program, {
        ...start,
        ...(worthSharing(program) ? { pool } : {}),
      })
      iterations += solution.iterations
      return solution
    }),
  })
  return { seconds: (performance.now() - from) / 1000, iterations, yielding: network.yielding }
}
