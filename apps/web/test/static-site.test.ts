import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openPage, violations } from './browser.ts'
import { jarip, solvedTown, type Town } from './town.ts'

let browser: Browser
let town: Town
let host: Server
let address: string

beforeAll(async () => {
  town = solvedTown()
  const site = join(town.folder, '..', 'site')
  jarip('board', town.folder, '--out', site)
  host = fileServer(site)
  const ready = new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve))
  ;[browser] = await Promise.all([openBrowser(), ready])
  // Below a path, as on a page of a project.
  address = `http://127.0.0.1:${(host.address() as AddressInfo).port}/some/where/`
}, 90_000)

afterAll(async () => {
  await browser?.close()
  host?.close()
  host?.closeAllConnections()
  town?.remove()
})

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}

/** As plain as they come: files below /some/where/, and nothing else. */
function fileServer(site: string): Server {
  return createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://here').pathname.replace('/some/where/', '')
    const file = join(site, path === '' ? 'index.html' : path)
    if (!existsSync(file) || statSync(file).isDirectory()) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
    response.end(readFileSync(file))
  })
}

test('the static site shows the board and solves what-ifs without a server of ours', async () => {
  const { page, end } = await openPage(browser, address)
  await page.locator('.card').first().waitFor()
  await page.getByRole('link', { name: 'What if' }).click()
  await page.locator('.what-if__state').getByText('solved in').waitFor()
  await page.getByRole('link', { name: 'Energy' }).click()
  await page.locator('figure canvas').first().waitFor()
  await end()
})

const looks = [
  { locale: 'ko-KR', colorScheme: 'light', viewport: { width: 390, height: 844 } },
  { locale: 'en-GB', colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
] as const

const places = [
  { name: 'board', hash: '#/board', shown: '.card' },
  { name: 'evidence', hash: '#/board?open=green.renewable-2030', shown: '.evidence__said' },
  { name: 'energy', hash: '#/energy', shown: 'figure canvas' },
  { name: 'what-if', hash: '#/what-if?step=12', shown: '.what-if__result tbody tr' },
  { name: 'plan', hash: '#/plan', shown: '.table--text tbody tr' },
] as const

test.each(looks.flatMap((look) => places.map((place) => ({ ...look, ...place }))))(
  '$name has no barriers that axe-core knows, and fits: $locale, $colorScheme',
  async ({ hash, shown, name: _, ...look }) => {
    const { page, end } = await openPage(browser, address + hash, look)
    await page.locator(shown).first().waitFor()
    expect(await violations(page)).toEqual([])
    const overflow = 'document.documentElement.scrollWidth - window.innerWidth'
    expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0)
    await end()
  },
)

test('the board stands within a second of opening, with less than 200 KB of script', async () => {
  const { page, end } = await openPage(browser, address)
  await page.locator('.card').first().waitFor()
  const paint = await page.evaluate(
    "performance.getEntriesByType('resource').filter(r => r.name.endsWith('.js')).reduce((sum, r) => sum + r.encodedBodySize, 0)",
  )
  // Uncompressed here, so compressed it is far less.
  expect(paint).toBeLessThan(200 * 1024)
  await end()
})
