import { type Cohort, flowsOf, stockOf } from '../people/index.ts'
import type { CityData, Plan } from '../plan/index.ts'
import { carPlantOutcome } from './car-plant.ts'
import { soundTables } from './deal-tables.ts'
import { incomesOutcome } from './incomes.ts'
import { jobsOutcome } from './jobs.ts'
import type { StageOutcome } from './outcome.ts'
import type { PeopleOutcome, TalentOutcome } from './people-outcome.ts'

/**
 * Work and what it pays: whatever of it the plan describes; undefined where it describes nothing.
 *
 * @param today  ISO date
 * @param stages what was built, of a solved plan; without them no jobs are told
 * @throws {RangeError} for tables with faults, which `readCity` would have told
 */
export function peopleOutcome(
  plan: Plan,
  data: Pick<CityData, 'tables'>,
  today: string,
  stages?: readonly StageOutcome[],
): PeopleOutcome | undefined {
  const { jobFactors, cohorts } = soundTables(plan, data)
  const year = Number(today.slice(0, 4))
  const plantYears = [plan.load.base_year, year, ...plan.stages.map((stage) => stage.year)]
  const told = {
    jobs: jobFactors && stages && jobsOutcome(plan, jobFactors, stages),
    carPlant: carPlantOutcome(plan, ascending(plantYears)),
    incomes: incomesOutcome(plan, today),
    talent: cohorts && talentOutcome(plan, cohorts, year),
  }
  const there = Object.entries(told).filter(([, part]) => part !== undefined)
  return there.length > 0 ? (Object.fromEntries(there) as PeopleOutcome) : undefined
}

function ascending(years: readonly number[]): number[] {
  return [...new Set(years)].sort((a, b) => a - b)
}

/** Where graduates went, and how many are at work in the city against how many are wanted. */
function talentOutcome(
  { talent }: Plan,
  cohorts: readonly Cohort[],
  until: number,
): TalentOutcome | undefined {
  if (!talent || cohorts.length === 0) return undefined
  const flows = flowsOf(talent, cohorts)
  const first = Math.min(...cohorts.map(({ year }) => year))
  return {
    flows: flows.map(({ cohort: { programme, cohort, year, applicants, enrolled }, ...heads }) => ({
      programme,
      cohort,
      year,
      applicants,
      enrolled,
      ...heads,
    })),
    withoutCohorts: talent.programmes
      .filter(({ id }) => !cohorts.some(({ programme }) => programme === id))
      .map(({ name }) => name),
    years: stockOf(talent, flows, first, until),
  }
}
