import {
  type Agreement,
  agree,
  centreLoad,
  type FlexibilityBounds,
  processorsInUse,
} from '../../datacentre/index.ts'
import { type CentreHours, type Choices, setName, toAccounts } from '../../network/index.ts'
import type { CityData, Plan } from '../../plan/index.ts'
import { chooseFor } from '../choose.ts'
import { addEffort, type Effort } from '../effort.ts'
import type { RunOptions } from '../options.ts'
import { type SolvedPlan, solvePlan, unlessGivenUp } from '../solve-plan.ts'
import { stageOutcome } from '../stage-outcome.ts'
import { type Centre, centresOf, hoursOf, stiff } from './centre.ts'
import { cheapestWithin } from './cheapest-within.ts'
import { chosenHours } from './chosen-hours.ts'
import type { Saved } from './outcome.ts'
import { ratesOf } from './rates.ts'

/** What is moved: one stage in one weather year. */
export interface ShiftOptions extends Omit<RunOptions, 'stages' | 'weather' | 'tryUnbound'> {
  readonly stage: number
  /** Default: the plan's `default_weather`. */
  readonly weather?: string
  /** Most difference between chosen and ran, as a share of the energy; default 0.01. */
  readonly within?: number
  /** Most optima to ask for; default 12. */
  readonly rounds?: number
}

/** KRW/a and tCO2e/a of the whole city in the stage. */
export interface ShiftTotals {
  readonly cost: number
  readonly emissions: number
}

/** Centre and city brought to agree, and what it saves: by optima with and without, not by prices. */
export interface CentreShift extends Omit<Agreement, 'schedule'> {
  readonly stage: number
  readonly weather: string
  readonly step: number
  /** The city when every job starts as soon as it can; when jobs ran as they really could. */
  readonly without: ShiftTotals
  readonly with: ShiftTotals
  readonly saved: Saved
  /** What the widest bounds promised in the first round. */
  readonly promised: Saved
  /** Promises that had to yield: then costs compare only as far as the same is missing. */
  readonly yielding: readonly string[]
  readonly effort: Effort
}

/**
 * Optimum and scheduler in turn, until they agree. Each round is the stage's own optimum, sizes and
 * all, within the bounds that the last run left; the stage is solved alone, so its sizes know
 * nothing of other stages.
 *
 * @returns undefined where the plan models no data centre
 * @throws {RangeError} for a stage, weather year or step that the plan does not have
 * @throws {RunError} when cancelled, or when the solver gives up
 */
export async function shiftCentre(
  plan: Plan,
  data: CityData,
  options: ShiftOptions,
): Promise<CentreShift | undefined> {
  const { stage, weather = plan.default_weather } = options
  const runOptions: RunOptions = { ...options, stages: [stage], weather: [weather] }
  const choices = chooseFor(plan, runOptions)
  const centre = centresOf(plan, data, choices)?.[setName(stage, weather)]
  if (!centre) return undefined
  const city = new Solved(plan, data, choices, runOptions)
  const { soonest, make, deferrable, year, bounds } = centre
  const without = city.totals(await city.solve(stiff(soonestLoad(centre), bounds)))
  let last: SolvedPlan | undefined
  let promised = without
  const choose = async (within: FlexibilityBounds) => {
    const hours = hoursOf(within)
    const solved = last ? await unlessGivenUp(city.solve(hours)) : await city.solve(hours)
    // Bounds that leave next to nothing can cost the solver its digits: then its last prices do.
    if (!solved && last)
      return cheapestWithin(hours, ratesOf(last, 0).price, choices.step, runOptions)
    if (!solved) throw new RangeError('no optimum to choose by')
    if (!last) promised = city.totals(solved)
    last = solved
    return chosenHours(solved.city, solved.result, 0, within)
  }
  const { schedule: _, ...got } = await agree(soonest, make, deferrable, year, choose, options)
  const after = city.totals(await city.solve(stiff(got.load, bounds)))
  return {
    stage,
    weather,
    step: choices.step,
    ...got,
    without,
    with: after,
    saved: lessThan(without, after),
    promised: lessThan(without, promised),
    yielding: city.yielding,
    effort: city.effort as Effort,
  }
}

function soonestLoad({ soonest, year }: Centre): Float64Array {
  return centreLoad(year.power, processorsInUse(soonest, year.window), year.pue)
}

function lessThan(without: ShiftTotals, after: ShiftTotals): Saved {
  return { won: without.cost - after.cost, tonnes: without.emissions - after.emissions }
}

/** One stage of a plan, solved again and again with other hours of its data centre. */
class Solved {
  effort: Effort | undefined
  /** What had to yield once yields from then on: else no two optima would be of one kind. */
  yielding: readonly string[] = []
  private readonly plan: Plan
  private readonly data: CityData
  private readonly choices: Choices
  private readonly options: RunOptions

  constructor(plan: Plan, data: CityData, choices: Choices, options: RunOptions) {
    this.plan = plan
    this.data = data
    this.choices = choices
    this.options = options
  }

  async solve(hours: CentreHours): Promise<SolvedPlan> {
    const { stages, weather } = this.choices
    const centre = { [setName(stages[0], weather[0])]: hours }
    const choices = { ...this.choices, centre, yielding: this.yielding }
    const solved = await solvePlan(this.plan, this.data, choices, this.options)
    this.effort = addEffort(this.effort, solved.effort)
    this.yielding = solved.yielding
    return solved
  }

  totals({ city, result }: SolvedPlan): ShiftTotals {
    const accounts = toAccounts(city.network, result)
    const { cost, emissions } = stageOutcome({ plan: this.plan, city, result, accounts }, 0)
    return { cost: cost.total, emissions }
  }
}
