import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TableFaults } from '../../plan/deals.ts'
import { entryKinds, payers } from '../ledger/entry.ts'
import { standing } from '../ledger/ledger.ts'
import { ledgerColumns, readLedger } from '../ledger/table.ts'
import { parseWon } from '../won.ts'
import { recordFirm, recordFundEvent, recordFundReversal } from './fund.ts'
import { recordEntry, recordReversal } from './ledger.ts'

const known = { sources: ['act-2026', 'news'], today: '2026-11-27' }
const HEADER = `${ledgerColumns.join(',')}\n`
const grant = {
  date: '2026-03-01',
  kind: 'appropriation',
  programme: 'ai-cluster',
  phase: '2',
  year: '2026',
  payer: 'city',
  won: '12000000000',
  document: 'budget act, "first" reading',
  source: 'act-2026',
}
const why = (of: { readonly ok: boolean; readonly why?: readonly { en: string }[] }) =>
  (of.why ?? []).map(({ en }) => en)
const text = (of: { readonly ok: boolean }) =>
  of.ok ? (of as unknown as { text: string }).text : expect.fail('refused')

test('an entry goes to the end under an id of its own; all rows before it stay as they are', () => {
  const once = text(recordEntry(HEADER, grant, known))
  expect(why(recordEntry(once, grant, known))[0]).toContain('says the same')
  const twice = recordEntry(once, { ...grant, document: 'second reading' }, known)
  expect(text(twice).startsWith(once)).toBe(true)
  expect(twice).toMatchObject({
    line: 3,
    row: { id: 'ai-cluster-2-appropriation-city-2026-03-01-2', won: 12_000_000_000n, year: 2026 },
  })
})

test('an entry taken back counts no more, and cannot be taken back again', () => {
  const once = text(recordEntry(HEADER, { ...grant, id: 'g1' }, known))
  const back = { date: '2026-04-01', document: 'corrected', source: 'news' }
  const twice = text(recordReversal(once, 'g1', back, known))
  expect(standing(readLedger(twice, new TableFaults('')))).toEqual([])
  expect(why(recordReversal(twice, 'g1', back, known))[0]).toContain('reversed by "g1-back"')
  expect(why(recordReversal(twice, 'g1-bakc', back, known))[0]).toContain('Did you mean "g1-back"?')
  const early = { ...back, date: '2026-02-01' }
  expect(why(recordReversal(once, 'g1', early, known))[0]).toContain('before it was made')
})

test('every reason against an entry is told, and nothing is written', () => {
  const bad = { ...grant, id: 'Ä 1', date: '2026-12-01', source: 'act-2025', document: 'a\nb' }
  expect(why(recordEntry(HEADER, bad, known))).toEqual([
    expect.stringContaining('no line break'),
    expect.stringContaining('"Ä 1"'),
    expect.stringContaining('after today'),
    expect.stringContaining('Did you mean "act-2026"?'),
  ])
  const worse = recordEntry(HEADER, { ...grant, kind: 'grant', won: '1,000', date: '1.3.' }, known)
  expect(why(worse)).toHaveLength(3)
  expect(why(recordEntry(`${HEADER}a,b\n`, grant, known))[0]).toContain('has faults of its own')
})

test('whatever is recorded, all that was there before is still there, and reads without faults', () => {
  const typed = fc.record({
    date: fc.constantFrom('2026-01-01', '2025-06-30', '2027-01-01', 'x'),
    kind: fc.constantFrom(...entryKinds, 'gift'),
    programme: fc.constantFrom('ai-cluster', 'data, "centre"', ''),
    phase: fc.constantFrom('1', '2'),
    year: fc.constantFrom('', '2026', '20x'),
    payer: fc.constantFrom(...payers),
    won: fc.oneof(
      fc.nat().map(String),
      fc.constantFrom('-1', '1.5', '99999999999999999999999999999'),
    ),
    document: fc.oneof(fc.string(), fc.constantFrom('a,b', '"', '\r')),
    source: fc.constantFrom('act-2026', 'news', 'nobody'),
  })
  fc.assert(
    fc.property(fc.array(typed, { maxLength: 12 }), (all) => {
      let ledger = HEADER
      let rows = 0
      for (const one of all) {
        const recorded = recordEntry(ledger, one, known)
        if (!recorded.ok) {
          expect(recorded.why.length).toBeGreaterThan(0)
          continue
        }
        expect(recorded.text.startsWith(ledger)).toBe(true)
        ledger = recorded.text
        rows += 1
      }
      const faults = new TableFaults('')
      expect(readLedger(ledger, faults).entries).toHaveLength(rows)
      expect(faults.all()).toEqual([])
    }),
  )
})

const EVENTS = 'id,date,kind,fund,party,stake,won,document,source,reverses\n'
const investment = {
  date: '2026-05-01',
  kind: 'investment',
  fund: 'ai-fund-2',
  party: 'firm-a',
  won: '3000000000',
  document: 'decision 12',
  source: 'news',
}

test('an investment is recorded and taken back, whole', () => {
  const once = text(recordFundEvent(EVENTS, investment, known))
  const id = 'ai-fund-2-investment-firm-a-2026-05-01'
  const back = { date: '2026-05-02', document: 'not closed', source: 'news' }
  const taken = recordFundReversal(once, id, back, known)
  expect(taken).toMatchObject({ row: { reverses: id, won: 3_000_000_000n, party: 'firm-a' } })
  expect(why(recordFundEvent(once, investment, known))[0]).toContain('says the same')
  expect(recordFundEvent(text(taken), investment, known).ok).toBe(true)
  const early = recordFundReversal(once, id, { ...back, date: '2026-04-01' }, known)
  expect(why(early)).toHaveLength(1)
})

const FIRMS = 'firm,name,in_city_since,moved,moved_on,moves_by,source\n'

test('the register learns what is new of a firm, and changes what it knew only on request', () => {
  const agreed = { firm: 'firm-a', name: '가나', movesBy: '2027-01-31', source: 'news' }
  const first = text(recordFirm(FIRMS, agreed, known))
  const other = text(recordFirm(first, { firm: 'firm-b', source: 'news' }, known))
  const moved = { firm: 'firm-a', moved: 'lab', movedOn: '2026-10-01', source: 'act-2026' }
  const then = recordFirm(other, moved, known)
  expect(text(then)).toBe(
    `${FIRMS}firm-a,가나,,lab,2026-10-01,2027-01-31,act-2026\nfirm-b,firm-b,,,,,news\n`,
  )
  const again = { ...moved, movedOn: '2026-09-01' }
  expect(why(recordFirm(text(then), again, known))[0]).toContain('2026-10-01 as moved_on')
  expect(recordFirm(text(then), again, known, true).ok).toBe(true)
})

test('amounts are read as people type them, to the won', () => {
  const read = ['1,500,000,000', '15억', '1.5bn', '15억원', '1_500_000_000', '1.5 BN']
  expect(read.map(parseWon)).toEqual(read.map(() => 1_500_000_000n))
  expect(parseWon('2조')).toBe(2_000_000_000_000n)
  expect(parseWon('20000만')).toBe(200_000_000n)
  expect(['', '억', '1.5', '-3', '1e9', '3 dollars', '1.0000000001억'].map(parseWon)).toEqual(
    Array(7).fill(undefined),
  )
})
