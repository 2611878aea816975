import {
  type Build,
  type BuildJobs,
  type JobFactor,
  jobsBySpending,
  jobsOf,
  type LocalShare,
} from '../people/index.ts'
import { type Plan, valueIn } from '../plan/index.ts'
import type { CapacityOutcome, StageOutcome } from './outcome.ts'
import type {
  JobsFigures,
  JobsOutcome,
  JobsRange,
  JobsStageOutcome,
  JobsTechnologyOutcome,
} from './people-outcome.ts'

/** Jobs from what every stage builds and runs. */
export function jobsOutcome(
  plan: Plan,
  factors: readonly JobFactor[],
  stages: readonly StageOutcome[],
): JobsOutcome | undefined {
  const { jobs } = plan
  if (!jobs) return undefined
  const known = new Set(factors.map(({ technology }) => technology))
  const technologyOf = (option: string) => jobs.factor_by_option[option]
  const unknown = stages
    .flatMap(({ capacities }) => capacities)
    .filter(({ built, total }) => built > LEAST || total > LEAST)
    .map(({ option }) => option)
    .filter((option) => !known.has(technologyOf(option) ?? ''))
  return {
    stages: stages.map((stage) => stageJobs(plan, jobs, factors, stage)),
    unknown: [...new Set(unknown)],
  }
}

/** Smaller sizes are roundings of the solver's, MW. */
const LEAST = 1e-3
const BILLION = 1e9

type PlannedJobs = NonNullable<Plan['jobs']>

function stageJobs(
  plan: Plan,
  planned: PlannedJobs,
  factors: readonly JobFactor[],
  stage: StageOutcome,
): JobsStageOutcome {
  const { year, years, capacities } = stage
  const builds = buildsOf(planned, stage)
  const jobsFor = (of: readonly Build[]) => jobsOf(of, factors, localShare(planned, year)).jobs
  const jobs = jobsFor(builds)
  const inCity = jobsFor(buildsOf(planned, stage, isInCity))
  const technologies = builds.flatMap((build) => {
    const own = jobs.filter(({ technology }) => technology === build.technology)
    const local = inCity.filter(({ technology }) => technology === build.technology)
    return own.length > 0 ? [technologyJobs(build, own, local)] : []
  })
  const billionKrw = capacities.reduce((sum, c) => sum + c.investment, 0) / BILLION
  const perBillion = valueIn(planned.jobs_per_billion_krw, plan.money.price_year)
  return {
    year,
    years,
    technologies,
    total: totalOf(technologies),
    bySpending: { billionKrw, jobYears: jobsBySpending(billionKrw, perBillion) },
  }
}

/** What is only bought from stands elsewhere, and so do its jobs. */
const isInCity = ({ kind }: CapacityOutcome) => kind !== 'contract'

/** What is built and stands of each technology, all options and districts together. */
function buildsOf(
  { factor_by_option }: PlannedJobs,
  stage: StageOutcome,
  keep: (capacity: CapacityOutcome) => boolean = () => true,
): Build[] {
  const byTechnology = new Map<string, CapacityOutcome[]>()
  for (const capacity of stage.capacities.filter(keep)) {
    const technology = factor_by_option[capacity.option]
    if (technology === undefined || capacity.unit !== 'MW' || capacity.total <= LEAST) continue
    byTechnology.set(technology, [...(byTechnology.get(technology) ?? []), capacity])
  }
  return [...byTechnology].map(([technology, capacities]) => ({
    stage: stage.year,
    years: stage.years,
    technology,
    built: capacities.reduce((sum, { built }) => sum + built, 0),
    standing: capacities.reduce((sum, { total }) => sum + total, 0),
  }))
}

function localShare({ local_share }: PlannedJobs, year: number): LocalShare {
  return {
    construction: valueIn(local_share.construction, year),
    manufacturing: valueIn(local_share.manufacturing, year),
    operation: valueIn(local_share.operation, year),
  }
}

/** The least and the most that the vintages say; none where nothing is built. */
function rangeIn(jobs: readonly BuildJobs[], figure: (jobs: BuildJobs) => number): JobsRange {
  if (jobs.length === 0) return { low: 0, high: 0 }
  const figures = jobs.map(figure)
  return { low: Math.min(...figures), high: Math.max(...figures) }
}

/** @param inCity the same technology as far as it stands in the city */
function technologyJobs(
  build: Build,
  jobs: readonly BuildJobs[],
  inCity: readonly BuildJobs[],
): JobsTechnologyOutcome {
  const range = (figure: (jobs: BuildJobs) => number) => rangeIn(jobs, figure)
  return {
    technology: build.technology,
    built: build.built,
    standing: build.standing,
    vintages: jobs.map(({ vintage }) => vintage),
    construction: range((j) => j.construction),
    manufacturing: range((j) => j.manufacturing),
    operation: range((j) => j.operation),
    mean: range((j) => j.meanJobs),
    local: rangeIn(inCity, (j) => j.local.meanJobs),
  }
}

function totalOf(technologies: readonly JobsTechnologyOutcome[]): JobsFigures {
  const total = (figure: keyof JobsFigures): JobsRange => ({
    low: technologies.reduce((sum, technology) => sum + technology[figure].low, 0),
    high: technologies.reduce((sum, technology) => sum + technology[figure].high, 0),
  })
  return {
    construction: total('construction'),
    manufacturing: total('manufacturing'),
    operation: total('operation'),
    mean: total('mean'),
    local: total('local'),
  }
}
