import { at } from '@jarip/solver'
import { inSet } from '../network/index.ts'
import { departurePrice } from './departure.ts'
import type { Standing } from './frozen.ts'
import type { Guide } from './guide.ts'
import { type Priced, priced } from './priced.ts'
import { ruleFor } from './rule.ts'
import { keep, newRun, type Run } from './run.ts'
import { type Schedule, schedule } from './schedule.ts'
import { type Guidance, type Settled, settle } from './settle.ts'
import { standStill } from './stand-still.ts'
import {
  FAN,
  type Forecaster,
  type Outlook,
  pastOf,
  type Strategy,
  scenariosOf,
  type Uncertain,
} from './strategy.ts'
import type { SolveProgram } from './year.ts'

/** A system to be run through its year. */
export interface Task {
  readonly strategy: Exclude<Strategy, 'year'>
  readonly standing: Standing
  readonly guide: Guide
  readonly uncertain: readonly Uncertain[]
  /** Not asked for the rule. */
  readonly forecast: Forecaster
  /** Snapshots that a schedule looks ahead, and how many of them are carried out before the next one. */
  readonly ahead: number
  readonly step: number
  readonly solve: SolveProgram
}

export interface RollOptions {
  /** A run that was interrupted. */
  readonly run?: Run
  /** Called after each schedule has been carried out; false ends the run there. */
  readonly onStep?: (run: Run) => boolean | undefined | Promise<boolean | undefined>
}

/**
 * Runs a system through its year: look ahead, carry out the first hours as things turn out, look
 * ahead again. There is always a schedule: where a look-ahead finds no optimum, what is left of the
 * schedule before serves, then the rule.
 */
export async function roll(task: Task, options: RollOptions = {}): Promise<Run> {
  const { standing, guide, uncertain, strategy } = task
  const { network } = standing
  const run =
    options.run ?? newRun(strategy, network, { series: uncertain.length, levels: FAN.length })
  const system = priced(standing, guide.limitPrices)
  const rule = ruleFor(standing, guide)
  const { count } = network.snapshots[0]
  let before: Schedule | undefined
  while (run.done < count) {
    const now = strategy === 'rule' ? undefined : await lookAhead(task, system, run)
    const plan = now ?? (before && reaches(before, run.done) ? before : undefined)
    if (now === undefined && strategy !== 'rule')
      trouble(run, 'schedule', plan ? 'the schedule before' : 'the rule')
    const end = Math.min(count, run.done + task.step)
    while (run.done < end) {
      const guidance =
        plan && reaches(plan, run.done) ? guidanceAt(plan, guide, run.done) : rule(run.done)
      await carryOut(task, system, run, guidance)
    }
    before = now
    if ((await options.onStep?.(run)) === false) break
  }
  return run
}

function trouble(run: Run, what: Run['troubles'][number]['what'], instead: string): void {
  run.troubles.push({ at: run.done, what, instead })
}

function reaches(plan: Schedule, t: number): boolean {
  return t - plan.from < plan.meant.levels.reduce((n, l) => Math.min(n, l.length), Infinity)
}

/** What each store holds before the next snapshot. */
function levelsOf({ guide }: Pick<Task, 'guide'>, run: Run): readonly number[] {
  return run.done === 0 ? guide.levels : run.levels.map((level) => level[run.done - 1])
}

/** What is left of each budget. */
function leftOf({ network, budgets }: Priced, run: Run): number[] {
  const { weight } = network.snapshots[0]
  return budgets.map(({ terms, amount }) =>
    terms.reduce((left, { component, index, coefficient }) => {
      const power = (component === 'generator' ? run.generators : run.links)[index]
      const each = inSet(coefficient, 0)
      let used = 0
      for (let t = 0; t < run.done; t++) used += weight * at(each, t) * power[t]
      return left - used
    }, amount),
  )
}

async function lookAhead(task: Task, system: Priced, run: Run): Promise<Schedule | undefined> {
  const { uncertain, guide, solve } = task
  const from = run.done
  const count = Math.min(task.ahead, system.network.snapshots[0].count - from)
  const outlook = await task.forecast(from, count, pastOf(uncertain, from))
  if (outlook.fallback !== undefined) trouble(run, 'forecast', outlook.fallback)
  if (!outlook.paths.every((path) => path.every((values) => values.every(Number.isFinite))))
    return undefined
  keepFan(run, outlook, task.step)
  const plan = await schedule(
    system,
    {
      span: { from, count },
      decided: Math.min(task.step, count),
      state: {
        levels: levelsOf(task, run),
        endValues: guide.values.map((v) => v[from + count - 1]),
      },
      left: leftOf(system, run),
      scenarios: scenariosOf(uncertain, outlook),
    },
    solve,
  )
  if (plan) keepMeant(run, plan, task.step)
  return plan
}

function keepFan(run: Run, { fan }: Outlook, step: number): void {
  fan?.forEach((levels, u) => {
    levels.forEach((values, l) => {
      const kept = run.fan[u][l]
      kept.set(values.subarray(0, Math.min(step, kept.length - run.done)), run.done)
    })
  })
}

function keepMeant(run: Run, { from, meant }: Schedule, step: number): void {
  const put = (kept: readonly Float64Array[], planned: readonly Float64Array[]) => {
    kept.forEach((series, i) => {
      series.set(planned[i].subarray(0, step), from)
    })
  }
  put(run.meant.generators, meant.generators)
  put(run.meant.links, meant.links)
  put(run.meant.levels, meant.levels)
}

/**
 * On the schedule a MWh is worth what the look-ahead says. Off it the forecast has been wrong, and so
 * may be its worth: what is missing is then worth no less, and what is over no more, than it is in
 * that season. A little on top decides between equals for the schedule.
 */
function guidanceAt(
  { from, levels, values }: Schedule,
  { values: season }: Guide,
  t: number,
): Guidance[] {
  return levels.map((level, s) => {
    const value = values[s][t - from]
    const little = departurePrice(value)
    return {
      level: level[t - from],
      below: Math.max(value, season[s][t]) + little,
      above: Math.min(value, season[s][t]) - little,
    }
  })
}

async function carryOut(
  task: Task,
  system: Priced,
  run: Run,
  guidance: readonly Guidance[],
): Promise<void> {
  const { network } = task.standing
  const levels = levelsOf(task, run)
  const left = leftOf(system, run)
  const found = await settle(system, run.done, levels, guidance, left, task.solve)
  if (!found) trouble(run, 'settlement', 'everything stands still')
  const settled = found ?? standStill(network, run.done, levels)
  keep(run, run.done, ownPart(settled, network.generators.length))
  run.done++
}

/** Without the columns that only the priced system has. */
function ownPart(settled: Settled, generators: number): Settled {
  return { ...settled, generators: settled.generators.slice(0, generators) }
}
