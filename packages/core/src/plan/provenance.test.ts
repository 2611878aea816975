import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { examplePlan } from './init/example-plan.ts'
import { provenance } from './provenance.ts'
import { readPlan } from './read.ts'

const CITY = join(import.meta.dirname, '../../../../cities/gwangju')

test('a number is listed with its path, unit, meaning and origin', () => {
  const files = examplePlan()
  const { plan } = readPlan('', (path) => files[path])
  const numbers = provenance(plan ?? expect.fail('no plan'))
  expect(numbers).toHaveLength(42)
  expect(numbers.find(({ at }) => at === 'options[1].cost_krw_per_mwh')).toEqual({
    at: 'options[1].cost_krw_per_mwh',
    unit: 'KRW/MWh',
    meaning: { en: 'investment for energy', ko: '저장용량 투자비' },
    value: { 2030: 300000000, 2040: 200000000 },
    year: 2025,
    sources: [],
    assumption: 'invented',
  })
})

test('a promise’s target is told in the unit of what it is measured by', () => {
  const { plan } = readPlan('', (path) => readFileSync(join(CITY, path), 'utf8'))
  const { promises } = plan ?? expect.fail('no plan')
  const numbers = provenance(plan ?? expect.fail('no plan'), [
    {
      date: '2023-12-31',
      measure: 'electricity.self-sufficiency',
      value: 1,
      unit: 'MWh',
      source: '',
    },
    {
      date: '2024-12-31',
      measure: 'electricity.self-sufficiency',
      value: 1,
      unit: 'GWh',
      source: '',
    },
  ])
  const unitOf = (wanted: string) => {
    for (const [p, { readings }] of promises.entries())
      for (const [r, { measure }] of readings.entries())
        if (measure === wanted)
          return numbers.find(({ at }) => at === `promises[${p}].readings[${r}].target`)?.unit
    return undefined
  }
  expect(unitOf('import-share')).toBe('1')
  expect(unitOf('hydrogen-tonnes-per-day')).toBe('t/d')
  expect(unitOf('record:electricity.self-sufficiency')).toBe('GWh')
  expect(unitOf('ledger:fund.ai-fund-1.committed')).toBe('bn KRW')
  expect(numbers.map(({ unit }) => unit)).not.toContain('as the measure')
})

test('every number in Gwangju’s plan has a source, or a reason why it was assumed', () => {
  const { plan, problems } = readPlan('', (path) => readFileSync(join(CITY, path), 'utf8'))
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  const { sources, assumptions } = plan ?? expect.fail('no plan')
  const numbers = provenance(plan ?? expect.fail('no plan'))
  const sourced = numbers.filter(
    (n) => n.sources.length > 0 && n.sources.every((key) => key in sources),
  )
  const reasoned = numbers.filter((n) => n.assumption !== undefined && n.assumption in assumptions)
  expect(numbers.length).toBeGreaterThan(150)
  expect(new Set([...sourced, ...reasoned]).size).toBe(numbers.length)
  expect(sourced.length).toBeGreaterThan(numbers.length / 2)
})
