import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PlannedFund } from '../../plan/deals.ts'
import type { FundEvent } from './event.ts'
import type { Firm } from './firm.ts'
import { localityOf } from './firm.ts'
import { type Fund, fundOf } from './fund.ts'
import { recordInvestment } from './investing.ts'
import { performanceOf } from './performance.ts'
import { positionOf, positionsOf, requiredBy } from './rule.ts'

const words = { ko: '지역기업 투자', en: 'local investment' }
const assumed = { assumed: 'test' }
const plan: PlannedFund = {
  id: 'fund-1',
  name: { ko: '펀드', en: 'fund' },
  relocation_months: { value: 12, ...assumed },
  investments_complete: true,
  rules: [
    {
      kind: 'share-of-fund',
      id: 'share',
      text: words,
      by: '2024-12-31',
      share: { value: 0.2, ...assumed },
    },
    {
      kind: 'amount',
      id: 'amount',
      text: words,
      by: '2024-12-31',
      won: { value: 20e9, ...assumed },
    },
    {
      kind: 'share-of-public-stake',
      id: 'public',
      text: words,
      by: '2024-12-31',
      share: { value: 2, ...assumed },
    },
  ],
}
const bn = 1_000_000_000n
let next = 0
function event(
  kind: FundEvent['kind'],
  date: string,
  won: bigint,
  rest: Partial<FundEvent> = {},
): FundEvent {
  next += 1
  return {
    id: `e${next}`,
    date,
    kind,
    fund: 'fund-1',
    party: 'p',
    stake: null,
    won,
    document: 'd',
    source: 's',
    reverses: null,
    ...rest,
  }
}
const local: Firm = {
  id: 'local',
  name: 'L',
  inCitySince: '2019-01-01',
  moved: null,
  movedOn: null,
  movesBy: null,
}
const mover: Firm = {
  id: 'mover',
  name: 'M',
  inCitySince: null,
  moved: 'lab',
  movedOn: '2022-03-01',
  movesBy: null,
}
const public10 = event('commitment', '2020-11-03', 10n * bn, { stake: 'public' })
const private94 = event('commitment', '2020-11-03', 94_800_000_000n, { stake: 'private' })
function fund(...events: FundEvent[]): Fund {
  return fundOf(plan, [public10, private94, ...events], [local, mover])
}

test('a fifth of 104.8 bn is 20.96 bn; twice the public 10 bn is 20 bn: three readings of one sentence', () => {
  expect(plan.rules.map((rule) => requiredBy(fund(), rule, '2021-01-01'))).toEqual([
    20_960_000_000n,
    20_000_000_000n,
    20_000_000_000n,
  ])
})

test('a firm counts if it is in the city, or moves within the year; its last day counts', () => {
  const at = (movedOn: string | null, asOf: string) =>
    localityOf({ ...mover, movedOn }, '2021-03-01', 12, asOf).state
  expect(localityOf(local, '2021-03-01', 12, '2021-03-01').state).toBe('in-city')
  expect(at('2021-02-28', '2021-03-01')).toBe('in-city')
  expect(at('2022-03-01', '2022-03-01')).toBe('moved')
  expect(at('2022-03-02', '2022-03-02')).toBe('outside')
  expect(at(null, '2022-03-01')).toBe('may-move')
  expect(at('2022-03-01', '2022-02-28')).toBe('may-move')
  expect(localityOf(undefined, '2021-03-01', 12, '2022-03-02').state).toBe('outside')
})

test('the position says what counts, what may still count and by when, and what is still required', () => {
  const invested = fund(
    event('investment', '2021-02-01', 8n * bn, { party: 'local' }),
    event('investment', '2021-03-01', 5n * bn, { party: 'mover' }),
  )
  const before = positionOf(invested, plan.rules[1], '2021-12-31')
  expect(before).toMatchObject({ counted: 8n * bn, missing: 12n * bn, state: 'open' })
  expect(before.pending).toMatchObject([{ firm: 'mover', won: 5n * bn, until: '2022-03-01' }])
  const after = positionOf(invested, plan.rules[1], '2022-03-01')
  expect(after).toMatchObject({ counted: 13n * bn, missing: 7n * bn, pending: [] })
  expect(after.investable).toBe(91_800_000_000n)
})

test('an investment after the rule’s day does not count, and nothing can be added then', () => {
  const late = fund(event('investment', '2025-01-01', 30n * bn, { party: 'local' }))
  expect(positionOf(late, plan.rules[1], '2025-01-02')).toMatchObject({
    counted: 0n,
    investable: 0n,
    state: 'missed',
  })
})

/** 80 bn went outside long ago: 24.8 bn are left, of which 20 or 20.96 bn must be local. */
const narrow = fund(event('investment', '2021-02-01', 80n * bn, { party: 'outsider' }))
const away = event('investment', '2023-02-01', 4n * bn, { party: 'outsider' })

test('an investment after which a rule depends on a firm that never agreed to move is held back', () => {
  const { recorded, preview, fund: kept } = recordInvestment(narrow, away)
  expect(recorded).toBe(false)
  expect(kept).toBe(narrow)
  expect(preview.flags).toMatchObject([{ code: 'rule-needs-moves', rule: 'share' }])
  expect(preview.flags[0].text.en).toContain('20.96 bn KRW still required, 20.8 bn KRW left')
  const states = (positions: typeof preview.after) => positions.map(({ state }) => state)
  expect(states(preview.before)).toEqual(['open', 'open', 'open'])
  expect(states(preview.after)).toEqual(['needs-moves', 'open', 'open'])
})

test('the same investment in a firm that agreed to move, or is there already, is recorded', () => {
  const agreeing = { ...mover, id: 'outsider', moved: null, movedOn: null, movesBy: '2024-02-01' }
  expect(recordInvestment(narrow, away, agreeing).recorded).toBe(true)
  expect(recordInvestment(narrow, { ...away, party: 'local' }).recorded).toBe(true)
  const tooLate = { ...agreeing, movesBy: '2024-02-02' }
  expect(recordInvestment(narrow, away, tooLate).recorded).toBe(false)
})

test('where no move can be in time, the rule is unattainable, and it takes a word to record it', () => {
  const strict = { ...narrow, plan: { ...plan, relocation_months: { value: 0, ...assumed } } }
  const settled = recordInvestment(strict, away, undefined, ['rule-needs-moves'])
  expect(settled.recorded).toBe(true)
  const nextDay = positionOf(settled.fund, plan.rules[0], '2023-02-02')
  expect(nextDay.state).toBe('unattainable')
  const fee = {
    ...settled.fund.events[0],
    id: 'fee',
    kind: 'fee' as const,
    date: '2023-02-02',
    won: 1n * bn,
  }
  const charged = { ...settled.fund, events: [...settled.fund.events, fee] }
  expect(positionOf(charged, plan.rules[1], '2023-02-02').state).toBe('unattainable')
})

test('nothing is invested beyond what partners committed without a word', () => {
  const over = event('investment', '2023-02-01', 25n * bn, { party: 'local' })
  const { recorded, preview } = recordInvestment(narrow, over)
  expect(recorded).toBe(false)
  expect(preview.flags).toMatchObject([{ code: 'beyond-commitments', over: 200_000_000n }])
})

test('what is on record and not complete leaves an unmet rule unknown', () => {
  const partly = { ...fund(), plan: { ...plan, investments_complete: false } }
  expect(positionsOf(partly, '2024-01-01').map(({ state }) => state)).toEqual([
    'unknown',
    'unknown',
    'unknown',
  ])
})

test('multiples and return come from calls, distributions and the last valuation', () => {
  const lived = fund(
    event('call', '2021-01-01', 100n),
    event('distribution', '2022-01-01', 60n),
    event('valuation', '2021-06-01', 500n),
    event('valuation', '2022-01-01', 50n),
  )
  const { dpi, rvpi, tvpi, irr } = performanceOf(lived, '2022-01-01')
  expect([dpi, rvpi, tvpi]).toEqual([0.6, 0.5, 1.1])
  expect(irr.rates[0]).toBeCloseTo(0.1, 9)
})

test('before anything is called there are no multiples and no rate', () => {
  const { dpi, tvpi, irr } = performanceOf(fund(), '2021-01-01')
  expect([dpi, tvpi, irr.kind]).toEqual([null, null, 'none'])
})

test('counted, pending and lost investments are all that was invested', () => {
  const parties = fc.constantFrom('local', 'mover', 'outsider')
  const dates = fc.constantFrom('2021-01-01', '2021-03-01', '2022-06-01', '2023-01-01')
  fc.assert(
    fc.property(
      fc.array(fc.tuple(dates, parties, fc.bigInt(1n, 9n)), { maxLength: 20 }),
      (drafts) => {
        const investments = drafts.map(([date, party, won]) =>
          event('investment', date, won * bn, { party }),
        )
        const asOf = '2023-06-01'
        const { counted, pending, required, missing } = positionOf(
          fund(...investments),
          plan.rules[0],
          asOf,
        )
        const open = pending.reduce((sum, { won }) => sum + won, 0n)
        const total = investments.reduce((sum, { won }) => sum + won, 0n)
        expect(counted + open).toBeLessThanOrEqual(total)
        expect(missing).toBe(required > counted ? required - counted : 0n)
      },
    ),
  )
})

test('more local money never makes a position worse', () => {
  const rank = { missed: 0, unattainable: 0, unknown: 0, 'needs-moves': 1, open: 2, met: 3 }
  const amount = fc.bigInt(1n, 30n)
  fc.assert(
    fc.property(amount, amount, (outside, inside) => {
      const before = fund(event('investment', '2021-01-01', outside * bn, { party: 'outsider' }))
      const after = fundOf(
        plan,
        [...before.events, event('investment', '2022-06-01', inside * bn, { party: 'local' })],
        before.firms,
      )
      plan.rules.forEach((rule) => {
        const was = rank[positionOf(before, rule, '2022-06-02').state]
        expect(rank[positionOf(after, rule, '2022-06-02').state]).toBeGreaterThanOrEqual(was)
      })
    }),
  )
})
