/** Gwangju's centre as the manual writes it down: it must be what the schema reads. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { schedulerNames } from '../../datacentre/schedulers/index.ts'
import { checkClaim } from '../claims.ts'
import { dataCentre } from './datacentre.ts'
import { valueIn } from './quantity.ts'

function exampleIn(lang: string): unknown {
  const page = new URL(`../../../../../docs/datacentre.${lang}.md`, import.meta.url)
  const yaml = /```yaml\n([\s\S]*?)```/.exec(readFileSync(page, 'utf8'))?.[1] ?? ''
  return parse(yaml).data_centre
}

const centre = dataCentre.parse(exampleIn('en'))
const peak = centre.computing.reduce((sum, part) => sum + valueIn(part.peak_pflops, 2026), 0)
const claim = (left: string, right: string, tolerance = 0) =>
  checkClaim({ left, right, comparison: '=', tolerance }).verdict

describe('the data centre of a plan', () => {
  test("reads as both manuals and the city's plan write it", () => {
    expect(dataCentre.parse(exampleIn('ko'))).toEqual(centre)
    const city = new URL('../../../../../cities/gwangju/datacentre.yaml', import.meta.url)
    expect(dataCentre.parse(parse(readFileSync(city, 'utf8')).data_centre)).toEqual(centre)
  })

  test('refuses what it does not know and numbers without a source', () => {
    expect(dataCentre.safeParse({ ...centre, pflops: 88.5 }).success).toBe(false)
    expect(dataCentre.safeParse({ ...centre, supply_mw: { value: 6 } }).success).toBe(false)
  })

  test('knows every scheduler that there is', () => {
    for (const scheduler of schedulerNames)
      expect(dataCentre.safeParse({ ...centre, scheduler }).success).toBe(true)
    expect(dataCentre.safeParse({ ...centre, scheduler: 'best' }).success).toBe(false)
  })
})

describe("the claims made for Gwangju's centre", () => {
  test('88.5 PFLOPS is a sum of peaks, and the printed 8.85 trillion is not it', () => {
    expect(peak).toBe(88.5)
    expect(claim('8.85e12', `${peak} * 1e15`)).toBe('inconsistent')
    expect(claim('8.85e12 * 1e4', `${peak} * 1e15`)).toBe('consistent')
  })

  test('the files come to the storage', () => {
    expect(claim('1.07e9 * 100e6', `${valueIn(centre.storage_pb, 2026)} * 1e15`)).toBe('consistent')
  })

  test('three times Nurion holds peak to peak, and not peak to measured', () => {
    expect(claim(`${peak} / 25.7`, '3', 0.5)).toBe('consistent')
    expect(claim(`${peak} / 13.93`, '3', 0.5)).toBe('inconsistent')
  })

  test('the world top ten cannot be judged: nothing is measured', () => {
    expect(centre.computing.every((part) => part.measured_pflops === undefined)).toBe(true)
  })

  test('all nodes busy stay within the supply', () => {
    const { nodes, steady_mw, supply_mw } = centre
    const busy = (valueIn(nodes.count, 2026) * valueIn(nodes.busy_kw, 2026)) / 1000
    const worst = 1.4 * (busy + valueIn(steady_mw, 2026))
    expect(worst).toBeLessThan(valueIn(supply_mw, 2026))
    expect(worst).toBeGreaterThan(3)
  })
})
