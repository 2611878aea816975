import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openPage, violations } from './browser.ts'
import { type FileServer, fileServer } from './file-server.ts'
import { jarip } from './town.ts'

/** The whole city, so that every page has all that it can have. */
const GWANGJU = fileURLToPath(new URL('../../../cities/gwangju', import.meta.url))

const home = mkdtempSync(join(tmpdir(), 'jarip-barriers-'))
let browser: Browser
let host: FileServer

beforeAll(async () => {
  const [outcome, site] = [join(home, 'outcome'), join(home, 'site')]
  jarip('solve', GWANGJU, '--step', '24', '--quick', '--out', outcome)
  jarip('board', GWANGJU, '--outcome', outcome, '--out', site)
  ;[browser, host] = await Promise.all([openBrowser(), fileServer(site)])
}, 300_000)

afterAll(async () => {
  await browser?.close()
  host?.close()
  rmSync(home, { recursive: true, force: true })
})

const looks = [
  { locale: 'ko-KR', colorScheme: 'light', viewport: { width: 390, height: 844 } },
  { locale: 'en-GB', colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
] as const

const places = [
  { name: 'board', hash: '#/board', shown: '.card' },
  { name: 'evidence', hash: '#/board?open=green.business-renewable-2030', shown: '.uplot' },
  { name: 'energy', hash: '#/energy', shown: '[data-figure="emissions"] svg' },
  { name: 'operation', hash: '#/operation', shown: 'h1' },
  { name: 'what-if', hash: '#/what-if?step=12&w.demand=1.2', shown: '.total__change' },
  { name: 'digital', hash: '#/digital', shown: '[data-figure="talent-stock"] svg' },
  { name: 'human', hash: '#/human?like=ggm-family', shown: '[data-figure="jobs"] svg' },
  { name: 'plan', hash: '#/plan?part=options', shown: '.table--text tbody tr' },
] as const

/** How much wider the page is than its window, px. */
function overflow(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
}

/** Korean that a screen reader would read out with an English voice. */
function unmarkedKorean(page: Page): Promise<string[]> {
  return page.evaluate(`[...document.querySelectorAll('body *:not(noscript, script)')]
    .filter((one) => one.closest('[lang]').lang !== 'ko')
    .flatMap((one) => [...one.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE))
    .map(({ data }) => data)
    .filter((text) => /[가-힣]/.test(text))`)
}

/** Names that more than one tool of a page's figures has. */
function sameTools(page: Page): Promise<string[]> {
  return page.evaluate(`[...document.querySelectorAll('.figure__tools button')]
    .map((button) => button.ariaLabel ?? button.textContent)
    .filter((name, i, all) => all.indexOf(name) !== i)`)
}

test.each(looks.flatMap((look) => places.map((place) => ({ ...look, ...place }))))(
  '$name has no barriers that axe-core knows, and fits: $locale, $colorScheme',
  async ({ hash, shown, name: _, ...look }) => {
    const { page, end } = await openPage(browser, host.address + hash, look)
    await page.locator(shown).first().waitFor({ timeout: 100_000 })
    expect(await violations(page)).toEqual([])
    expect(await sameTools(page)).toEqual([])
    if (look.locale === 'en-GB') expect(await unmarkedKorean(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    const here = await page.locator('.nav [aria-current]').boundingBox()
    expect((here?.x ?? Infinity) + (here?.width ?? 0)).toBeLessThanOrEqual(look.viewport.width)
    await end()
  },
)

test.each(places)('$name fits a wall', async ({ hash, shown }) => {
  const look = {
    locale: 'ko-KR',
    colorScheme: 'dark',
    viewport: { width: 2560, height: 1300 },
  } as const
  const { page, end } = await openPage(browser, host.address + hash, look)
  await page.locator(shown).first().waitFor({ timeout: 100_000 })
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  await end()
})
