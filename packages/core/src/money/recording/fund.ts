import { type Cells, suggest, TableFaults } from '../../plan/deals.ts'
import { type FundEvent, standingEvents } from '../fund/event.ts'
import type { Firm } from '../fund/firm.ts'
import { fundEventColumns, readFirms, readFundEvents } from '../fund/table.ts'
import { append, freeId, type Known, put, type Recorded, sameAs } from './append.ts'
import type { TypedReversal } from './ledger.ts'
import { refusals } from './refusals.ts'

/** What happened in a fund, as somebody types it in; without an id it gets one of its own. */
export interface TypedFundEvent {
  readonly id?: string
  readonly date: string
  readonly kind: string
  readonly fund: string
  readonly party: string
  /** Of a commitment. */
  readonly stake?: string
  readonly won: string
  readonly document: string
  readonly source: string
}

/** A fund ledger's text with one event more, or every reason against it. */
export function recordFundEvent(
  text: string,
  typed: TypedFundEvent,
  known: Known,
): Recorded<FundEvent> {
  const { fund, kind, party, date, stake = '' } = typed
  const standing = standingEvents(eventsIn(text))
  const same = typed.id === undefined ? sameAs({ ...typed, stake }, standing) : undefined
  if (same) return { ok: false, why: [refusals.alreadyThere(same.id)] }
  const id = typed.id ?? freeId(`${fund}-${kind}-${party}-${date}`, idsIn(text))
  return append(text, { ...typed, id, stake, reverses: '' }, readFundEvents, known)
}

/** A fund ledger's text with an event taken back, whole, or every reason against it. */
export function recordFundReversal(
  text: string,
  id: string,
  typed: TypedReversal,
  known: Known,
): Recorded<FundEvent> {
  const original = eventsIn(text).find((event) => event.id === id)
  if (!original) return { ok: false, why: [refusals.noSuchRow(id, suggest(id, idsIn(text)))] }
  const cells: Cells = Object.fromEntries(
    fundEventColumns.map((column) => [column, String(original[column] ?? '')]),
  )
  const own = typed.id ?? freeId(`${id}-back`, idsIn(text))
  return append(text, { ...cells, ...typed, id: own, reverses: id }, readFundEvents, known)
}

/** What is known of a firm: what is left out stays as the register has it. ISO dates. */
export interface TypedFirm {
  readonly firm: string
  readonly name?: string
  readonly inCitySince?: string
  readonly moved?: string
  readonly movedOn?: string
  readonly movesBy?: string
  readonly source: string
}

/**
 * The register of firms with what is now known of one. What the register has already is only
 * changed on request: a date of a move decides whether an investment counts.
 *
 * @param correct put what differs right
 */
export function recordFirm(
  text: string,
  typed: TypedFirm,
  known: Known,
  correct = false,
): Recorded<Firm> {
  const before = readFirms(text, new TableFaults('')).find(({ id }) => id === typed.firm)
  const had = cellsOf(before)
  const given: Cells = withoutUndefined({
    name: typed.name,
    in_city_since: typed.inCitySince,
    moved: typed.moved,
    moved_on: typed.movedOn,
    moves_by: typed.movesBy,
  })
  const differs = Object.keys(given).filter(
    (column) => had[column] && had[column] !== given[column],
  )
  if (differs.length > 0 && !correct)
    return {
      ok: false,
      why: differs.map((column) => refusals.knownOtherwise(column, had[column], given[column])),
    }
  const { firm, source } = typed
  const cells = { name: firm, ...had, ...given, firm, source }
  return put(text, 'firm', cells, readFirms, known)
}

function cellsOf(firm: Firm | undefined): Cells {
  if (!firm) return {}
  return {
    name: firm.name,
    in_city_since: firm.inCitySince ?? '',
    moved: firm.moved ?? '',
    moved_on: firm.movedOn ?? '',
    moves_by: firm.movesBy ?? '',
  }
}

function withoutUndefined(cells: Readonly<Record<string, string | undefined>>): Cells {
  return Object.fromEntries(
    Object.entries(cells).filter((cell): cell is [string, string] => cell[1] !== undefined),
  )
}

function eventsIn(text: string): readonly FundEvent[] {
  return readFundEvents(text, new TableFaults(''))
}

function idsIn(text: string): string[] {
  return eventsIn(text).map(({ id }) => id)
}
