/**
 * Measures the board's figures on a served or static board of a whole city:
 *
 *     npx tsx apps/web/test/figures.ts http://127.0.0.1:4545/
 */
import { readdirSync, readFileSync } from 'node:fs'
import { chromium, type Page } from 'playwright-core'
import { chromiumFlags, ensureBrowser } from '../../../scripts/ensure-browser.ts'

const [address] = process.argv.slice(2)
if (!address) throw new Error('say where the board is: http://127.0.0.1:4545/')

const server = await chromium.launchServer({
  executablePath: await ensureBrowser(),
  args: [...chromiumFlags],
})
const browser = await chromium.connect(server.wsEndpoint())
const page = await browser.newPage()
const clock = await page.context().newCDPSession(page)
await clock.send('Performance.enable', { timeDomain: 'threadTicks' })

/** ms until something is seen, from now. */
async function until(selector: string): Promise<number> {
  const from = performance.now()
  await page.locator(selector).first().waitFor({ timeout: 300_000 })
  return performance.now() - from
}

/** ms from the start of the visit until the first card was painted, by the browser's own clock. */
async function firstCard(of: Page): Promise<number> {
  await of.addInitScript(`new MutationObserver((_, me) => {
    if (!document.querySelector('.card')) return
    me.disconnect()
    requestAnimationFrame(() => { globalThis.firstCardAt = performance.now() })
  }).observe(document, { childList: true, subtree: true })`)
  await of.goto(`${address}#/board`)
  await of.waitForFunction('globalThis.firstCardAt')
  return of.evaluate('globalThis.firstCardAt')
}

/** Processor time of the page's own thread since the visit began, ms: what a busy machine cannot blur. */
async function work(): Promise<number> {
  const { metrics } = await clock.send('Performance.getMetrics')
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
}

/** Resident memory of the largest renderer, MB: page and its workers. */
function tabMemory(): number {
  const sizes = readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid))
    .flatMap((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
        if (!command.includes('--type=renderer') || !isBelow(pid, server.process().pid)) return []
        return [Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])]
      } catch {
        return []
      }
    })
  return Math.max(...sizes) / 1024
}

function isBelow(pid: string, ancestor: number | undefined): boolean {
  for (let at = Number(pid); at > 1; ) {
    if (at === ancestor) return true
    at = Number(/PPid:\s+(\d+)/.exec(readFileSync(`/proc/${at}/status`, 'utf8'))?.[1] ?? 0)
  }
  return false
}

const say = (what: string, value: number, unit: string) =>
  console.log(`${what.padEnd(52)} ${value.toFixed(0).padStart(7)} ${unit}`)

say('first card, first visit', await firstCard(page), 'ms')
say('of which work of the page itself', await work(), 'ms')
await page.goto('about:blank')
say('first card, second visit', await firstCard(page), 'ms')
await page.goto(`${address}#/energy`)
await until('figure canvas')
say('memory of the tab, a year of hours drawn', tabMemory(), 'MB')
await page.goto(`${address}#/what-if?stage=2045&step=1`)
await until('.totals')
const slider = page.locator('.slider input').first()
for (const value of ['1.1', '1.2']) {
  await slider.fill(value)
  say(`slider to ${value}: first look`, await until('.total__change'), 'ms')
  await page.locator('.skeleton').waitFor({ state: 'hidden' })
  await slider.fill('1')
  await page.locator('.total__change').first().waitFor({ state: 'hidden' })
}
await slider.fill('1.3')
say('slider to 1.3: every hour', await until('.what-if__state p:text-matches("8,760|Every")'), 'ms')
say('memory of the tab, while every hour is solved', tabMemory(), 'MB')
await browser.close()
await server.close()
