import fc from 'fast-check'
import { expect, test } from 'vitest'
import { misfit } from '../../../../../published/figure.ts'
import { spreadsheetXirr } from '../../../../../published/funds.ts'
import { type CashFlow, internalRateOfReturn, presentValue } from './irr.ts'

/** Flows 365 days apart, starting on one day. */
function yearly(...krw: number[]): CashFlow[] {
  const start = Date.UTC(2021, 0, 1)
  return krw.map((flow, year) => ({
    date: new Date(start + year * 365 * 86_400_000).toISOString().slice(0, 10),
    krw: flow,
  }))
}

test('the rate is the one that the spreadsheet’s handbook prints', () => {
  const { kind, rates } = internalRateOfReturn(spreadsheetXirr.given)
  expect(kind).toBe('one')
  expect(misfit(rates[0], spreadsheetXirr.rate)).toBeLessThanOrEqual(1)
})

test('all rates of flows with several are found, and said to be several', () => {
  // −1 + 5x − 6x² has its zeros at x = 1/2 and 1/3: rates of 100 % and 200 %.
  const { kind, rates } = internalRateOfReturn(yearly(-1, 5, -6))
  expect(kind).toBe('several')
  expect(rates[0]).toBeCloseTo(1, 10)
  expect(rates[1]).toBeCloseTo(2, 10)
})

test('flows that never change sign have no rate, nor do flows that only come near zero', () => {
  expect(internalRateOfReturn(yearly(-1, -2))).toEqual({ kind: 'none', rates: [] })
  expect(internalRateOfReturn(yearly(1, -2, 1.1)).kind).toBe('none')
  expect(internalRateOfReturn([])).toEqual({ kind: 'none', rates: [] })
})

test('a rate at which the value only touches zero is found once', () => {
  // −(1 − 2x)²: zero at x = 1/2, a rate of 100 %, without a change of sign around it.
  const { rates } = internalRateOfReturn(yearly(-1, 4, -4))
  expect(rates).toHaveLength(1)
  expect(rates[0]).toBeCloseTo(1, 6)
})

test('one payment in and later payments out have exactly one rate, which makes them worth nothing', () => {
  const amount = fc.integer({ min: 1, max: 1_000_000_000 })
  const day = fc.integer({ min: 1, max: 7300 })
  fc.assert(
    fc.property(
      amount,
      fc.array(fc.tuple(day, amount), { minLength: 1, maxLength: 30 }),
      (paid, out) => {
        const start = Date.UTC(2020, 0, 1)
        const flows = [
          { date: '2020-01-01', krw: -paid },
          ...out.map(([days, krw]) => ({
            date: new Date(start + days * 86_400_000).toISOString().slice(0, 10),
            krw,
          })),
        ]
        const { rates } = internalRateOfReturn(flows)
        // Rates beyond what a double can hold (a fortune after one day) are left out.
        if (rates.length === 0) return
        expect(rates).toHaveLength(1)
        // So near to losing all, 1 + rate has too few digits left to be worth anything.
        if (rates[0] < -0.99) return
        const size = flows.reduce((sum, { krw, date }) => {
          const years = (Date.parse(date) - start) / 86_400_000 / 365
          return sum + Math.abs(krw) * (1 + rates[0]) ** -years
        }, 0)
        expect(Math.abs(presentValue(flows, rates[0]))).toBeLessThanOrEqual(1e-9 * size)
      },
    ),
  )
})

test('any flows are answered, with no more rates than changes of sign', () => {
  const flow = fc.record({
    date: fc
      .integer({ min: 0, max: 5000 })
      .map((d) => new Date(d * 86_400_000).toISOString().slice(0, 10)),
    krw: fc.integer({ min: -1_000_000, max: 1_000_000 }),
  })
  fc.assert(
    fc.property(fc.array(flow, { maxLength: 25 }), (flows) => {
      const signs = [...flows]
        .sort((a, b) => (a.date < b.date ? -1 : 1))
        .map(({ krw }) => Math.sign(krw))
      const changes = signs.filter((s) => s !== 0).filter((s, i, all) => i > 0 && s !== all[i - 1])
      expect(internalRateOfReturn(flows).rates.length).toBeLessThanOrEqual(changes.length)
    }),
    { numRuns: 200 },
  )
})
