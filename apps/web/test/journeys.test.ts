import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, openPage } from './browser.ts'
import { languages, tongues } from './tongues.ts'
import { type Running, served, solvedTown, type Town } from './town.ts'

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

const phone = { width: 390, height: 844 }

describe.each(languages)('in %s', (lang) => {
  const see = tongues[lang]
  const { locale } = see

  test('a citizen reads on a phone why a promise stands where it stands, and shares it', async () => {
    const { page, end } = await openPage(browser, board.address, { locale, viewport: phone })
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('heading', { name: see.title }).waitFor()
    await page.locator('.card__said button', { hasText: see.said }).click()
    const evidence = page.getByRole('dialog')
    await evidence.getByText(see.evidence.because, { exact: true }).waitFor()
    await evidence.getByRole('heading', { name: see.evidence.readings }).waitFor()
    await evidence.getByRole('heading', { name: see.tightest }).first().waitFor()
    await evidence.locator('canvas').first().waitFor()
    await evidence.getByRole('heading', { name: see.evidence.sources }).waitFor()
    await evidence.getByRole('button', { name: see.evidence.copy }).click()
    const shared = await page.evaluate<string>('navigator.clipboard.readText()')
    await end()
    const friend = await openPage(browser, shared, { locale })
    await friend.page.getByRole('dialog').getByText(see.said).waitFor()
    await friend.end()
  })

  test('a council member narrows the board, reads a promise another way, and finds it so again', async () => {
    const { page, end } = await openPage(browser, board.address, { locale })
    await page.getByText(see.of(3, 3)).waitFor()
    const card = page.locator('.card', { hasText: see.said })
    const before = await card.locator('.numbers').textContent()
    await card.locator('.readings__one').last().click()
    await expect.poll(() => card.locator('.numbers').textContent()).not.toBe(before)
    await page.locator('.filters select').selectOption('2030')
    await page.getByText(see.of(2, 3)).waitFor()
    await page.reload()
    await page.getByText(see.of(2, 3)).waitFor()
    await expect.poll(() => card.locator('.numbers').textContent()).not.toBe(before)
    await page.getByRole('button', { pressed: false }).filter({ hasText: see.verdict }).click()
    await page.getByText(see.nothing).waitFor()
    await page.getByRole('button', { name: see.clear }).click()
    await page.getByText(see.of(3, 3)).waitFor()
    await page.locator('.timeline .mark').last().click()
    await page.getByRole('dialog').waitFor()
    await page.goBack()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await end()
  })

  test('a planner asks what if, keeps the answer, frees a promise, and takes the plan along', async () => {
    const address = `${board.address}#/what-if?stage=2030&step=12`
    const { page, end } = await openPage(browser, address, { locale })
    const state = page.locator('.what-if__state')
    await state.getByText(see.start).waitFor()
    const demand = page.getByRole('slider', { name: see.demand })
    await demand.fill('1.5')
    const used = page.locator('.total', { hasText: see.used }).first()
    await expect.poll(() => used.textContent()).toMatch(/\+[1-9]/)
    await page.getByRole('textbox', { name: see.name }).fill('1.5 x')
    await page.getByRole('button', { name: see.keep }).click()
    await page.getByRole('link', { name: see.reset }).click()
    await state.getByText(see.start).waitFor()
    await page.getByRole('link', { name: '1.5 x' }).click()
    await expect.poll(() => demand.inputValue()).toBe('1.5')
    await page.getByLabel(see.must).selectOption({ label: see.need })
    await state.getByText(see.solved).waitFor()
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: see.download }).click()
    const file = await (await coming).path()
    expect(town.solvedFrom(file)).toEqual({ binding: ['green.local-2040/local'], demand: 1.5 })
    await end()
  })

  test('a planner looks up what the plan assumes, and adds what has been observed', async () => {
    const { page, end } = await openPage(browser, `${board.address}#/plan`, { locale })
    await page.getByRole('button', { name: see.wholeNumbers }).click()
    expect(page.url()).toContain('part=money')
    await page.getByRole('rowheader').first().waitFor()
    await page.getByRole('searchbox', { name: see.search }).fill(see.battery)
    await page.getByText(`△ ${see.assumed}`, { exact: true }).first().waitFor()
    const kept = page.waitForEvent('download')
    await page.getByRole('button', { name: 'CSV' }).first().click()
    expect((await kept).suggestedFilename()).toMatch(/-numbers\.csv$/)

    await page.goto(`${board.address}#/board?open=human.roofs-2026`)
    const evidence = page.getByRole('dialog')
    await evidence.getByText(see.records.add).click()
    const day = lang === 'ko' ? '2026-03-01' : '2026-03-02'
    await evidence.getByLabel(see.records.date).fill(day)
    await evidence.getByLabel(see.records.value, { exact: true }).fill('150')
    await evidence.getByRole('button', { name: see.records.press, exact: true }).click()
    await evidence.getByText(see.records.done).waitFor()
    await evidence.getByRole('rowheader', { name: day }).waitFor()
    await end()
  })
})

test('the language that was chosen is spoken at the next visit', async () => {
  const { page, end } = await openPage(browser, board.address)
  await page.getByRole('button', { name: '한국어' }).click()
  await page.getByRole('link', { name: '약속판' }).waitFor()
  await page.reload()
  await page.getByRole('link', { name: '약속판' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('ko')
  expect(await page.title()).toContain('약속판')
  await end()
})

test('a language and a theme that are chosen in one tab reach the others', async () => {
  const one = await openPage(browser, board.address)
  await one.page.getByRole('link', { name: 'Board' }).waitFor()
  const other = await one.page.context().newPage()
  await other.goto(`${board.address}#/plan?lang=en`)
  await other.getByRole('link', { name: 'Board' }).waitFor()
  await one.page.getByRole('button', { name: '한국어' }).click()
  await other.getByRole('link', { name: '약속판' }).waitFor()
  expect(other.url()).toContain('lang=ko')
  const theme = other.getByRole('button', { name: '화면 색' })
  while ((await other.locator('html').getAttribute('data-theme')) !== 'dark') await theme.click()
  await one.page.locator('html[data-theme=dark]').waitFor({ state: 'attached' })
  expect(await one.page.getByRole('button', { name: '화면 색' }).getAttribute('title')).toBe(
    await theme.getAttribute('title'),
  )
  await one.end()
})

test('what two tabs keep of their what-ifs stands in both', async () => {
  const address = (demand: string) =>
    `${board.address}#/what-if?stage=2030&step=12&w.demand=${demand}`
  const { page: one, end } = await openPage(browser, address('1.5'))
  const other = await one.context().newPage()
  await other.goto(address('1.2'))
  for (const [tab, name] of [
    [one, 'much more'],
    [other, 'a little more'],
  ] as const) {
    await tab.getByRole('textbox', { name: 'Name' }).fill(name)
    await tab.getByRole('button', { name: 'Keep as a variant' }).click()
  }
  for (const tab of [one, other])
    for (const name of ['much more', 'a little more'])
      await tab.getByRole('link', { name, exact: true }).waitFor()
  await end()
})

test('the board is used without a mouse: evidence opens, closes, and leaves one where one was', async () => {
  const { page, end } = await openPage(browser, board.address)
  await page.locator('.card').first().waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.evaluate('document.activeElement.id')).toBe('content')
  const opener = page.locator('.card__said button').first()
  for (let i = 0; i < 40 && !(await opener.evaluate((b) => b.matches(':focus'))); i++)
    await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  expect(await page.evaluate('document.activeElement.id')).toBe('evidence-title')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  expect(await opener.evaluate((b) => b.matches(':focus'))).toBe(true)
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

test('a citizen draws the hours apart with two fingers, and prices by powers of ten', async () => {
  const look = { viewport: phone, hasTouch: true }
  const { page, end } = await openPage(browser, `${board.address}#/energy`, look)
  const hours = page.locator('.u-over').first()
  await hours.scrollIntoViewIfNeeded()
  const box = await hours.boundingBox()
  if (!box) throw new Error('the chart has no place on the page')
  const hands = await page.context().newCDPSession(page)
  const fingers = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...across: number[]) =>
    hands.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: across.map((part, id) => ({
        x: box.x + part * box.width,
        y: box.y + box.height / 2,
        id,
      })),
    })
  await fingers('touchStart', 0.4, 0.6)
  for (const apart of [0.2, 0.3, 0.4]) await fingers('touchMove', 0.5 - apart, 0.5 + apart)
  await fingers('touchEnd')
  const seen = () => {
    const [, from, to] = /from=(\d+)&to=(\d+)/.exec(page.url()) ?? []
    return Number(to) - Number(from)
  }
  // the fifth of a year between the fingers now takes four fifths of the chart
  await expect.poll(seen).toBeLessThan(2400)
  expect(seen()).toBeGreaterThan(2000)
  await page.getByRole('button', { name: 'Log scale' }).click()
  await expect.poll(() => page.url()).toContain('price=log')
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
