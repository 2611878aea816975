import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openPage } from './browser.ts'
import { type Running, served, solvedTown, type Town } from './town.ts'

let browser: Browser
let town: Town
let board: Running

beforeAll(async () => {
  town = solvedTown()
  ;[browser, board] = await Promise.all([openBrowser(), served(town)])
}, 90_000)

afterAll(async () => {
  await browser?.close()
  await board?.stop()
  town?.remove()
})

test('a citizen reads in Korean why a promise stands where it stands, and shares it', async () => {
  const { page, end } = await openPage(browser, board.address, {
    locale: 'ko-KR',
    viewport: { width: 390, height: 844 },
  })
  await page.getByRole('heading', { name: '도시가 한 약속, 그리고 지켜지는지' }).waitFor()
  await page.locator('.card__said button').first().click()
  const evidence = page.getByRole('dialog')
  await evidence.getByText('판정 이유').waitFor()
  await evidence.getByRole('heading', { name: '문장의 모든 해석' }).waitFor()
  const address = page.url()
  await page.keyboard.press('Escape')
  await evidence.waitFor({ state: 'hidden' })
  await page.goto(address)
  await page.getByRole('dialog').getByText('판정 이유').waitFor()
  await end()
})

test('the language that was chosen is spoken at the next visit', async () => {
  const { page, end } = await openPage(browser, board.address)
  await page.getByRole('button', { name: '한국어' }).click()
  await page.getByRole('link', { name: '약속판' }).waitFor()
  await page.reload()
  await page.getByRole('link', { name: '약속판' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('ko')
  await end()
})

test('a council member narrows the board, reads a promise another way and sees its numbers change', async () => {
  const { page, end } = await openPage(browser, board.address)
  const cards = page.locator('.card')
  await cards.first().waitFor()
  const all = await cards.count()
  const card = cards.filter({ has: page.locator('.readings__one:nth-of-type(2)') }).first()
  const value = card.locator('.facts')
  const before = await value.textContent()
  await card.locator('.readings__one').last().click()
  await expect.poll(() => value.textContent()).not.toBe(before)
  expect(page.url()).toContain('r.')
  const chips = page.getByRole('button', { pressed: false })
  await chips.filter({ hasText: 'unproven' }).click()
  await expect.poll(() => cards.count()).toBeLessThan(all)
  await page.reload()
  await expect.poll(() => cards.count()).toBeLessThan(all)
  await end()
})

test('a planner goes through the year: another stage, closer hours, a table of the chart', async () => {
  const { page, end } = await openPage(browser, `${board.address}#/energy`)
  const dispatch = page.locator('figure').first()
  await dispatch.locator('canvas').waitFor()
  await page.getByRole('button', { name: '2030', exact: true }).click()
  await dispatch.getByRole('button', { name: 'Week' }).click()
  await expect.poll(() => page.url()).toMatch(/from=\d+&to=\d+/)
  const plot = dispatch.getByRole('application')
  const week = page.url()
  await plot.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => page.url()).not.toBe(week)
  await dispatch.getByRole('button', { name: 'Table' }).click()
  await dispatch.getByRole('columnheader', { name: 'Time' }).waitFor()
  const kept = page.waitForEvent('download')
  await dispatch.getByRole('button', { name: 'CSV' }).click()
  expect((await kept).suggestedFilename()).toBe('dispatch-2030-typical.csv')
  await end()
})

test('a what-if is solved in the browser, compared, kept and found again', async () => {
  const { page, end } = await openPage(browser, `${board.address}#/what-if?stage=2030&step=12`)
  const state = page.locator('.what-if__state')
  await state.getByText('solved in').waitFor()
  const demand = page.getByRole('slider', { name: /Demand for power/ })
  await demand.fill('1.5')
  const used = page.locator('.total').filter({ hasText: 'Power used' })
  await expect.poll(() => used.textContent(), { timeout: 20_000 }).toMatch(/\+[1-9].* from /)
  await page.getByRole('textbox', { name: 'Name' }).fill('more demand')
  await page.getByRole('button', { name: 'Keep as a variant' }).click()
  await page.getByRole('link', { name: 'Back to the plan' }).click()
  await state.getByText('Change an assumption').waitFor()
  await page.getByRole('link', { name: 'more demand' }).click()
  await expect.poll(() => demand.inputValue()).toBe('1.5')
  const plan = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download as a plan' }).click()
  expect((await plan).suggestedFilename()).toBe('plan.yaml')
  await end()
})

test('what keeping a promise costs is worked out when a planner asks', async () => {
  const { page, end } = await openPage(browser, `${board.address}#/board?open=green.renewable-2030`)
  const evidence = page.getByRole('dialog')
  await evidence.getByRole('button', { name: 'Work it out' }).click()
  await evidence.getByRole('heading', { name: 'How the number arises' }).waitFor()
  await evidence.getByText(/present value|costs nothing/).waitFor()
  await end()
})

test('a chart is kept as a picture', async () => {
  const { page, end } = await openPage(browser, `${board.address}#/energy`)
  const flow = page.locator('figure').filter({ hasText: 'The year as a flow' })
  const kept = page.waitForEvent('download')
  await flow.getByRole('button', { name: 'PNG' }).click()
  expect((await kept).suggestedFilename()).toMatch(/^flow-\d{4}\.png$/)
  await end()
})

test('a plan that changes on disk is solved again from the board, and two tabs both see it', async () => {
  const one = await openPage(browser, board.address)
  const two = await openPage(browser, `${board.address}#/plan`)
  const notice = 'The plan has changed since this outcome was solved.'
  await one.page.locator('.card').first().waitFor()
  town.edit('plan.yaml', 'price_year: 2025', 'price_year: 2024')
  await one.page.getByText(notice).waitFor()
  await two.page.getByText(notice).waitFor()
  const before = one.page.waitForResponse(/api\/outcome$/)
  await one.page.getByRole('button', { name: 'Solve again' }).click()
  await before
  await one.page.getByText(notice).waitFor({ state: 'hidden' })
  await two.page.getByText(notice).waitFor({ state: 'hidden' })
  await one.page.getByText('money of 2024').waitFor()
  await one.end()
  await two.end()
})

test('a run shows how far it is and can be cancelled', async () => {
  const { page, end } = await openPage(browser, board.address)
  await page.locator('.card').first().waitFor()
  const asked = { data: { step: 1 } }
  await page.request.post(`${board.address}api/solves`, asked)
  await page.request.post(`${board.address}api/solves`, asked)
  await page.getByRole('status').filter({ hasText: 'Solving' }).waitFor()
  await page.getByText('1 waiting').waitFor()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByText('1 waiting').waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('status').filter({ hasText: 'Solving' }).waitFor({ state: 'hidden' })
  const jobs = (await (await page.request.get(`${board.address}api/solves`)).json()) as {
    state: string
  }[]
  expect(jobs.slice(0, 2).map(({ state }) => state)).toEqual(['cancelled', 'cancelled'])
  await end()
})

test('a broken plan keeps its last outcome and shows each fault with its place', async () => {
  const { page, end } = await openPage(browser, board.address)
  await page.locator('.card').first().waitFor()
  town.edit('options.yaml', 'kind: battery', 'kind: batery')
  await page.getByText('has 1 fault and cannot be solved').waitFor()
  expect(await page.locator('.card').count()).toBeGreaterThan(0)
  await page.getByRole('link', { name: 'See the problems' }).click()
  await page.getByText(/options\.yaml:\d+:\d+/).waitFor()
  await page.getByText('Did you mean "battery"?').waitFor()
  town.edit('options.yaml', 'kind: batery', 'kind: battery')
  await page.getByText('No faults: the plan can be solved.').waitFor()
  await end()
})
