import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Download, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openPage } from './browser.ts'
import { jarip, type Running, served } from './town.ts'

const CITY = fileURLToPath(new URL('../../../cities/gwangju/', import.meta.url))
/** The day on which the ledgers are read. */
const TODAY = '2026-11-23'

let browser: Browser
let home: string
let board: Running

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'jarip-deals-'))
  const folder = join(home, 'gwangju')
  cpSync(CITY, folder, { recursive: true, filter: (path) => !path.includes('outcomes') })
  const coarse = ['--stage', '2035', '--step', '24', '--quick', '--today', TODAY]
  jarip('solve', folder, ...coarse, '--out', join(folder, 'outcomes', 'base'))
  const town = { folder, edit: () => {}, remove: () => {} }
  ;[browser, board] = await Promise.all([openBrowser(), served(town)])
}, 600_000)

afterAll(async () => {
  await browser?.close()
  await board?.stop()
  if (home) rmSync(home, { recursive: true, force: true })
})

const figure = (page: Page, title: string | RegExp) =>
  page.locator('figure').filter({ has: page.getByRole('heading', { name: title }) })

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8')
}

test('a worker sets a household and sees pay, social wage and real income follow the rules', async () => {
  const { page, end } = await openPage(browser, `${board.address}#/human?part=income&y=2026`)
  const fall = figure(page, /From gross pay to real income, 2026/)
  await fall.getByText('38.6 m KRW', { exact: true }).waitFor()
  await page.getByLabel('Taxable pay a year').fill('3500')
  await fall.getByText('35 m KRW', { exact: true }).waitFor()
  await page.getByLabel('owns no home').uncheck()
  await page.getByRole('cell', { name: 'Only for who owns no home.' }).first().waitFor()
  await page.getByRole('button', { name: 'Add a child' }).click()
  await page.getByLabel('Age of child 1').fill('4')
  await fall.getByText('child allowance', { exact: true }).waitFor()
  const shared = page.url()
  expect(shared).toMatch(/wage=35000000/)
  await page.reload()
  await fall.getByText('child allowance', { exact: true }).waitFor()
  expect(await page.getByLabel('Age of child 1').inputValue()).toBe('4')
  await page.getByLabel('Taxable pay a year').fill('-5')
  await page.getByRole('alert').getByText('A number from').waitFor()
  await page.getByRole('button', { name: 'As in the plan' }).click()
  await fall.getByText('45.4 m KRW', { exact: true }).waitFor()
  await end()
})

test('the pay slip of a month adds up to the won', async () => {
  const { page, end } = await openPage(browser, `${board.address}#/human?y=2026&month=7`)
  const slip = figure(page, 'Pay slip, July 2026')
  await slip.getByRole('row', { name: 'Take-home pay' }).waitFor()
  const rows = await slip.locator('tbody td').allTextContents()
  const won = rows.map((text) => Number(text.replaceAll(',', '').replace('−', '-')))
  const [gross, net] = [won[0], won[won.length - 1]]
  expect(won.slice(0, -1).reduce((a, b) => a + b, 0)).toBe(net)
  expect(gross).toBe(Math.floor(45_400_000 / 12))
  await end()
})

test('an officer sees which jobs the build-out brings, of each kind, with the range of the factors', async () => {
  const { page, end } = await openPage(browser, `${board.address}#/human?part=jobs`)
  const jobs = figure(page, /Jobs by stage and technology/)
  await jobs.getByText(/^2035: all technologies \(10 years\)$/).waitFor()
  await page.getByRole('button', { name: 'Manufacturing' }).click()
  await expect.poll(() => page.url()).toContain('jobs=manufacturing')
  await jobs.getByRole('heading', { name: /manufacturing/ }).waitFor()
  const kept = page.waitForEvent('download')
  await jobs.getByRole('button', { name: 'CSV' }).click()
  const csv = await textOf(await kept)
  expect(csv).toMatch(/rutovitz-2015, rutovitz-2025/)
  await end()
})

test('a council member reads the budget, the fund and what is still needed, in Korean', async () => {
  const { page, end } = await openPage(browser, `${board.address}#/digital?part=fund`, {
    locale: 'ko-KR',
  })
  const rule = page.getByRole('listitem').filter({ hasText: '133억 원 이상' })
  await rule.getByText('아직 1,179억 원을 투자할 수 있습니다').waitFor()
  await rule.getByText('2028-12-31까지 요구액 133억 원 가운데 133억 원이 더 필요').waitFor()
  const budget = figure(page, '단계·재원별 계획, 편성, 약정, 집행')
  await budget
    .getByText(/^4,\d{3}억 원$/)
    .first()
    .waitFor()
  await budget.getByRole('button', { name: '표' }).click()
  await budget.getByRole('cell', { name: '기록 없음' }).first().waitFor()
  expect(page.url()).toContain('table=budget')
  await page.reload()
  await budget.getByRole('columnheader', { name: '재원' }).waitFor()
  await end()
})

test.each([
  ['digital', 11],
  ['human', 8],
  ['energy', 11],
] as const)(
  'every figure of the page %s has a source, a table, CSV, PNG and print',
  async (name, least) => {
    const { page, end } = await openPage(browser, `${board.address}#/${name}`)
    const figures = page.locator('figure')
    await expect.poll(() => figures.count(), { timeout: 30_000 }).toBeGreaterThanOrEqual(least)
    const count = await figures.count()
    const files: Download[] = []
    for (const one of await figures.all()) {
      const title = await one.getByRole('heading').first().textContent()
      expect(await one.locator('.figure__source').count(), `${title}: source`).toBe(1)
      expect(await one.getByRole('button', { name: 'Print: ' }).count(), `${title}: print`).toBe(1)
      for (const kind of ['CSV', 'PNG']) {
        const kept = page.waitForEvent('download')
        await one.getByRole('button', { name: `${kind}: ` }).click()
        files.push(await kept)
      }
      const table = one.getByRole('button', { name: 'Table: ' })
      if ((await table.count()) > 0) await table.click()
      await one.getByRole('table').first().or(one.getByText(/^No /)).first().waitFor()
    }
    for (const kind of ['csv', 'png']) {
      const kept = files.filter((file) => file.suggestedFilename().endsWith(`.${kind}`))
      expect(new Set(kept.map((file) => file.suggestedFilename())).size, kind).toBe(count)
      for (const file of kept)
        expect((await textOf(file)).length, file.suggestedFilename()).toBeGreaterThan(20)
    }
    await end()
  },
  // some twenty files are made, one after the other
  300_000,
)

test('one figure is printed alone, in the colours of paper', async () => {
  const { page, end } = await openPage(browser, `${board.address}#/digital`, {
    colorScheme: 'dark',
  })
  await page.evaluate(`window.print = () => {
    const seen = [...document.querySelectorAll('figure')].filter((f) => f.dataset.printed !== undefined)
    window.printed = [document.documentElement.dataset.theme, seen.length, seen[0].dataset.figure]
  }`)
  await figure(page, 'Agreements, and how many settled')
    .getByRole('button', { name: 'Print' })
    .click()
  await expect.poll(() => page.evaluate('window.printed')).toEqual(['light', 1, 'partner-counts'])
  await expect.poll(() => page.evaluate('document.documentElement.dataset.theme')).toBe('dark')
  await end()
})

test('the hours that one chart shows are shown by the others, and by the address', async () => {
  const { page, end } = await openPage(
    browser,
    `${board.address}#/energy?stage=2035&from=2000&to=2168`,
  )
  const charts = page.locator('figure').filter({ has: page.locator('.uplot') })
  await expect.poll(() => charts.count(), { timeout: 30_000 }).toBe(3)
  await charts.nth(1).getByRole('button', { name: 'Year' }).click()
  await expect.poll(() => page.url()).toMatch(/from=0&to=8760/)
  await charts.nth(0).getByRole('button', { name: 'Day' }).click()
  await expect.poll(() => page.url()).toMatch(/from=4368&to=4392/)
  await end()
})
