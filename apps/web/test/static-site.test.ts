import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openPage } from './browser.ts'
import { type FileServer, fileServer } from './file-server.ts'
import { jarip, solvedTown, type Town } from './town.ts'

let browser: Browser
let town: Town
let host: FileServer
let site: string

beforeAll(async () => {
  town = solvedTown()
  site = join(town.folder, '..', 'site')
  jarip('board', town.folder, '--out', site)
  ;[browser, host] = await Promise.all([openBrowser(), fileServer(site)])
}, 120_000)

afterAll(async () => {
  await browser?.close()
  host?.close()
  town?.remove()
})

test('the static site shows the board and solves what-ifs without a server of ours', async () => {
  const { page, end } = await openPage(browser, host.address)
  await page.locator('.card').first().waitFor()
  await page.getByRole('link', { name: 'What if' }).click()
  await page.locator('.what-if__state').getByText('solved in').waitFor()
  await page.getByRole('link', { name: 'Energy' }).click()
  await page.locator('figure canvas').first().waitFor()
  await page.getByRole('link', { name: 'Plan' }).click()
  await page.getByText('No faults: the plan can be solved.').waitFor()
  await end()
})

test('nothing on it asks for a server that is not there', async () => {
  const { page, end } = await openPage(browser, `${host.address}#/board?open=human.roofs-2026`)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.reload()
  await page.getByRole('dialog').getByRole('heading', { name: 'Records' }).waitFor()
  expect(await page.getByText('Add a record').count()).toBe(0)
  expect(asked.filter((url) => !url.startsWith(host.address))).toEqual([])
  expect(asked.filter((url) => url.includes('/api/'))).toEqual([])
  expect(asked.filter((url) => url.endsWith('/data/outcome.json'))).toHaveLength(1)
  await end()
})

test('the board needs less than 200 KB of script, compressed, before any chart', async () => {
  const { page, end } = await openPage(browser, host.address)
  await page.locator('.card').first().waitFor()
  const scripts = await page.evaluate<string[]>(
    "performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.endsWith('.js'))",
  )
  expect(scripts.length).toBeGreaterThan(0)
  const sizes = scripts.map((url) => {
    const file = join(site, 'assets', url.split('/').at(-1) ?? '')
    return gzipSync(readFileSync(file)).byteLength
  })
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(200 * 1024)
  // And the engine and the charts are among the files that were not asked for.
  expect(readdirSync(join(site, 'assets')).filter((f) => f.endsWith('.js')).length).toBeGreaterThan(
    scripts.length + 5,
  )
  await end()
})
