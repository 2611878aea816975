import {
  choiceIn,
  dateIn,
  dateOrNull,
  type Row,
  readTable,
  sentence,
  type TableFaults,
  wonIn,
  wordIn,
  wordOrNull,
} from '../../plan/deals.ts'
import { type FundEvent, fundEventKinds, stakes } from './event.ts'
import { type Firm, movables } from './firm.ts'

export const fundEventColumns = [
  'id',
  'date',
  'kind',
  'fund',
  'party',
  'stake',
  'won',
  'document',
  'source',
  'reverses',
] as const

/** Read a fund ledger's CSV; every fault is told where it is written. */
export function readFundEvents(text: string, faults: TableFaults): FundEvent[] {
  const seen = new Map<string, FundEvent>()
  for (const row of readTable(text, fundEventColumns, faults)) {
    const event = eventOf(row, faults)
    if (event === undefined) continue
    if (seen.has(event.id)) tellTaken(row, 'id', event.id, faults)
    else if (event.reverses !== null) checkReversal(row, event, seen, faults)
    seen.set(event.id, event)
  }
  return [...seen.values()]
}

/** Read the register of firms that funds put money into. */
export function readFirms(text: string, faults: TableFaults): Firm[] {
  const columns = ['firm', 'name', 'in_city_since', 'moved', 'moved_on', 'moves_by', 'source']
  const seen = new Set<string>()
  return readTable(text, columns, faults).map((row) => {
    wordIn(row, 'source', faults)
    const moved =
      wordOrNull(row, 'moved') === null ? null : choiceIn(row, 'moved', movables, faults)
    const id = wordIn(row, 'firm', faults)
    if (seen.has(id)) tellTaken(row, 'firm', id, faults)
    seen.add(id)
    return {
      id,
      name: wordIn(row, 'name', faults),
      inCitySince: dateOrNull(row, 'in_city_since', faults),
      moved: moved ?? null,
      movedOn: dateOrNull(row, 'moved_on', faults),
      movesBy: dateOrNull(row, 'moves_by', faults),
    }
  })
}

function eventOf(row: Row, faults: TableFaults): FundEvent | undefined {
  const before = faults.problems.length
  const kind = choiceIn(row, 'kind', fundEventKinds, faults)
  const won = wonIn(row, 'won', faults)
  const stake = kind === 'commitment' ? choiceIn(row, 'stake', stakes, faults) : null
  const event = {
    id: wordIn(row, 'id', faults),
    date: dateIn(row, 'date', faults),
    fund: wordIn(row, 'fund', faults),
    party: wordIn(row, 'party', faults),
    document: wordIn(row, 'document', faults),
    source: wordIn(row, 'source', faults),
    reverses: wordOrNull(row, 'reverses'),
  }
  if (kind === undefined || won === undefined || stake === undefined) return undefined
  return faults.problems.length > before ? undefined : { ...event, kind, won, stake }
}

function checkReversal(
  row: Row,
  event: FundEvent,
  seen: ReadonlyMap<string, FundEvent>,
  faults: TableFaults,
): void {
  const original = seen.get(event.reverses ?? '')
  const taken = [...seen.values()].some(({ reverses }) => reverses === event.reverses)
  const same =
    original?.reverses === null &&
    original.won === event.won &&
    original.kind === event.kind &&
    original.fund === event.fund &&
    original.party === event.party &&
    original.date <= event.date
  if (same && !taken) return
  const said = sentence(
    {
      ko: '앞에 있고 아직 취소되지 않은, 금액이 같고 날짜가 더 늦지 않은 줄',
      en: 'an earlier row of the same amount that stands and is not of a later date',
    },
    { ko: `‘${event.reverses}’`, en: `"${event.reverses}"` },
  )
  faults.tell('rule_broken', { ...row.reverses, about: 'reverses' }, said)
}

function tellTaken(row: Row, column: string, id: string, faults: TableFaults): void {
  const said = sentence(
    { ko: '겹치지 않는 이름', en: 'a name of its own' },
    { ko: `‘${id}’`, en: `"${id}"` },
  )
  faults.tell('rule_broken', { ...row[column], about: column }, said)
}
