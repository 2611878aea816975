import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { jarip, jaripUntil, workplace } from './jarip.ts'

/** Coarse and quick; the same in every call, so that the outcomes can be compared. */
const COARSE = ['--step', '24']

const { folder, remove } = workplace()
const outcomes = join(folder, 'town', 'outcomes')

beforeAll(() => {
  expect(jarip(folder, 'init', 'town').code).toBe(0)
})
afterAll(remove)

test('a new plan solves to verdicts, and is saved', () => {
  const { code, out, err } = jarip(folder, 'solve', 'town', ...COARSE)
  expect(code).toBe(0)
  expect(out).toContain('on course  green.local-2040')
  expect(out).toMatch(/inside the town +✓ \d.* %/)
  expect(out).toContain('Proof: no plan can be cheaper')
  expect(out).toContain('Saved in town/outcomes/24h')
  expect(err).toContain('solving the plan')
  expect(readdirSync(outcomes)).toEqual(['24h'])
  const files = ['2030-typical.parquet', '2040-typical.parquet', 'outcome.json']
  expect(readdirSync(join(outcomes, '24h'))).toEqual(files)
})

test('it solves to one JSON object with all that was promised in it', () => {
  const { code, out } = jarip(folder, 'solve', 'town', ...COARSE, '--json', '--out', 'mine')
  expect(code).toBe(0)
  const outcome = JSON.parse(out)
  expect(outcome.objective).toBeGreaterThan(1e9)
  expect(Math.max(...Object.values<number>(outcome.certificate))).toBeLessThan(1e-6)
  expect(outcome.replay.worst).toBeLessThan(1e-6)
  expect(outcome.stages.map((s: { year: number }) => s.year)).toEqual([2030, 2040])
  expect(outcome.saved).toBe('mine')
  for (const { id, deal, verdict, readings } of outcome.promises) {
    expect([typeof id, typeof deal, typeof verdict]).toEqual(['string', 'string', 'string'])
    for (const reading of readings)
      expect(Object.keys(reading)).toEqual(
        expect.arrayContaining(['id', 'name', 'value', 'target', 'unit', 'holds']),
      )
  }
})

test('a promise is explained: parts, cost of keeping it, remedies', () => {
  const args = ['explain', 'green.local-2040', ...COARSE, '--lang', 'ko']
  const { code, out } = jarip(join(folder, 'town'), ...args)
  expect(code).toBe(0)
  expect(out).toContain('수치의 구성')
  expect(out).toContain('이행 비용')
  expect(out).toContain('가장 저렴한 개선 방안')
})

test('a saved outcome holds against its plan, hour by hour', () => {
  const { code, out } = jarip(folder, 'replay', 'town/outcomes/24h')
  expect(out).toContain('The outcome holds.')
  expect(out).toContain('The plan is the one that was solved.')
  expect(code).toBe(0)
})

test('it no longer holds when a number in it is changed', () => {
  const file = join(folder, 'mine', 'outcome.json')
  const saved = JSON.parse(readFileSync(file, 'utf8'))
  saved.outcome.network.capacities[0].total[0] *= 0.9
  writeFileSync(file, JSON.stringify(saved))
  const { code, out } = jarip(folder, 'replay', 'mine', '--json')
  expect(JSON.parse(out)).toMatchObject({ holds: false, samePlan: true })
  expect(code).toBe(1)
})

test('it is said when the plan has changed since', () => {
  appendFileSync(join(folder, 'town', 'SOURCES.md'), 'not part of the plan\n')
  const replay = () => JSON.parse(jarip(folder, 'replay', 'town/outcomes/24h', '--json').out)
  expect(replay().samePlan).toBe(true)
  appendFileSync(join(folder, 'town', 'plan.yaml'), '# a remark\n')
  expect(replay().samePlan).toBe(false)
})

test('a what-if is compared with a saved outcome, and what differs is shown', () => {
  const cheap = ['--set', 'options.battery.cost_krw_per_mwh=1e6', '--quick', '--stage', '2040']
  const args = ['solve', 'town', ...COARSE, ...cheap, '--compare', 'town/outcomes/24h']
  const { out } = jarip(folder, ...args)
  expect(out).toContain('what if: options.battery.cost_krw_per_mwh = 1000000')
  expect(out).toContain('Compared with town/outcomes/24h')
  expect(out).toContain('The two were not solved alike')
  expect(out).toMatch(/Cost over the whole life +\S+ \w+ KRW/)
})

test('Ctrl-C ends a run with a sentence and leaves nothing behind', async () => {
  const args = ['solve', 'town', '--out', 'never']
  const { code, err } = await jaripUntil(folder, args, /solving the plan/, (child) =>
    child.kill('SIGINT'),
  )
  expect(err).toContain('Interrupted. Nothing was saved.')
  expect(code).toBe(130)
  expect(existsSync(join(folder, 'never'))).toBe(false)
})

test('a reader that stops early is no fault', async () => {
  const { err } = await jaripUntil(folder, ['solve', '--help'], /Usage/, (child) =>
    child.stdout?.destroy(),
  )
  expect(err).toBe('')
})
