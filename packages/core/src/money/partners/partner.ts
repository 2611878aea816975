/** Kinds of organisation that a city signs agreements with. */
export const partnerKinds = ['firm', 'institution'] as const
export type PartnerKind = (typeof partnerKinds)[number]

/** How far a partner can settle in the city, in the order in which most do. */
export const partnerStages = ['agreement', 'office', 'incorporated', 'headquarters'] as const
export type PartnerStage = (typeof partnerStages)[number]

/** One organisation of the network; a date is null while a step is not on record. */
export interface Partner {
  readonly id: string
  readonly name: string
  readonly kind: PartnerKind
  readonly field: string
  /** ISO dates: agreement signed, office opened, company founded there, head office moved. */
  readonly reached: Readonly<Record<PartnerStage, string | null>>
  readonly source: string
}

/** The furthest step that a partner has taken by a day, or null before its agreement. */
export function stageOf({ reached }: Partner, asOf: string): PartnerStage | null {
  const taken = partnerStages.filter((stage) => hasReached(reached[stage], asOf))
  return taken.at(-1) ?? null
}

export function hasReached(date: string | null, asOf: string): date is string {
  return date !== null && date <= asOf
}
