import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from '../src/run-command.ts'
import type { Lang } from '../src/words/index.ts'
import { workplace } from './jarip.ts'
import { listening } from './listening.ts'

const { folder, remove } = workplace()
const town = join(folder, 'town')
const plan = join(town, 'plan.yaml')

/** Runs a command here, without a process of its own. */
async function run(args: readonly string[], lang: Lang = 'en') {
  const session = listening(lang)
  const code = await runCommand(args, session)
  return { code, ...session.said }
}

beforeAll(async () => {
  expect(await run(['init', town])).toMatchObject({ code: 0 })
})
afterAll(remove)

describe('wrong usage ends with 2 and says what would be right:', () => {
  test.each([
    ['a misspelt command', ['sovle', town], /no command "sovle"[\s\S]*Did you mean solve/],
    ['a misspelt option', ['solve', town, '--stpe', '6'], /no option "--stpe"[\s\S]*--step/],
    ['a step that does not divide a day', ['solve', town, '--step', '5'], /--step cannot be "5"/],
    ['a missing plan', ['solve'], /argument <plan> is missing/],
    ['a missing value', ['solve', town, '--out'], /option --out needs a value/],
    ['too many arguments', ['check', town, town], /more arguments/],
    ['a day that is none', ['solve', town, '--today', '2026-02-30'], /"2026-02-30" is no date/],
    ['a setting without a value', ['solve', town, '--set', 'a'], /needs key=number; found "a"/],
    ['a setting that is no number', ['solve', town, '--set', 'a=b'], /--set a needs a number/],
    [
      'an unknown number of the plan, with those nearest to it',
      ['solve', town, '--set', 'options.battery.cost_per_mwh=1'],
      /no number called "options.battery.cost_per_mwh"[\s\S]*options.battery.cost_krw_per_mwh/,
    ],
    [
      'a number that the plan may not have',
      ['solve', town, '--set', 'money.social_discount_rate=7'],
      /--set money.social_discount_rate=7 is outside/,
    ],
    ['an unknown stage', ['solve', town, '--stage', '2031'], /no stage 2031[\s\S]*2030, 2040/],
    ['an unknown weather', ['solve', town, '--weather', '1999'], /"1999"[\s\S]*typical, all/],
    [
      'an unknown promise',
      ['solve', town, '--free', 'green.local'],
      /no promise "green.local"[\s\S]*green.local-2040/,
    ],
    [
      'an unknown reading',
      ['solve', town, '--bind', 'green.local-2040/x'],
      /no reading "x"[\s\S]*green.local-2040\//,
    ],
    ['an unknown promise to explain', ['explain', town, 'green.x'], /no promise "green.x"/],
  ])('%s', async (_, args, says) => {
    const { code, err, out } = await run(args)
    expect(err).toMatch(says)
    expect(out).toBe('')
    expect(code).toBe(2)
  })

  test('a folder to save in that holds something else, which stays', async () => {
    const photos = join(folder, 'photos')
    mkdirSync(photos)
    writeFileSync(join(photos, 'a.jpg'), 'x')
    const { code, err } = await run(['solve', town, '--out', photos])
    expect(err).toContain('photos is there already and holds something other than an outcome')
    expect(code).toBe(2)
    expect(readFileSync(join(photos, 'a.jpg'), 'utf8')).toBe('x')
  })

  test('in Korean as well', async () => {
    const { err } = await run(['sovle'], 'ko')
    expect(err).toContain('"sovle"(이)라는 명령이 없습니다')
    expect(err).toContain('혹시 solve입니까?')
  })
})

test('a plan is not written over anything', async () => {
  const before = readFileSync(plan, 'utf8')
  const { code, err } = await run(['init', town])
  expect(err).toContain('town is not empty; nothing was written')
  expect(code).toBe(2)
  expect(readFileSync(plan, 'utf8')).toBe(before)
})

test('a good plan is told so, with the origin of its numbers', async () => {
  const { code, out } = await run(['check', town])
  expect(out).toContain('the plan is sound')
  expect(out).toMatch(/\d+ numbers: \d+ with a source, \d+ assumed/)
  expect(code).toBe(0)
})

test('a bad plan ends with 1 and all its faults, each with its place', async () => {
  const text = readFileSync(plan, 'utf8')
  writeFileSync(plan, text.replace('price_year', 'price_yaer'))
  const { code, out } = await run(['check', town], 'ko')
  expect(out).toMatch(/town\/plan\.yaml:\d+:\d+: .*price_yaer/)
  expect(out).toMatch(/오류 \d+건/)
  expect(code).toBe(1)
  const json = JSON.parse((await run(['check', town, '--json'])).out)
  expect(json).toMatchObject({ ok: false, counts: null })
  expect(json.problems[0]).toMatchObject({ file: plan, line: expect.any(Number) })
  const solved = await run(['solve', town])
  expect(solved).toMatchObject({ code: 1, out: '' })
  expect(solved.err).toMatch(/town\/plan\.yaml:\d+:\d+: /)
  writeFileSync(plan, text)
})

test('a folder without a plan is a bad plan', async () => {
  const { code, err } = await run(['solve', join(folder, 'nowhere')])
  expect(err).toContain('nowhere/plan.yaml')
  expect(code).toBe(1)
})

test('what is no outcome is refused in words', async () => {
  const replay = () => run(['replay', folder])
  expect(await replay()).toMatchObject({
    code: 1,
    err: expect.stringContaining('no saved outcome'),
  })
  const file = join(folder, 'outcome.json')
  writeFileSync(file, 'null')
  expect((await replay()).err).toContain('"jarip" is missing')
  writeFileSync(file, '{"jarip":"outcome","version":2}')
  expect((await replay()).err).toContain('has the version 2')
  writeFileSync(file, '{"jarip":"outcome","version":1,"outcome":{}}')
  expect((await replay()).err).toContain('"outcome.plan.id" is missing')
  writeFileSync(file, '{')
  expect(await replay()).toMatchObject({ code: 1, err: expect.stringContaining('not JSON') })
})

test('help is in the language of the session', async () => {
  const { code, out } = await run(['solve', '--help'], 'ko')
  expect(out).toContain('사용법: jarip solve')
  expect(out).toContain('예시:')
  expect(code).toBe(0)
  expect((await run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
})
