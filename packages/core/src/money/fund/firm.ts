import { monthsLater } from '../day.ts'

/** What a firm can move into the city so that money put into it counts as local. */
export const movables = ['headquarters', 'lab', 'factory'] as const
export type Movable = (typeof movables)[number]

/** A firm that a fund puts money into. */
export interface Firm {
  readonly id: string
  readonly name: string
  /** ISO date since when it is in the city; null if it is not, or not known to be. */
  readonly inCitySince: string | null
  readonly moved: Movable | null
  /** ISO date; null while nothing has been moved. */
  readonly movedOn: string | null
  /** ISO date by which it has agreed to move; null without an agreement. */
  readonly movesBy: string | null
}

/**
 * Whether an investment counts as local: the firm is in the city when it is made, or moves its
 * headquarters, lab or factory there in time; until then it may still count, most of all if it has
 * agreed to.
 */
export type Locality =
  | { readonly state: 'in-city' }
  | { readonly state: 'moved'; readonly on: string }
  | { readonly state: 'may-move'; readonly until: string; readonly agreed: boolean }
  | { readonly state: 'outside' }

/**
 * @param firm     undefined when the firm is not in the register: then it counts as not yet moved
 * @param invested ISO date of the investment
 * @param months   within which the firm may move; its last day counts
 * @param asOf     ISO date of the judgement; what happens later is not seen
 */
export function localityOf(
  firm: Firm | undefined,
  invested: string,
  months: number,
  asOf: string,
): Locality {
  const until = monthsLater(invested, months)
  const since = firm?.inCitySince ?? null
  const movedOn = firm?.moved == null ? null : firm.movedOn
  if (since !== null && since <= invested) return { state: 'in-city' }
  if (movedOn !== null && movedOn <= invested) return { state: 'in-city' }
  if (movedOn !== null && movedOn <= until && movedOn <= asOf)
    return { state: 'moved', on: movedOn }
  if (asOf > until) return { state: 'outside' }
  const movesBy = firm?.movesBy ?? null
  return { state: 'may-move', until, agreed: movesBy !== null && movesBy <= until }
}
