import { cpSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from '../src/run-command.ts'
import type { Lang } from '../src/words/index.ts'
import { workplace } from './jarip.ts'
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
