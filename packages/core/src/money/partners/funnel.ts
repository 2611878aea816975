import { daysBetween } from '../day.ts'
import { hasReached, type Partner, type PartnerStage, partnerStages, stageOf } from './partner.ts'

/** One step of the funnel on a day. */
export interface FunnelStep {
  readonly stage: PartnerStage
  /** Partners that have taken this step or a later one. */
  readonly reached: number
  /** Of those with an agreement, 0-1; null when there are none. */
  readonly conversion: number | null
  /** Partners for whom this is the furthest step so far. */
  readonly standing: number
  /** Median days that they have stood there; null when none does. */
  readonly daysStanding: number | null
  /** Median days from the agreement to this step; null when none has taken it. */
  readonly daysFromAgreement: number | null
}

/**
 * Partners by how far they have settled, of those on record. Each is counted once a step, however
 * many fields it works in.
 */
export function funnelOf(partners: readonly Partner[], asOf: string): FunnelStep[] {
  const agreed = partners.filter((partner) => stageOf(partner, asOf) !== null)
  return partnerStages.map((stage) => stepOf(stage, agreed, asOf))
}

/** How many partners with an agreement work in each field. */
export function countByField(partners: readonly Partner[], asOf: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const partner of partners)
    if (stageOf(partner, asOf) !== null)
      counts.set(partner.field, (counts.get(partner.field) ?? 0) + 1)
  return counts
}

function stepOf(stage: PartnerStage, agreed: readonly Partner[], asOf: string): FunnelStep {
  const rank = partnerStages.indexOf(stage)
  const furthest = agreed.map((partner) => ({ partner, at: stageOf(partner, asOf) }))
  const reached = furthest.filter(({ at }) => at !== null && partnerStages.indexOf(at) >= rank)
  const standing = furthest.filter(({ at }) => at === stage)
  return {
    stage,
    reached: reached.length,
    conversion: agreed.length === 0 ? null : reached.length / agreed.length,
    standing: standing.length,
    daysStanding: median(standing.flatMap(({ partner }) => daysSince(partner, stage, asOf))),
    daysFromAgreement: median(agreed.flatMap((partner) => daysTo(partner, stage, asOf))),
  }
}

function daysSince({ reached }: Partner, stage: PartnerStage, asOf: string): number[] {
  const date = reached[stage]
  return hasReached(date, asOf) ? [daysBetween(date, asOf)] : []
}

function daysTo({ reached }: Partner, stage: PartnerStage, asOf: string): number[] {
  const date = reached[stage]
  if (!hasReached(date, asOf) || reached.agreement === null) return []
  return [daysBetween(reached.agreement, date)]
}

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
