import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openPage } from './browser.ts'
import { newTown, type Running, served, solvedTown, type Town } from './town.ts'

let browser: Browser
let town: Town
let board: Running

beforeAll(async () => {
  town = solvedTown()
  ;[browser, board] = await Promise.all([openBrowser(), served(town)])
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await board?.stop()
  town?.remove()
})

test('the page asks for its outcome once, before any script of it has run', async () => {
  const { page, end } = await openPage(browser, 'about:blank')
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(board.address)
  await page.locator('.card').first().waitFor()
  expect(asked.filter((path) => path === '/api/outcome')).toHaveLength(1)
  expect(asked.indexOf('/api/outcome')).toBeLessThan(asked.findIndex((p) => p.endsWith('.js')))
  expect(asked).not.toContain('/api/status')
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
  const before = one.page.waitForResponse(/api\/outcome$/, { timeout: 50_000 })
  await one.page.getByRole('button', { name: 'Solve again' }).click()
  await two.page.getByRole('status').filter({ hasText: 'Solving' }).waitFor()
  await before
  await one.page.getByText(notice).waitFor({ state: 'hidden' })
  await two.page.getByText(notice).waitFor({ state: 'hidden' })
  await one.page.getByText('money of 2024').waitFor()
  await one.end()
  await two.end()
})

test('a run shows how far it is, the next waits where it is seen, and both can be cancelled', async () => {
  // four years alike take long enough to be cancelled
  const years = ['b', 'c', 'd'].map(
    (id) =>
      `  - { id: ${id}, name: { ko: ${id}, en: ${id} }, file: series/weather-typical.csv, weight: { value: 1, assumed: invented } }\n`,
  )
  town.edit('plan.yaml', 'default_weather:', `${years.join('')}default_weather:`)
  const { page, end } = await openPage(browser, board.address)
  await page.locator('.card').first().waitFor()
  await page.getByText('The plan has changed since').waitFor()
  const weather = ['typical', 'b', 'c', 'd']
  const posted = await page.request.post(`${board.address}api/solves`, {
    data: { step: 1, weather },
  })
  expect(posted.ok()).toBe(true)
  await page.request.post(`${board.address}api/solves`, { data: { stages: [2040], step: 3 } })
  await page.getByRole('status').filter({ hasText: 'Solving' }).waitFor()
  await page.getByRole('progressbar', { name: 'Progress' }).waitFor()
  await page.getByText('1 waiting').waitFor()
  // Iterations are shown; said aloud is only what is worked on.
  await page
    .getByText(/iteration \d/)
    .first()
    .waitFor()
  const told = await page.getByRole('status').filter({ hasText: 'Solving' }).textContent()
  expect(told).not.toMatch(/iteration/)
  await page.getByText(/2040 · 3 hours taken together/).waitFor()
  await page.getByRole('button', { name: /^Cancel: / }).click()
  await page.getByText('1 waiting').waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: 'Cancel', exact: true }).click()
  await page.getByRole('status').filter({ hasText: 'Solving' }).waitFor({ state: 'hidden' })
  const jobs = (await (await page.request.get(`${board.address}api/solves`)).json()) as {
    state: string
  }[]
  expect(jobs.slice(0, 2).map(({ state }) => state)).toEqual(['cancelled', 'cancelled'])
  town.edit('plan.yaml', years.join(''), '')
  await end()
})

test('the next change of a slider cancels the run of the one before', async () => {
  const { page, end } = await openPage(browser, `${board.address}#/what-if?stage=2030&step=1`)
  const state = page.locator('.what-if__state')
  await state.getByText('Every hour of the year: solved in').waitFor({ timeout: 50_000 })
  const demand = page.getByRole('slider', { name: 'Demand for power' })
  await demand.fill('1.2')
  await state.getByText('Solving every hour').waitFor()
  await demand.fill('1.4')
  await state.getByText('Every hour of the year: solved in').waitFor({ timeout: 50_000 })
  const used = page.locator('.total', { hasText: 'Power used' })
  const [after, before] = (await used.textContent())?.match(/[\d.]+(?= GWh)/g)?.map(Number) ?? []
  expect(after).toBeGreaterThan(0)
  expect(before).toBeGreaterThan(0)
  // Near an answer that took no time, no first look comes before the next one.
  await page.evaluate(`globalThis.said = []
    new MutationObserver(() => said.push(document.querySelector('.what-if__state').textContent))
      .observe(document.querySelector('.what-if__state'), { childList: true, characterData: true, subtree: true })`)
  await demand.fill('1.45')
  await state.getByText('Solving every hour').waitFor()
  await state.getByText('Every hour of the year: solved in').waitFor({ timeout: 50_000 })
  expect((await page.evaluate<string[]>('said')).filter((text) => /12 hours/.test(text))).toEqual(
    [],
  )
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

test('a plan that was never solved says so and can be solved; a server that ends leaves what is shown', async () => {
  const fresh = newTown()
  const serving = await served(fresh)
  const { page } = await openPage(browser, serving.address)
  await page.getByRole('heading', { name: 'This plan has not been solved yet.' }).waitFor()
  await page.getByRole('button', { name: 'Solve now' }).click()
  await page.getByRole('status').filter({ hasText: 'Solving' }).waitFor()
  await page.locator('.card').first().waitFor({ timeout: 50_000 })
  await serving.stop()
  await page.getByText('The server has ended; what is shown stays.').waitFor()
  expect(await page.locator('.card').count()).toBe(3)
  await page.context().close()
  fresh.remove()
})

test('an outcome that cannot be read is said to be so, and tried again', async () => {
  const { page } = await openPage(browser, `${board.address}#/plan`)
  await page.route('**/api/outcome', (route) => route.fulfill({ status: 500, body: 'no' }))
  await page.reload()
  await page.getByRole('link', { name: 'Board' }).click()
  await page.getByRole('heading', { name: 'The outcome could not be read.' }).waitFor()
  await page.unroute('**/api/outcome')
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.locator('.card').first().waitFor()
  await page.context().close()
})
