import {
  type CentreHours,
  type Network,
  resampleSeries,
  toProgram,
  toResult,
} from '../../network/index.ts'
import { RunError, type RunOptions } from '../options.ts'
import { loadWith } from './chosen-hours.ts'

/**
 * The cheapest load within bounds for a centre that takes prices as they are: a network of its own,
 * with one market that sells, the work as load, and the backlog as store.
 *
 * @param price KRW/MWh, one for each `step` hours
 * @returns MW at the meter, hour by hour; as early as the bounds allow where the solver gives up
 * @throws {RunError} when cancelled
 */
export async function cheapestWithin(
  hours: CentreHours,
  price: Float64Array,
  step: number,
  { solve, signal }: Pick<RunOptions, 'solve' | 'signal'>,
): Promise<Float64Array> {
  const network = marketFor(hours, price, step)
  const { program, map } = toProgram(network)
  const solution = await solve(program, signal ? { signal } : {})
  if (solution.status === 'cancelled' || signal?.aborted)
    throw new RunError('cancelled', 'the run was cancelled')
  // The city is solved already: that this small program is not must not cost its answer.
  const [work] =
    solution.status === 'optimal'
      ? toResult(network, map, solution).sets[0].generators
      : [resampleSeries(hours.inflow, step) as Float64Array]
  return loadWith(work, step, hours)
}

function marketFor(hours: CentreHours, price: Float64Array, step: number): Network {
  const mean = (series: Float64Array) => resampleSeries(series, step) as Float64Array
  const count = price.length
  const pue = mean(hours.pue)
  const backlog = Float64Array.from(
    { length: count },
    (_, k) => hours.backlogMax[(k + 1) * step - 1],
  )
  const size = backlog.reduce((a, b) => Math.max(a, b), 0)
  return {
    name: 'data centre',
    stages: [{ year: 0, years: 1, presentValue: 1 }],
    snapshots: [
      { name: 'year', stage: 0, weatherYear: 'year', probability: 1, count, weight: step },
    ],
    buses: [{ name: 'jobs', carrier: 'computing' }],
    capacities: [
      {
        name: 'backlog',
        unit: 'MWh',
        existing: [size],
        buildMax: [0],
        totalMin: [0],
        totalMax: [Infinity],
        lifetime: [1],
        annuity: [0],
        fixedCost: [0],
      },
    ],
    loads: [{ name: 'work', bus: 0, power: [mean(hours.inflow)] }],
    generators: [
      {
        name: 'market',
        bus: 0,
        carrier: 'electricity',
        capacity: -1,
        availability: [mean(hours.max)],
        minimum: 0,
        marginalCost: [price.map((krw, k) => krw * pue[k])],
        emissions: 0,
      },
    ],
    links: [],
    stores: [
      {
        name: 'backlog',
        bus: 0,
        capacity: 0,
        standingLoss: 0,
        minimum: 0,
        maximum: [backlog.map((mwh) => (size > 0 ? mwh / size : 0))],
        cyclic: false,
        initial: 0,
        sign: -1,
      },
    ],
    certificates: [],
    hourLimits: [],
    limits: [],
  }
}
