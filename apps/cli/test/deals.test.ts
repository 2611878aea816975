import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from '../src/run-command.ts'
import type { Lang } from '../src/words/index.ts'
import { jaripUntil, workplace } from './jarip.ts'
import { listening } from './listening.ts'

const { folder, remove } = workplace()
const city = join(folder, 'gwangju')
const CITY = join(import.meta.dirname, '../../../cities/gwangju')
const TODAY = ['--today', '2026-11-23']

/** Runs a command here, without a process of its own. */
async function run(args: readonly string[], lang: Lang = 'en') {
  const session = listening(lang)
  const code = await runCommand(args, session)
  return { code, ...session.said }
}

beforeAll(() => {
  mkdirSync(city)
  cpSync(CITY, city, { recursive: true, filter: (path) => !path.includes('/outcomes') })
})
afterAll(remove)

test('one table shows the promises of all three deals, and says what was not computed', async () => {
  const { code, out } = await run(['promises', city, ...TODAY])
  expect(code).toBe(0)
  expect(out).toMatch(/Green New Deal[\s\S]*Digital New Deal[\s\S]*Human New Deal/)
  expect(out).toMatch(/✕ broken +human\.cars +58,400 cars\/a +≥ 100,000 cars\/a +2022-12-31/)
  expect(out).toContain('Judged by the records alone')
})

test('in Korean, and of one deal, as well', async () => {
  const { out } = await run(['promises', city, '--deal', 'human', ...TODAY], 'ko')
  expect(out).toMatch(/✕ 불이행 +human\.cars +58,400대\/년/)
  expect(out).not.toContain('그린 뉴딜')
})

test('as JSON it is an array of the promises that solve gives', async () => {
  const { out } = await run(['promises', city, '--json', ...TODAY])
  const promises = JSON.parse(out)
  const ids = readFileSync(join(CITY, 'promises-human.yaml'), 'utf8').match(/^ {2}- id: \S+/gm)
  expect(promises.length).toBeGreaterThan(20)
  expect(promises.filter((p: { deal: string }) => p.deal === 'human')).toHaveLength(
    ids?.length ?? 0,
  )
  for (const { verdict, why, readings, judged } of promises) {
    expect(typeof verdict).toBe('string')
    expect(why.ko.length).toBeGreaterThan(5)
    expect(readings.map(({ id }: { id: string }) => id)).toContain(judged)
  }
})

const CARS = ['ggm.cars', '2026-06-30', '29000', '--source', 'ggm-output', ...TODAY]
const records = () => readFileSync(join(city, 'records/human.csv'), 'utf8')

test('a record is appended to the file of its measure, and its promise judged anew', async () => {
  const before = records()
  const { code, out } = await run(['record', city, ...CARS])
  expect(code).toBe(0)
  expect(out).toMatch(/records\/human\.csv:\d+: 2026-06-30, ggm\.cars, 29000, cars\/a, ggm-output/)
  expect(out).toContain('human.cars: ✕ broken')
  expect(records()).toBe(`${before}2026-06-30,ggm.cars,29000,cars/a,ggm-output\n`)
})

test('the same record is refused a second time, and nothing is changed', async () => {
  const before = records()
  const { code, err, out } = await run(['record', city, ...CARS])
  expect(err).toContain('is there already (records/human.csv: 29000 cars/a)')
  expect([code, out, records()]).toEqual([2, '', before])
})

test('the first record of a measure goes to its deal’s file, and settles its promise', async () => {
  const args = ['record', city, 'talent.programmes-running', '2021-12-31', '4', ...TODAY]
  const { out } = await run([...args, '--source', 'academy-2024', '--json'])
  expect(JSON.parse(out)).toMatchObject({
    file: 'records/digital.csv',
    first: true,
    record: { unit: 'programmes', value: 4 },
    promises: [{ id: 'digital.talent', verdict: 'kept' }],
  })
})

test('values below zero can be recorded, and reasons come in Korean as well', async () => {
  const args = ['record', city, 'ggm.first-car-days-late', '2021-09-16', '-14', ...TODAY]
  expect((await run([...args, '--source', 'ggm-first-car'])).code).toBe(0)
  const { code, err } = await run([...args, '--source', 'nobody', '--unit', 'h'], 'ko')
  expect(code).toBe(2)
  expect(err).toMatch(/기록하지 않았습니다[\s\S]*단위는 d입니다[\s\S]*‘nobody’/)
})

test('of several processes that record at once none loses its row', async () => {
  const rows = records().split('\n').length
  const days = ['01', '02', '03']
  const ends = days.map((day) =>
    jaripUntil(
      folder,
      ['record', city, 'ggm.cars', `2026-05-${day}`, '1', '--source', 'ggm-output', ...TODAY],
      /never said/,
      () => {},
    ),
  )
  for (const { code } of await Promise.all(ends)) expect(code).toBe(0)
  expect(records().split('\n').length).toBe(rows + days.length)
  expect(readdirSync(join(city, 'records')).filter((name) => name.startsWith('.'))).toEqual([])
})

test('the Digital page tells money by payer, the funds’ rules, partners and talent', async () => {
  const { code, out } = await run(['deal', 'digital', city, ...TODAY])
  expect(code).toBe(0)
  expect(out).toMatch(/ai-cluster +1 +nation +284\.3 bn KRW +not on record/)
  expect(out).toMatch(/at least 20 % of the fund into local firms +2021-12-31 +21\.96 bn KRW/)
  expect(out).toMatch(/2025-11-24 +349 +160 +45\.8 %/)
  expect(out).toMatch(/AI academy +3-4 +2023 +not on record +not on record +604 +~215/)
  expect(out).toContain('The fields add up to 53 for 50 partners: 3 counted in more than one')
  expect(out).not.toContain('human.cars')
})

test('the Human page tells plant and pay, in Korean too, and that jobs need a solved plan', async () => {
  const { out } = await run(['deal', 'human', city, ...TODAY], 'ko')
  expect(out).toMatch(/2035 +100,000 +100,000 +0 +100,000/)
  expect(out).toMatch(/1인 가구 +2026 +4,540만 원 +441만 원 +242만 원 +3,857만 원/)
  expect(out).toContain('계획을 계산해야')
})

test('a deal’s page as JSON holds its promises and the sections that the plan describes', async () => {
  const { out } = await run(['deal', 'human', city, ...TODAY, '--json'])
  const { deal, promises, people, money } = JSON.parse(out)
  expect(deal).toBe('human')
  expect(new Set(promises.map((p: { deal: string }) => p.deal))).toEqual(new Set(['human']))
  expect(Object.keys(people)).toEqual(['carPlant', 'incomes'])
  expect(money).toBeUndefined()
})

test('a plan without a deal says so, and a deal that there is not is refused', async () => {
  await run(['init', join(folder, 'town')])
  const { code, out } = await run(['deal', 'digital', join(folder, 'town'), ...TODAY])
  expect([code, out.includes('The plan describes no part of the Digital New Deal')]).toEqual([
    0,
    true,
  ])
  expect((await run(['deal', 'blue', city])).err).toContain('digital, human')
})

test('a pay slip is told to the won, of a wage or of a household of the plan', async () => {
  const { code, out } = await run(['pay', city, '4,540만', '--year', '2026', '--month', '3'], 'ko')
  expect(code).toBe(0)
  expect(out).toMatch(/국민연금 +-2,156,280 +-179,690/)
  expect(out).toMatch(/실수령액 +38,568,350 +3,214,043/)
  const family = await run(['pay', city, '--household', 'ggm-family', '--year', '2026', '--json'])
  expect(JSON.parse(family.out).year.net).toBe(39_585_850)
  expect((await run(['pay', city, '3천'])).err).toContain('found "3천"')
  expect((await run(['pay', city, '1', '--year', '2010'])).err).toContain('do not reach back')
})
