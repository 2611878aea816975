import { type Agreement, agree, type FlexibilityBounds, worthOf } from '../../datacentre/index.ts'
import { resampleSeries } from '../../network/index.ts'
import type { Plan } from '../../plan/index.ts'
import type { RunOptions } from '../options.ts'
import type { SeriesOutcome } from '../outcome.ts'
import type { SolvedPlan } from '../solve-plan.ts'
import { words } from '../words.ts'
import { type Centre, type Centres, hoursOf } from './centre.ts'
import { cheapestWithin } from './cheapest-within.ts'
import { chosenHours } from './chosen-hours.ts'
import type { CentreOutcome, CentreSetOutcome, Saved } from './outcome.ts'
import { type Rates, ratesOf } from './rates.ts'

/** Most difference between what was chosen and what ran, as a share of the energy. */
const WITHIN = 0.01

/** What following an optimum came to: numbers, and hours for the series of each snapshot set. */
export interface Followed {
  readonly outcome: CentreOutcome
  readonly series: readonly (readonly SeriesOutcome[])[]
}

type Solving = Pick<RunOptions, 'solve' | 'signal'>

/**
 * Lets the scheduler of every snapshot set follow the hours that the optimum chose; then centre and
 * prices in turn, until what is chosen and what runs agree.
 *
 * After the first round the optimum's hourly prices stand for it: a centre too small to move them
 * chooses alone what all together would choose for it, and no city has to be solved anew. Savings
 * are by those prices, too. `shiftCentre` solves the city in every round.
 *
 * @throws {RunError} when cancelled
 */
export async function followOptimum(
  plan: Plan,
  solved: SolvedPlan,
  centres: Centres | undefined,
  solving: Solving,
): Promise<Followed | undefined> {
  if (!plan.data_centre || !centres) return undefined
  const { stages, snapshots } = solved.city.network
  const sets: CentreSetOutcome[] = []
  const series: SeriesOutcome[][] = []
  for (const [set, { name, stage, weatherYear, weight }] of snapshots.entries()) {
    const centre = centres[name]
    const chosen = chosenHours(solved.city, solved.result, set, centre.bounds)
    const rates = ratesOf(solved, set)
    const got = await agreeByPrices(centre, chosen, { price: rates.price, step: weight, solving })
    const { year } = stages[stage]
    sets.push({ stage: year, weather: weatherYear, ...told(centre, got, rates, weight) })
    series.push(seriesOf(got, weight))
  }
  const { id, name } = plan.data_centre
  return { outcome: { id, name, sets }, series }
}

async function agreeByPrices(
  { soonest, make, deferrable, year }: Centre,
  optimum: Float64Array,
  market: { readonly price: Float64Array; readonly step: number; readonly solving: Solving },
): Promise<Agreement> {
  const { price, step, solving } = market
  let first = true
  const choose = (bounds: FlexibilityBounds) => {
    if (!first) return cheapestWithin(hoursOf(bounds), price, step, solving)
    first = false
    return optimum
  }
  const got = await agree(soonest, make, deferrable, year, choose, { within: WITHIN })
  return { ...got, chosen: optimum }
}

function told(
  { deferrable }: Centre,
  got: Agreement,
  { by, price, emissions }: Rates,
  step: number,
): Omit<CentreSetOutcome, 'stage' | 'weather'> {
  const { loadBefore, load, chosen, before, after, late, agreed, differences } = got
  const hourly = (rates: Float64Array) => loadBefore.map((_, t) => rates[Math.floor(t / step)])
  const worth = (moved: Float64Array): Saved => ({
    won: worthOf({ loadBefore, load: moved }, hourly(price)),
    tonnes: worthOf({ loadBefore, load: moved }, hourly(emissions)),
  })
  return {
    differences,
    agreed,
    within: WITHIN,
    before,
    after,
    deferrable: deferrable.may.reduce((sum, may) => sum + may, 0),
    late,
    pricedBy: by,
    promised: worth(chosen),
    saved: worth(load),
  }
}

function seriesOf({ loadBefore, chosen, load }: Agreement, step: number): SeriesOutcome[] {
  const of = (id: string, name: SeriesOutcome['name'], hours: Float64Array): SeriesOutcome => ({
    id,
    name,
    unit: 'MW',
    values: resampleSeries(hours, step) as Float64Array,
  })
  return [
    of('centre:before', words.centreBefore, loadBefore),
    of('centre:chosen', words.centreChosen, chosen),
    of('centre:ran', words.centreRan, load),
  ]
}
