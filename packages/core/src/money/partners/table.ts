import {
  choiceIn,
  dateIn,
  dateOrNull,
  numberIn,
  numberOrNull,
  type Row,
  readTable,
  sentence,
  type TableFaults,
  wordIn,
} from '../../plan/deals.ts'
import type { FieldCount, PartnerCount } from './counts.ts'
import { type Partner, partnerKinds, partnerStages } from './partner.ts'

const PARTNER_COLUMNS = ['id', 'name', 'kind', 'field', ...partnerStages, 'source'] as const
const COUNT = { min: 0, max: 1e6 }

/** Read the register of partners: one row each. */
export function readPartners(text: string, faults: TableFaults): Partner[] {
  const seen = new Set<string>()
  return readTable(text, PARTNER_COLUMNS, faults).flatMap((row) => {
    const id = wordIn(row, 'id', faults)
    if (seen.has(id)) tell(row, 'id', { ko: '겹치지 않는 이름', en: 'a name of its own' }, faults)
    seen.add(id)
    const kind = choiceIn(row, 'kind', partnerKinds, faults)
    const reached = {
      agreement: dateIn(row, 'agreement', faults),
      office: dateOrNull(row, 'office', faults),
      incorporated: dateOrNull(row, 'incorporated', faults),
      headquarters: dateOrNull(row, 'headquarters', faults),
    }
    const words = {
      name: wordIn(row, 'name', faults),
      field: wordIn(row, 'field', faults),
      source: wordIn(row, 'source', faults),
    }
    return kind === undefined ? [] : [{ id, kind, ...words, reached }]
  })
}

/** Read the published counts of partners. */
export function readPartnerCounts(text: string, faults: TableFaults): PartnerCount[] {
  const columns = ['date', 'agreements', 'settled', 'source']
  return readTable(text, columns, faults).map((row) => {
    const agreements = numberIn(row, 'agreements', COUNT, faults)
    const settled = numberOrNull(row, 'settled', COUNT, faults)
    if (settled !== null && settled > agreements)
      tell(row, 'settled', { ko: `${agreements} 이하`, en: `at most ${agreements}` }, faults)
    return {
      date: dateIn(row, 'date', faults),
      agreements,
      settled,
      source: wordIn(row, 'source', faults),
    }
  })
}

/** Read the published counts by field. */
export function readFieldCounts(text: string, faults: TableFaults): FieldCount[] {
  return readTable(text, ['date', 'field', 'agreements', 'source'], faults).map((row) => ({
    date: dateIn(row, 'date', faults),
    field: wordIn(row, 'field', faults),
    agreements: numberIn(row, 'agreements', COUNT, faults),
    source: wordIn(row, 'source', faults),
  }))
}

function tell(
  row: Row,
  column: string,
  expected: { ko: string; en: string },
  faults: TableFaults,
): void {
  const { text } = row[column]
  const said = sentence(expected, { ko: `‘${text}’`, en: `"${text}"` })
  faults.tell('rule_broken', { ...row[column], about: column }, said)
}
