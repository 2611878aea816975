import type { JobFactor } from './factors.ts'

/** What a stage of a plan builds and runs of one technology. */
export interface Build {
  /** Model year of the stage. */
  readonly stage: number
  /** Years over which it is built, and then stands for. */
  readonly years: number
  /** Name in the factor tables. */
  readonly technology: string
  /** Newly built for the stage, in the factor's size (MW, km). */
  readonly built: number
  /** Standing in the stage, newly built or not. */
  readonly standing: number
}

/** Part of the jobs that falls to the city, 0-1. */
export interface LocalShare {
  readonly construction: number
  readonly manufacturing: number
  readonly operation: number
}

/** Work that a build-out makes, by one vintage of factors. */
export interface BuildJobs {
  readonly vintage: string
  readonly stage: number
  readonly technology: string
  /** Job-years of building, once. */
  readonly construction: number
  readonly manufacturing: number
  /** Jobs of running, as long as it stands. */
  readonly operation: number
  /** Mean jobs in the stage: building spread over its years, and running. */
  readonly meanJobs: number
  /** Of them in the city. */
  readonly local: {
    readonly construction: number
    readonly manufacturing: number
    readonly operation: number
    readonly meanJobs: number
  }
}

/** Jobs of all builds, and builds that no vintage knows. */
export interface JobsReading {
  readonly jobs: readonly BuildJobs[]
  /** Technologies without any factor: their jobs are missing, not zero. */
  readonly unknown: readonly string[]
}

/** Every build by every vintage that has a factor for it. */
export function jobsOf(
  builds: readonly Build[],
  factors: readonly JobFactor[],
  share: LocalShare,
): JobsReading {
  const known = new Set(factors.map(({ technology }) => technology))
  const unknown = builds.map(({ technology }) => technology).filter((name) => !known.has(name))
  const jobs = builds.flatMap((build) =>
    factors
      .filter(({ technology }) => technology === build.technology)
      .map((factor) => jobsBy(factor, build, share)),
  )
  return { jobs, unknown: [...new Set(unknown)] }
}

/** The least and the most that the vintages say of one figure. */
export interface Range {
  readonly low: number
  readonly high: number
  /** Vintages behind the two, such as `rutovitz-2025`. */
  readonly lowBy: string
  readonly highBy: string
}

/**
 * Sum over technologies within each vintage, then the range of the vintages. A vintage that lacks
 * one of the technologies is left out: its sum would be of something else.
 *
 * @returns undefined when no vintage has all technologies
 */
export function rangeOf(
  jobs: readonly BuildJobs[],
  figure: (jobs: BuildJobs) => number,
): Range | undefined {
  const technologies = new Set(jobs.map(({ technology }) => technology))
  const sums = [...new Set(jobs.map(({ vintage }) => vintage))].flatMap((vintage) => {
    const own = jobs.filter((job) => job.vintage === vintage)
    if (new Set(own.map(({ technology }) => technology)).size < technologies.size) return []
    return [{ vintage, sum: own.reduce((total, job) => total + figure(job), 0) }]
  })
  if (sums.length === 0) return undefined
  const low = sums.reduce((a, b) => (b.sum < a.sum ? b : a))
  const high = sums.reduce((a, b) => (b.sum > a.sum ? b : a))
  return { low: low.sum, high: high.sum, lowBy: low.vintage, highBy: high.vintage }
}

function jobsBy(factor: JobFactor, build: Build, share: LocalShare): BuildJobs {
  const construction = factor.construction * build.built
  const manufacturing = factor.manufacturing * build.built
  const operation = factor.operation * build.standing
  const local = {
    construction: construction * share.construction,
    manufacturing: manufacturing * share.manufacturing,
    operation: operation * share.operation,
  }
  return {
    vintage: factor.vintage,
    stage: build.stage,
    technology: build.technology,
    construction,
    manufacturing,
    operation,
    meanJobs: (construction + manufacturing) / build.years + operation,
    local: {
      ...local,
      meanJobs: (local.construction + local.manufacturing) / build.years + local.operation,
    },
  }
}
