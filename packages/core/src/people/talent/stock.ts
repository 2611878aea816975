import { type PlannedTalent, valueIn } from '../../plan/deals.ts'
import type { Cohort } from './cohort.ts'

/** Where the graduates of a cohort went. Heads are whole and none is lost. */
export interface Flow {
  readonly cohort: Cohort
  readonly graduated: number
  readonly stayed: number
  readonly placedElsewhere: number
  readonly notPlaced: number
  /** True where a share stood in for a number that was not published. */
  readonly estimated: boolean
}

/** Graduates at work in the city at the end of a year, against what is wanted. */
export interface StockYear {
  readonly year: number
  readonly joined: number
  readonly left: number
  readonly stock: number
  readonly demand: number
  /** Demand less stock; negative when there are more than wanted. */
  readonly gap: number
}

/** Shares that stand in where heads were not published, 0-1. */
export interface Shares {
  readonly placed: number
  readonly stayed: number
}

/** @returns undefined when nobody knows how many graduated */
export function flowOf(cohort: Cohort, shares: Shares): Flow | undefined {
  const { graduated } = cohort
  if (graduated === null) return undefined
  const placed = cohort.placed ?? Math.round(graduated * shares.placed)
  const stayed = cohort.stayed ?? Math.round(placed * shares.stayed)
  return {
    cohort,
    graduated,
    stayed,
    placedElsewhere: placed - stayed,
    notPlaced: graduated - placed,
    estimated: cohort.placed === null || cohort.stayed === null,
  }
}

/** Flows of all cohorts of the planned programmes; a share that is not given counts as 1. */
export function flowsOf(talent: PlannedTalent, cohorts: readonly Cohort[]): Flow[] {
  return cohorts.flatMap((cohort) => {
    const programme = talent.programmes.find(({ id }) => id === cohort.programme)
    if (programme === undefined) return []
    const { placed_share, stayed_share } = programme
    const placed = placed_share === undefined ? 1 : valueIn(placed_share, cohort.year)
    const stayed = stayed_share === undefined ? 1 : valueIn(stayed_share, cohort.year)
    return flowOf(cohort, { placed, stayed }) ?? []
  })
}

/** The stock year by year: last year's, less who leave, and who stay of this year's graduates. */
export function stockOf(
  talent: PlannedTalent,
  flows: readonly Flow[],
  from: number,
  to: number,
): StockYear[] {
  const years: StockYear[] = []
  let stock = 0
  for (let year = from; year <= to; year++) {
    const left = Math.round(stock * valueIn(talent.leaving_per_year, year))
    const joined = flows
      .filter(({ cohort }) => cohort.year === year)
      .reduce((sum, flow) => sum + flow.stayed, 0)
    stock += joined - left
    const demand = talent.demand.reduce((sum, { people }) => sum + valueIn(people, year), 0)
    years.push({ year, joined, left, stock, demand, gap: demand - stock })
  }
  return years
}
