/** How many partners there were on a day, as published: names are rarely given. */
export interface PartnerCount {
  /** ISO date. */
  readonly date: string
  readonly agreements: number
  /** Of them with an office in the city; null where it was not published. */
  readonly settled: number | null
  readonly source: string
}

export interface Conversion extends PartnerCount {
  /** Settled per agreement, 0-1. */
  readonly conversion: number | null
  /** The same for those added since the last count that gave both; null for the first. */
  readonly marginal: number | null
}

/**
 * Conversion from count to count. The share of all hides a change; the share of those added since
 * shows it.
 */
export function conversionsOf(counts: readonly PartnerCount[]): Conversion[] {
  let last: { agreements: number; settled: number } | undefined
  return [...counts]
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .map((count) => {
      const { agreements, settled } = count
      if (settled === null) return { ...count, conversion: null, marginal: null }
      const added = last === undefined ? 0 : agreements - last.agreements
      const marginal = last !== undefined && added > 0 ? (settled - last.settled) / added : null
      last = { agreements, settled }
      return { ...count, conversion: agreements > 0 ? settled / agreements : null, marginal }
    })
}

/** Agreements in one field on a day, as published. */
export interface FieldCount {
  /** ISO date. */
  readonly date: string
  readonly field: string
  readonly agreements: number
  readonly source: string
}

/** What the fields add up to on a day, held against the agreements published for it. */
export interface FieldSum {
  readonly date: string
  readonly byField: number
  readonly agreements: number
  /** More than zero when some are counted in several fields. */
  readonly countedTwice: number
}

/** Every day for which both were published. */
export function fieldSumsOf(
  fields: readonly FieldCount[],
  counts: readonly PartnerCount[],
): FieldSum[] {
  return counts.flatMap(({ date, agreements }) => {
    const ofDay = fields.filter((field) => field.date === date)
    if (ofDay.length === 0) return []
    const byField = ofDay.reduce((sum, field) => sum + field.agreements, 0)
    return [{ date, byField, agreements, countedTwice: byField - agreements }]
  })
}
