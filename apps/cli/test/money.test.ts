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
const PAPERS = ['--document', 'decision 1', '--source', 'fund-2']

async function run(args: readonly string[], lang: Lang = 'en') {
  const session = listening(lang)
  const code = await runCommand([...args, ...TODAY], session)
  return { code, ...session.said }
}
const text = (name: string) => readFileSync(join(city, 'ledgers', name), 'utf8')

beforeAll(() => {
  mkdirSync(city)
  cpSync(CITY, city, { recursive: true, filter: (path) => !path.includes('/outcomes') })
})
afterAll(remove)

test('a fund’s position says what is required by when, what counts and what is left', async () => {
  const { code, out } = await run(['fund', 'show', city, 'ai-fund-2'])
  expect(code).toBe(0)
  expect(out).toMatch(/at least 13\.3 bn KRW into local firms +2028-12-31 +13\.3 bn KRW +0 KRW/)
  expect(out).toContain('No investment is on record')
  expect(out).not.toContain('fund no. 1')
})

test('an investment that would leave a rule to firms that never agreed is told, then held back', async () => {
  const before = text('ai-fund.csv')
  const bid = [city, 'ai-fund-2', 'far', '1,100억']
  const seen = await run(['fund', 'preview', ...bid], 'ko')
  expect(seen.code).toBe(1)
  expect(seen.out).toMatch(/2028-12-31까지 이전을 약속하지 않은 기업이 옮겨 와야만/)
  expect(seen.out).toContain('더 필요한 금액 133억 원, 남은 투자 여력과 약속된 이전분 79억 원')
  const held = await run(['fund', 'invest', ...bid, ...PAPERS])
  expect([held.code, held.out, text('ai-fund.csv')]).toEqual([2, '', before])
  expect(held.err).toContain('--despite rule-needs-moves')
  const beyond = await run(['fund', 'invest', city, 'ai-fund-2', 'far', '1200억', ...PAPERS])
  expect(beyond.err).toContain('2.1 bn KRW beyond what is committed')
})

test('an investment goes into ledger and register, and its promise is judged by it', async () => {
  const before = text('ai-fund.csv')
  const args = [city, 'ai-fund-1', 'near', '200억', '--date', '2021-06-30', ...PAPERS]
  const { code, out } = await run(
    ['fund', 'invest', ...args, '--name', '가까운 회사', '--in-city-since', '2019-01-01'],
    'ko',
  )
  expect(code).toBe(0)
  expect(out).toContain('지역투자로 인정됩니다')
  expect(text('ai-fund.csv').startsWith(before)).toBe(true)
  expect(text('firms.csv')).toContain('near,가까운 회사,2019-01-01,,,,fund-2')
  const { out: json } = await run(['promises', city, '--deal', 'digital', '--json'])
  const local = JSON.parse(json).find(({ id }: { id: string }) => id === 'digital.fund-local')
  const values = local.readings.map((r: { holds: boolean | null; value: number }) => [
    r.value,
    r.holds,
  ])
  // 20.96 bn is not reached by what is on record, but not all is; the other two readings ask for 20 bn.
  expect(values).toEqual([
    [20, null],
    [20, true],
    [20, true],
  ])
  expect(local.verdict).toBe('unproven')
})

test('what was recorded in error is taken back by a row of its own', async () => {
  const before = text('ai-fund.csv')
  const id = 'ai-fund-1-investment-near-2021-06-30'
  expect((await run(['fund', 'reverse', city, id, ...PAPERS])).code).toBe(0)
  expect(text('ai-fund.csv')).toBe(
    `${before}${id}-back,2026-11-23,investment,ai-fund-1,near,,20000000000,decision 1,fund-2,${id}\n`,
  )
  const { err } = await run(['fund', 'reverse', city, id, ...PAPERS])
  expect(err).toContain('Nothing was recorded')
  const { out } = await run(['fund', 'show', city, 'ai-fund-1'])
  expect(out).toContain('No investment is on record')
})

test('the budget’s ledger balances, and tells what is paid beyond what was bound', async () => {
  const { out } = await run(['ledger', 'show', city], 'ko')
  expect(out).toMatch(/ai-cluster +1 +합계 +4,116억 원 +기록 없음 +기록 없음 +4,200억 원 +102\.0%/)
  expect(out).toContain('차변과 대변을 더하면 0원')
  expect(out).toContain('기록으로는 약정보다 4,200억 원 많이 집행했습니다')
})

test('an entry is posted to the won, shown by year, and refused with every reason', async () => {
  const papers = ['--document', 'budget act', '--source', 'cluster-phase-2']
  const post = ['ledger', 'post', city, 'appropriation', 'ai-cluster', '2', 'city', '45억']
  const { out } = await run([...post, '--year', '2026', ...papers])
  expect(out).toContain(
    'appropriation,ai-cluster,2,2026,city,4500000000,budget act,cluster-phase-2,',
  )
  const { out: years } = await run(['ledger', 'show', city, '--by-year'])
  expect(years).toMatch(/ai-cluster +2 +2026 +city +not on record +4\.5 bn KRW/)
  const late = await run([...post, '--date', '2027-01-01', '--document', 'x', '--source', 'nobody'])
  expect(late.code).toBe(2)
  expect(late.err).toMatch(/after today[\s\S]*no source "nobody"/)
})

test('entries posted at once are all kept', async () => {
  const rows = () => text('ai-cluster.csv').split('\n').length
  const before = rows()
  const papers = ['--document', 'payment', '--source', 'cluster-phase-2', ...TODAY]
  const ends = ['1', '2', '3'].map((won) =>
    jaripUntil(
      folder,
      ['ledger', 'post', city, 'disbursement', 'ai-cluster', '2', 'city', won, ...papers],
      /never said/,
      () => {},
    ),
  )
  for (const { code } of await Promise.all(ends)) expect(code).toBe(0)
  expect(rows()).toBe(before + 3)
  expect(readdirSync(join(city, 'ledgers')).filter((name) => name.startsWith('.'))).toEqual([])
})

test('a fund that there is not, an amount that is none, a plan without ledgers: each is told', async () => {
  expect((await run(['fund', 'show', city, 'ai-fund-3'])).err).toContain('Near it: ai-fund-1')
  const odd = await run(['fund', 'preview', city, 'ai-fund-2', 'far', '3 dollars'])
  expect(odd.err).toContain('found "3 dollars"')
  await runCommand(['init', join(folder, 'town')], listening('en'))
  expect((await run(['ledger', 'show', join(folder, 'town')])).err).toContain('keeps no ledgers')
})
