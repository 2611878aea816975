import { at, type Family, type HourRow, type Program } from '@jarip/solver'
import {
  inSet,
  type Network,
  type ProgramMap,
  type SetResult,
  toProgram,
  toResult,
} from '../network/index.ts'
import { budgetsIn } from './budget.ts'
import { departurePrice } from './departure.ts'
import type { Priced } from './priced.ts'
import { type Expected, type Span, type WindowState, windowOf } from './window.ts'
import type { SolveProgram } from './year.ts'

/** One way the hours to come may turn out. */
export interface Scenario {
  readonly probability: number
  readonly series: Expected
}

/** What is to be done in the hours to come, as far as it is decided ahead. */
export interface Schedule {
  readonly from: number
  /** MWh at the end of each snapshot, by store. */
  readonly levels: readonly Float64Array[]
  /** What a MWh kept at the end of each snapshot is worth, KRW, by store. */
  readonly values: readonly Float64Array[]
  /** What was meant to happen: the mean of the scenarios. */
  readonly meant: Pick<SetResult, 'generators' | 'links' | 'levels'>
}

export interface LookAhead {
  readonly span: Span
  /** Snapshots whose levels are decided now, alike in all scenarios. */
  readonly decided: number
  readonly state: WindowState
  /** What is left of each budget. */
  readonly left: readonly number[]
  readonly scenarios: readonly Scenario[]
}

/**
 * The cheapest schedule for a span: what is stored in the first hours is decided before it is known
 * which scenario comes; everything else may follow the scenario.
 *
 * @returns undefined where the solver finds no optimum
 */
export async function schedule(
  { network, budgets }: Priced,
  ahead: LookAhead,
  solve: SolveProgram,
): Promise<Schedule | undefined> {
  const { span, state, scenarios, left } = ahead
  const window: Network = {
    ...windowOf(network, span, state, scenarios),
    limits: budgetsIn({ network, budgets }, span, left, scenarios.length),
  }
  const { program, map } = toProgram(window)
  const solution = await solve(scenarios.length > 1 ? decidedAlike(program, map, ahead) : program)
  if (solution.status !== 'optimal') return undefined
  const { sets } = toResult(window, map, solution)
  const meant = {
    generators: meanOf(
      sets.map((set) => set.generators),
      scenarios,
    ),
    links: meanOf(
      sets.map((set) => set.links),
      scenarios,
    ),
    levels: meanOf(
      sets.map((set) => set.levels),
      scenarios,
    ),
  }
  return {
    from: span.from,
    levels: meant.levels,
    values: window.stores.map((_, s) => valuesOf(window, sets, s, state.endValues[s])),
    meant,
  }
}

/** The mean of what each scenario has, series by series. */
function meanOf(
  all: readonly (readonly Float64Array[])[],
  scenarios: readonly Scenario[],
): readonly Float64Array[] {
  if (all.length === 1) return all[0]
  return all[0].map((series, i) =>
    series.map((_, t) =>
      all.reduce((sum, each, s) => sum + scenarios[s].probability * each[i][t], 0),
    ),
  )
}

/** Mean worth of a MWh at the end of each snapshot: the price of the next, and at last the end value. */
function valuesOf(
  network: Network,
  sets: readonly SetResult[],
  s: number,
  endValue: number,
): Float64Array {
  const { bus, sign = 1, standingLoss, marginalCost = 0 } = network.stores[s]
  const { count, weight } = network.snapshots[0]
  const values = new Float64Array(count)
  sets.forEach(({ prices }, set) => {
    const { probability } = network.snapshots[set]
    for (let t = 0; t + 1 < count; t++) {
      const kept = (1 - at(inSet(standingLoss, set), t + 1)) ** weight
      const brings = sign * prices[bus][t + 1] - at(inSet(marginalCost, set), t + 1)
      values[t] += probability * kept * brings
    }
  })
  values[count - 1] = endValue
  return values
}

/**
 * Levels of the first snapshots as columns that all scenarios share: what is stored cannot wait for
 * what is not known yet. A scenario in which there is nothing to store departs from them, at the
 * price that a departure has when the schedule is carried out.
 */
function decidedAlike(program: Program, map: ProgramMap, ahead: LookAhead): Program {
  const shared = [...program.shared]
  const stores = map.sets[0].levels.flatMap((family, s) => (family < 0 ? [] : [s]))
  const first = new Map(
    stores.map((s) => {
      const at = shared.length
      for (let t = 0; t < ahead.decided; t++)
        shared.push({ name: `level ${s} after ${t}`, cost: 0, lower: -Infinity, upper: Infinity })
      return [s, at] as const
    }),
  )
  const chains = program.chains.map((chain, c) => {
    const families = [...chain.families]
    const rows = [...chain.rows]
    for (const s of stores) {
      const price = departurePrice(ahead.state.endValues[s]) / map.money
      const cost = price * ahead.scenarios[c].probability
      const level = map.sets[c].levels[s]
      rows.push(
        ...departures(chain.hours, level, families.length, first.get(s) ?? 0, ahead.decided),
      )
      families.push(departure(`level ${s} above`, cost), departure(`level ${s} below`, cost))
    }
    return { ...chain, families, rows }
  })
  return { ...program, shared, chains }
}

function departure(name: string, cost: number): Family {
  const bound = (offset: number) => ({ offset, column: -1, factor: 0 })
  return { name, cost, lower: bound(0), upper: bound(Infinity) }
}

/** level − above ≤ what is decided, level + below ≥ it; in the first snapshots only. */
function departures(
  hours: number,
  level: number,
  above: number,
  first: number,
  decided: number,
): HourRow[] {
  const shared = Array.from({ length: decided }, (_, t) => ({
    column: first + t,
    coefficient: oneAt(hours, t, -1),
  }))
  const term = (family: number, coefficient: number) =>
    ({ family, coefficient, lag: 0, cyclic: false }) as const
  const row = (
    name: string,
    sense: '<=' | '>=',
    none: number,
    terms: HourRow['terms'],
  ): HourRow => ({
    name,
    sense,
    rhs: untilThen(hours, decided, none),
    terms,
    shared,
  })
  return [
    row('not above', '<=', Infinity, [term(level, 1), term(above, -1)]),
    row('not below', '>=', -Infinity, [term(level, 1), term(above + 1, 1)]),
  ]
}

function oneAt(length: number, t: number, value: number): Float64Array {
  const series = new Float64Array(length)
  series[t] = value
  return series
}

/** 0 for the first snapshots, then no row. */
function untilThen(length: number, count: number, none: number): Float64Array {
  return new Float64Array(length).fill(none).fill(0, 0, count)
}
