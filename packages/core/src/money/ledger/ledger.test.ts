import fc from 'fast-check'
import { expect, test } from 'vitest'
import { appendRow, TableFaults } from '../../plan/deals.ts'
import { sumWon } from '../won.ts'
import { balances, overdrawn, trialBalance } from './balance.ts'
import { bookingKey, type Entry, entryKinds, payers } from './entry.ts'
import { emptyLedger, type Ledger, post, postAll, reversalOf, standing } from './ledger.ts'
import { statement } from './statement.ts'
import { ledgerColumns, readLedger } from './table.ts'

/** Entries as they come: ids sometimes taken, amounts large, some reversals of what came before. */
const anyEntries: fc.Arbitrary<Entry[]> = fc
  .array(
    fc.record({
      id: fc.integer({ min: 0, max: 30 }).map((n) => `e${n}`),
      date: fc.constantFrom('2020-01-01', '2021-06-30', '2024-12-31'),
      kind: fc.constantFrom(...entryKinds),
      programme: fc.constantFrom('ai-cluster', 'data-centre'),
      phase: fc.constantFrom('1', '2'),
      year: fc.constantFrom(null, 2021, 2022),
      payer: fc.constantFrom(...payers),
      won: fc.bigInt({ min: 1n, max: 10n ** 24n }),
      document: fc.constant('a document'),
      source: fc.constant('a-source'),
      back: fc.option(fc.nat({ max: 20 }), { nil: null }),
    }),
    { maxLength: 40 },
  )
  .map((drafts) => {
    const made: Entry[] = []
    for (const draft of drafts) made.push(entryFrom(draft, made))
    return made
  })

function entryFrom(
  { back, ...draft }: Omit<Entry, 'reverses'> & { back: number | null },
  made: readonly Entry[],
): Entry {
  const target = back === null ? undefined : made[back]
  return target === undefined ? { ...draft, reverses: null } : reversalOf(target, draft)
}

const grant: Entry = {
  id: 'a1',
  date: '2021-01-04',
  kind: 'appropriation',
  programme: 'ai-cluster',
  phase: '1',
  year: 2021,
  payer: 'city',
  won: 100n,
  document: 'budget act',
  source: 'budget-2021',
  reverses: null,
}
const correction = { id: 'r1', date: '2021-02-01', document: 'note', source: 'budget-2021' }

function ledgerOf(...entries: Entry[]): Ledger {
  const { ledger, refused } = postAll(emptyLedger, entries)
  expect(refused).toEqual([])
  return ledger
}

test('whatever is posted, all accounts together sum to zero, under every booking as well', () => {
  fc.assert(
    fc.property(anyEntries, (entries) => {
      const { ledger } = postAll(emptyLedger, entries)
      expect(trialBalance(ledger)).toBe(0n)
      for (const entry of ledger.entries) {
        const one = balances(ledger, (other) => bookingKey(other) === bookingKey(entry))
        expect(sumWon(Object.values(one))).toBe(0n)
      }
    }),
  )
})

test('the order of grouping does not change the total: groups add up to the whole', () => {
  fc.assert(
    fc.property(anyEntries, (entries) => {
      const { ledger } = postAll(emptyLedger, entries)
      const total = (lines: ReturnType<typeof statement>) =>
        sumWon(lines.map(({ committed }) => committed ?? 0n))
      expect(total(statement(ledger, ({ payer }) => payer))).toBe(
        total(statement(ledger, () => 'all')),
      )
    }),
  )
})

test('a reversal leaves every account where it was, and both entries in the ledger', () => {
  const before = ledgerOf({ ...grant, id: 'a0' })
  const after = ledgerOf({ ...grant, id: 'a0' }, grant, reversalOf(grant, correction))
  expect(balances(after)).toEqual(balances(before))
  expect(after.entries).toHaveLength(3)
  expect(standing(after).map(({ id }) => id)).toEqual(['a0'])
})

test('posting one by one and posting all come to the same ledger', () => {
  fc.assert(
    fc.property(anyEntries, (entries) => {
      let ledger = emptyLedger
      for (const entry of entries) {
        const posting = post(ledger, entry)
        if (posting.ok) ledger = posting.ledger
      }
      expect(ledger).toEqual(postAll(emptyLedger, entries).ledger)
    }),
  )
})

test('what is posted cannot be edited, and posting leaves the ledger given as it was', () => {
  const ledger = ledgerOf(grant)
  post(ledger, { ...grant, id: 'a2' })
  expect(ledger.entries).toHaveLength(1)
  expect(() => {
    ;(ledger.entries as Entry[]).push(grant)
  }).toThrow(TypeError)
  expect(() => {
    ;(ledger.entries[0] as { won: bigint }).won = 1n
  }).toThrow(TypeError)
  expect(Object.isFrozen(grant)).toBe(false)
})

test('an id is posted once, amounts are above zero, and both faults are said at once', () => {
  const posting = post(ledgerOf(grant), { ...grant, won: 0n })
  expect(posting.ok ? [] : posting.refusals.map(({ field }) => field)).toEqual(['id', 'won'])
})

test('a reversal takes back one standing entry, whole and not before it was made', () => {
  const ledger = ledgerOf(grant, reversalOf(grant, correction))
  const fields = (entry: Entry) => {
    const posting = post(ledger, entry)
    return posting.ok ? [] : posting.refusals.map(({ field }) => field)
  }
  const again = { ...reversalOf(grant, correction), id: 'r2' }
  expect(fields(again)).toEqual(['reverses'])
  expect(fields({ ...again, reverses: 'r1' })).toEqual(['reverses'])
  expect(fields({ ...again, reverses: 'nothing' })).toEqual(['reverses'])
  const early = { ...again, won: 99n, payer: 'private' as const, date: '2020-12-31' }
  expect(fields(early)).toEqual(['payer', 'won', 'reverses', 'date'])
})

test('what was never recorded is unknown, not zero', () => {
  const [line] = statement(ledgerOf(grant), ({ programme }) => programme)
  expect(line).toEqual({
    group: 'ai-cluster',
    planned: null,
    appropriated: 100n,
    committed: null,
    disbursed: null,
    execution: null,
  })
})

test('a statement of an earlier day does not see later reversals', () => {
  const ledger = ledgerOf(grant, reversalOf(grant, correction))
  expect(statement(ledger, () => 'all', '2021-01-31')[0].appropriated).toBe(100n)
  expect(statement(ledger, () => 'all')).toEqual([])
})

test('commitments beyond what was granted are found; private money needs no grant', () => {
  const bound = { ...grant, id: 'c1', kind: 'commitment' as const, won: 150n }
  expect(overdrawn(ledgerOf(grant, bound))).toMatchObject([{ account: 'available', won: 50n }])
  expect(overdrawn(ledgerOf({ ...bound, payer: 'private' }))).toEqual([])
})

const cellsOf = (entry: Entry) =>
  Object.fromEntries(ledgerColumns.map((column) => [column, String(entry[column] ?? '')]))

test('a ledger written row by row is read back as it was', () => {
  fc.assert(
    fc.property(anyEntries, (entries) => {
      const { ledger } = postAll(emptyLedger, entries)
      const faults = new TableFaults('ledger.csv')
      const text = ledger.entries.reduce(
        (before, entry) => appendRow(before, cellsOf(entry)).text,
        ledgerColumns.join(','),
      )
      const read = readLedger(text, faults)
      expect(faults.all()).toEqual([])
      expect(read).toEqual(ledger)
    }),
  )
})
