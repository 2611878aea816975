import {
  type CityReading,
  type Observation,
  type Plan,
  type Problem,
  type Provenance,
  provenance,
} from '@jarip/core/plan'

/** A plan as a screen needs it: with its problems, and where each number comes from. */
export interface PlanFile {
  readonly hash: string
  /** null while it has faults. */
  readonly plan: Plan | null
  readonly problems: readonly Problem[]
  readonly provenance: readonly Provenance[]
  readonly records: readonly Observation[]
}

export function planFile({ city, hash, problems }: CityReading): PlanFile {
  return {
    hash,
    plan: city?.plan ?? null,
    problems,
    provenance: city ? provenance(city.plan, city.data.records) : [],
    records: city ? city.data.records : [],
  }
}
