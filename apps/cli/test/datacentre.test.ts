import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from '../src/run-command.ts'
import type { Lang } from '../src/words/index.ts'
import { workplace } from './jarip.ts'
import { listening } from './listening.ts'

const { folder, remove } = workplace()
const packed = join(import.meta.dirname, '../../../published/hpc/KTH-SP2.swf.gz')
const flat = join(folder, 'flat.swf')
const faulty = join(folder, 'faulty.swf')
const job = (run: string) => `1 0 -1 ${run} 4 -1 -1 4 60 -1 1 -1 -1 -1 -1 -1 -1 -1`

async function run(args: readonly string[], lang: Lang = 'en') {
  const session = listening(lang)
  const code = await runCommand(['datacentre', 'run', ...args], session)
  return { code, ...session.said }
}

beforeAll(() => {
  writeFileSync(flat, gunzipSync(readFileSync(packed)))
  writeFileSync(faulty, `; no header\n1 2 3\n${job('x')}\n${job('50')}\n${job('-1')}\n`)
})
afterAll(remove)

describe('jarip datacentre run', () => {
  test('prints the metrics of a packed trace, in either language', async () => {
    const args = [packed, '--processors', '100', '--scheduler', 'easy']
    expect(await run(args)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/28,481 jobs on 100 processors[\s\S]*slowdown +92\.58\n/),
    })
    expect((await run(args, 'ko')).out).toMatch(/작업 28,481건[\s\S]*평균 제한 지연율 +92\.58\n/)
  })

  test('prints one JSON object, the same for a flat trace; processors come from its header', async () => {
    const args = ['--scheduler', 'easy-sjf', '--exact-runtimes', '--json']
    const [a, b] = [await run([packed, ...args]), await run([flat, ...args])]
    const ran = JSON.parse(a.out)
    expect(ran).toMatchObject({ processors: 100, scheduler: 'easy-sjf', exactRunTimes: true })
    expect(ran.metrics.averageBoundedSlowdown).toBeCloseTo(49.8477, 4)
    expect(JSON.parse(b.out).metrics).toEqual(ran.metrics)
  })

  test('counts what it refuses and what is no job, with the reasons', async () => {
    const { code, out } = await run([faulty, '--processors', '8'])
    expect(code).toBe(0)
    expect(out).toContain('1 job on 8 processors')
    expect(out).toContain(
      '2 lines refused:\n  1  not 18 fields\n  1  a field that is no number\n  line 2: expected 18 fields, found "3"',
    )
    expect(out).toContain('line 3: expected a number in field 4 (run time), found "x"')
    expect(out).toContain('1 line set aside:\n  1  never ran')
    const { refused, aside } = JSON.parse((await run([faulty, '--processors', '8', '--json'])).out)
    expect(refused).toMatchObject({ total: 2, byReason: { field_count: 1, not_a_number: 1 } })
    expect(aside).toEqual({ never_ran: 1 })
  })

  test('a trace without a job ends with 1', async () => {
    const empty = join(folder, 'empty.swf')
    writeFileSync(empty, '; MaxProcs: 4\n')
    expect(await run([empty])).toMatchObject({ code: 1, err: expect.stringContaining('no job') })
  })

  test.each([
    ['a missing file', [join(folder, 'none.swf')], /no file/],
    ['no number of processors', [faulty], /how many processors[\s\S]*--processors/],
    ['half a processor', [faulty, '--processors', '1.5'], /whole number from 1 on; found "1.5"/],
    ['an unknown scheduler', [faulty, '--scheduler', 'best'], /--scheduler cannot be "best"/],
  ])('%s is wrong usage', async (_, args, says) => {
    expect(await run(args)).toMatchObject({ code: 2, err: expect.stringMatching(says) })
  })

  test('what only looks packed is told as such', async () => {
    const fake = join(folder, 'fake.swf.gz')
    writeFileSync(fake, 'not packed at all')
    expect(await run([fake, '--processors', '8'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('cannot be unpacked'),
    })
  })
})
