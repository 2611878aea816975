import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectedAt } from './refusal.ts'
import { readSwf, SwfReader } from './swf.ts'

const job = (fields: Partial<Record<number, string>> = {}) =>
  Array.from({ length: 18 }, (_, i) => fields[i] ?? '1').join(' ')

describe('reading a trace', () => {
  test('keeps the header by its keys and joins what is said twice', () => {
    const { trace } = readSwf('; MaxProcs: 100\n; Note: one\n;Note: two\n; no key here\n')
    expect([...trace.header]).toEqual([
      ['MaxProcs', '100'],
      ['Note', 'one\ntwo'],
    ])
  })

  test('takes each column from its own field', () => {
    const fields = Array.from({ length: 18 }, (_, i) => String(i + 10)).join('\t')
    const { trace } = readSwf(`  ${fields}\r\n`)
    expect(trace.length).toBe(1)
    expect([trace.job[0], trace.submit[0], trace.wait[0], trace.run[0]]).toEqual([10, 11, 12, 13])
    expect([trace.allocated[0], trace.requested[0], trace.requestedTime[0]]).toEqual([14, 17, 18])
    expect([trace.status[0], trace.user[0]]).toEqual([20, 21])
  })

  test('-1 is unknown, not a fault; the last line needs no line break; blank lines are none', () => {
    const { trace, refused } = readSwf(`\n${job({ 3: '-1' })}\n\n${job()}`)
    expect(refused.total).toBe(0)
    expect([...trace.run]).toEqual([-1, 1])
  })

  test.each([
    ['12 3', 'field_count', '2', '18 fields'],
    [job({ 3: 'abc' }), 'not_a_number', 'abc', 'a number in field 4 (run time)'],
    [job({ 5: '1.2.3' }), 'not_a_number', '1.2.3', 'a number in field 6 (average CPU time used)'],
    [job({ 7: '-5' }), 'below_unknown', '-5', '0 or more, or -1 for unknown, in field 8'],
    [job({ 1: '-1' }), 'no_submit_time', '-1', 'a known submit time in field 2'],
    [`${job()} 1`, 'field_count', '19', '18 fields'],
  ] as const)('refuses "%s" and says where and why: %s', (line, reason, found, expected) => {
    const { trace, refused } = readSwf(`; Version: 2.2\n${line}\n${job()}\n`)
    expect(trace.length).toBe(1)
    expect(refused.byReason).toEqual(new Map([[reason, 1]]))
    expect(refused.examples[0]).toMatchObject({ line: 2, reason, found })
    expect(expectedAt(refused.examples[0]).en).toContain(expected)
  })

  test('every refused line is counted, also beyond the examples kept', () => {
    const { refused } = readSwf('x\n'.repeat(1000))
    expect(refused.total).toBe(1000)
    expect(refused.examples.length).toBeLessThan(100)
  })

  test('pieces may end anywhere', () => {
    const text = `; Computer: X\n${job({ 1: '12.5', 3: '1e3' })}\n3 3\n${job({ 8: '600' })}`
    const whole = readSwf(text)
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: text.length })), (cuts) => {
        const reader = new SwfReader()
        const at = [0, ...cuts.sort((a, b) => a - b), text.length]
        for (let i = 1; i < at.length; i++) reader.push(text.slice(at[i - 1], at[i]))
        expect(reader.end()).toEqual(whole)
      }),
    )
    expect(whole.trace.submit[0]).toBe(12.5)
    expect(whole.trace.run[0]).toBe(1000)
  })

  test('reads numbers as JavaScript does', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }), (x) => {
        expect(readSwf(job({ 3: String(x) })).trace.run[0]).toBe(x)
      }),
    )
  })
})
