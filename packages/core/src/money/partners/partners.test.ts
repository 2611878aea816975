import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TableFaults } from '../../plan/deals.ts'
import { conversionsOf } from './counts.ts'
import { countByField, funnelOf } from './funnel.ts'
import { type Partner, partnerStages } from './partner.ts'
import { readPartnerCounts, readPartners } from './table.ts'

function partner(
  agreement: string,
  office: string | null,
  headquarters: string | null = null,
): Partner {
  const reached = { agreement, office, incorporated: null, headquarters }
  return { id: 'x', name: 'X', kind: 'firm', field: 'robot', reached, source: 's' }
}

test('a funnel says how many came how far, how long it took, and how long others have waited', () => {
  const partners = [
    partner('2020-01-01', '2020-01-31'),
    partner('2020-01-01', null),
    partner('2020-01-01', '2020-03-01', '2020-04-10'),
    partner('2021-01-01', null),
  ]
  const [agreement, office, incorporated, headquarters] = funnelOf(partners, '2020-04-10')
  expect(agreement).toMatchObject({ reached: 3, conversion: 1, standing: 1, daysStanding: 100 })
  expect(office).toMatchObject({ reached: 2, standing: 1, daysStanding: 70, daysFromAgreement: 45 })
  expect(incorporated).toMatchObject({ reached: 1, standing: 0, daysFromAgreement: null })
  expect(headquarters).toMatchObject({ reached: 1, conversion: 1 / 3, daysFromAgreement: 100 })
  expect(countByField(partners, '2020-04-10')).toEqual(new Map([['robot', 3]]))
})

test('nobody is lost in a funnel: those standing add up to those with an agreement, and steps never widen', () => {
  const day = fc.integer({ min: 0, max: 3000 })
  const date = day.map((d) =>
    new Date(Date.UTC(2019, 0, 1) + d * 86_400_000).toISOString().slice(0, 10),
  )
  const some = fc.array(fc.tuple(date, fc.option(date), fc.option(date)), { maxLength: 30 })
  fc.assert(
    fc.property(some, date, (drafts, asOf) => {
      const steps = funnelOf(
        drafts.map((draft) => partner(...draft)),
        asOf,
      )
      expect(steps.reduce((sum, { standing }) => sum + standing, 0)).toBe(steps[0].reached)
      steps.slice(1).forEach(({ reached }, i) => {
        expect(reached).toBeLessThanOrEqual(steps[i].reached)
      })
    }),
  )
})

test('the share of those added since the last count shows what the share of all hides', () => {
  const count = (date: string, agreements: number, settled: number | null) => ({
    date,
    agreements,
    settled,
    source: 's',
  })
  const [first, second, third] = conversionsOf([
    count('2025-11-24', 349, 160),
    count('2021-07-01', 99, 59),
    count('2022-12-13', 130, null),
  ])
  expect(first.conversion).toBeCloseTo(0.596, 3)
  expect(second).toMatchObject({ conversion: null, marginal: null })
  expect(third.conversion).toBeCloseTo(0.458, 3)
  expect(third.marginal).toBeCloseTo(101 / 250, 12)
})

test('faults of the registers are told where they are written', () => {
  const faults = new TableFaults('partners.csv')
  readPartners(
    `id,name,kind,field,${partnerStages.join(',')},source\na,A,frim,robot,2020-1-1,,,,s`,
    faults,
  )
  readPartnerCounts('date,agreements,settled,source\n2020-01-01,50,53,s', faults)
  expect(faults.all().map(({ line, column, code }) => [line, column, code])).toEqual([
    [2, 5, 'not_one_of'],
    [2, 16, 'cell_not_a_date'],
    [2, 15, 'rule_broken'],
  ])
})
