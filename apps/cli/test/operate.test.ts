import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { jarip, jaripUntil, workplace } from './jarip.ts'

const { folder, remove } = workplace()
const outcome = join(folder, 'town/outcomes/base')
const asked = ['operate', 'town', '--stage', '2040', '--every', '24', '--ahead', '72']

beforeAll(() => {
  jarip(folder, 'init', 'town')
  jarip(folder, 'solve', 'town', '--step', '12', '--quick', '--out', 'town/outcomes/base')
}, 120_000)
afterAll(remove)

test('a solved town is run by two strategies, which are saved with the outcome', () => {
  const { code, out } = jarip(folder, ...asked, '--strategy', 'rule', 'naive', '--json')
  expect(code).toBe(0)
  const { strategies, saved } = JSON.parse(out)
  expect(strategies.map((s: { strategy: string }) => s.strategy)).toEqual(['naive', 'rule'])
  for (const { replay, cost } of strategies) {
    expect(replay.worst).toBeLessThan(1e-6)
    expect(cost).toSatisfy(Number.isFinite)
  }
  expect(existsSync(join(folder, saved, 'naive.parquet'))).toBe(true)
}, 120_000)

test('one who knows the year is added beside them, and costs no more', () => {
  const { out } = jarip(folder, ...asked, '--strategy', 'year', '--json')
  const { strategies } = JSON.parse(out)
  const score = (name: string) =>
    strategies.find((s: { strategy: string }) => s.strategy === name).score
  expect(score('year')).toBeLessThanOrEqual(score('naive') + 1)
  expect(score('year')).toBeLessThanOrEqual(score('rule') + 1)
}, 120_000)

test('run again, a strategy is replaced, and the others stay', () => {
  const seconds = ({ strategies }: { strategies: { strategy: string; seconds: number }[] }) =>
    Object.fromEntries(strategies.map((s) => [s.strategy, s.seconds]))
  const before = seconds(JSON.parse(jarip(folder, ...asked, '--strategy', 'rule', '--json').out))
  const again = [...asked, '--strategy', 'rule', '--again', '--json']
  const after = seconds(JSON.parse(jarip(folder, ...again).out))
  expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort())
  expect(after.rule).not.toBe(before.rule)
  expect(after.naive).toBe(before.naive)
}, 120_000)

test('irradiance that a weather file does not have cannot be known ahead, and nothing is run', () => {
  const { code, err } = jarip(folder, ...asked, '--known-ahead', 'irradiance')
  expect(code).toBe(2)
  expect(err).toContain('has no column irradiance_w_m2')
}, 60_000)

test('interrupted, it keeps what was run, and goes on from there', async () => {
  const args = [...asked, '--strategy', 'perfect']
  const first = await jaripUntil(folder, args, /perfect forecast: day/, (child) =>
    child.kill('SIGINT'),
  )
  expect(first.code).toBe(130)
  expect(first.err).toContain('the same command goes on from there')
  const file = join(outcome, 'operation/.2040-typical-perfect.unfinished')
  expect(existsSync(file)).toBe(true)
  const second = jarip(folder, ...args)
  expect(second.code).toBe(0)
  expect(second.err).toContain('going on with perfect forecast at day')
  expect(second.out).toContain('Cost a year')
  expect(existsSync(file)).toBe(false)
}, 120_000)

test('two that run the same year at once keep what the other has run', async () => {
  const secondsOf = (out: string, name: string) =>
    JSON.parse(out).strategies.find((s: { strategy: string }) => s.strategy === name)?.seconds
  let other = ''
  const slow = [...asked, '--strategy', 'perfect', '--again', '--json']
  const first = await jaripUntil(folder, slow, /perfect forecast: day/, (child) => {
    child.kill('SIGSTOP')
    other = jarip(folder, ...asked, '--strategy', 'rule', '--again', '--json').out
    child.kill('SIGCONT')
  })
  expect(first.code).toBe(0)
  expect(secondsOf(first.out, 'perfect')).toBeGreaterThan(0)
  expect(secondsOf(first.out, 'rule')).toBe(secondsOf(other, 'rule'))
}, 120_000)

test('what is not there is refused with what there is', () => {
  const stage = jarip(folder, 'operate', 'town', '--stage', '2031')
  expect(stage).toMatchObject({ code: 2, err: expect.stringContaining('2030, 2040') })
  const weather = jarip(folder, 'operate', 'town', '--weather', 'dry')
  expect(weather).toMatchObject({ code: 2, err: expect.stringContaining('typical') })
  const ahead = jarip(folder, 'operate', 'town', '--ahead', '1000')
  expect(ahead).toMatchObject({ code: 2, err: expect.stringContaining('24 to 744') })
  const steps = jarip(folder, 'operate', 'town', '--ahead', '30')
  expect(steps).toMatchObject({ code: 2, err: expect.stringContaining('steps of 12 h') })
  const every = jarip(folder, 'operate', 'town', '--every', '96')
  expect(every).toMatchObject({ code: 2, err: expect.stringContaining('further than it looks') })
}, 120_000)

test('a plan that was not solved says how to', () => {
  jarip(folder, 'init', 'unsolved')
  const { code, err } = jarip(folder, 'operate', 'unsolved')
  expect(code).toBe(1)
  expect(err).toContain('jarip solve unsolved')
}, 60_000)
