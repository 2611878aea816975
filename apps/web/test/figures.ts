/**
 * Measures the board's figures on a served or static board of a whole city:
 *
 *     npx tsx apps/web/test/figures.ts http://127.0.0.1:4545/ [stages, as 2030,2045]
 */
import { readdirSync, readFileSync } from 'node:fs'
import { chromium, type Page } from 'playwright-core'
import { chromiumFlags, ensureBrowser } from '../../../scripts/ensure-browser.ts'

const [address, asked = '2030,2035,2045'] = process.argv.slice(2)
const stages = asked.split(',')
if (!address) throw new Error('say where the board is: http://127.0.0.1:4545/')

const STEPS = 90
/** A frame at 60 Hz, and half of one: what comes later has let one pass. */
const LATE_MS = 25

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
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => { globalThis.firstCardAt = performance.now() }
    // heard after the frame has been laid out and painted
    requestAnimationFrame(() => port2.postMessage(0))
  }).observe(document, { childList: true, subtree: true })`)
  await of.goto(`${address}#/board`)
  // asked again and again from outside: the board's policy lets nobody wait inside the page
  for (;;) {
    const at = await of.evaluate<number | undefined>('globalThis.firstCardAt')
    if (at !== undefined) return at
    await of.waitForTimeout(20)
  }
}

/** Processor time of the page's own thread since the visit began, ms: what a busy machine cannot blur. */
async function work(): Promise<number> {
  const { metrics } = await clock.send('Performance.getMetrics')
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
}

/** The largest renderer, page and workers: what it keeps in memory, MB, and its processor time, ms. */
function tab(): { memory: number; cpu: number } {
  const all = readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid))
    .flatMap((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
        return command.includes('--type=renderer') && isBelow(pid, server.process().pid)
          ? [usage(pid)]
          : []
      } catch {
        return [] // it ended meanwhile
      }
    })
  return all.reduce((a, b) => (b.memory > a.memory ? b : a))
}

/** Linux counts processor time in hundredths of a second. */
function usage(pid: string): { memory: number; cpu: number } {
  const resident = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')
  return { memory: Number(resident) / 1024, cpu: 10 * (Number(fields[11]) + Number(fields[12])) }
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

// a browser that has just started is busy with pages of its own
await page.waitForTimeout(3000)
say('first card, first visit', await firstCard(page), 'ms')
say('of which work of the page itself', await work(), 'ms')
await page.goto('about:blank')
say('first card, second visit', await firstCard(page), 'ms')
await page.goto(`${address}#/energy`)
await until('figure canvas')
say('memory of the tab, a year of hours drawn', tab().memory, 'MB')
for (const how of ['pan', 'zoom'] as const) await frames(how)
for (const place of ['operation', 'digital', 'human', 'plan?part=options', 'board'])
  await visit(place)
say('memory of the tab, every page visited', tab().memory, 'MB')
for (const stage of stages) await whatIf(stage)
await browser.close()
await server.close()

/** A page of the board, with all that it draws. */
async function visit(place: string): Promise<void> {
  await page.goto(`${address}#/${place}`)
  await until('main h1')
  await page.waitForTimeout(2000)
}

/** The year of hours dragged to and fro, or drawn together and apart, by the mouse as a hand moves it. */
async function frames(how: 'pan' | 'zoom'): Promise<void> {
  const box = await page.locator('.u-over').first().boundingBox()
  if (!box) throw new Error('there is no chart of hours')
  const [middle, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(middle, y)
  // A quarter of the year is seen, so that there is something to move to.
  for (let i = 0; i < 6; i++) await page.mouse.wheel(0, -60)
  await page.evaluate(`globalThis.frameTimes = []
    globalThis.watching = true
    const watch = (now) => { frameTimes.push(now); if (watching) requestAnimationFrame(watch) }
    requestAnimationFrame(watch)`)
  const before = await work()
  if (how === 'pan') await page.mouse.down()
  for (let i = 0; i < STEPS; i++) {
    if (how === 'pan') await page.mouse.move(middle + 200 * Math.sin(i / 8), y)
    else await page.mouse.wheel(0, i < STEPS / 2 ? -30 : 30)
  }
  if (how === 'pan') await page.mouse.up()
  const own = (await work()) - before
  const times = await page.evaluate<number[]>('watching = false, frameTimes')
  const between = times.slice(1).map((time, i) => time - times[i])
  const late = between.filter((ms) => ms > LATE_MS).length
  say(`${how}: work of the page itself, a frame`, own / between.length, 'ms')
  say(`${how}: longest between two frames`, Math.max(...between), 'ms')
  say(`${how}: frames late, of ${between.length}`, late, '')
}

/** A slider of a stage moved twice: until there is an answer, perhaps a first look, and until every hour is in it. */
async function whatIf(stage: string): Promise<void> {
  await page.goto('about:blank')
  await page.goto(`${address}#/what-if?stage=${stage}&step=1`)
  const whole = '.what-if__state p:text-matches("Every hour of the year: solved")'
  say(`${stage}: opened, every hour`, await until(whole), 'ms')
  for (const value of ['1.05', '1.1']) {
    const before = tab().cpu
    await page.locator('.slider input').first().fill(value)
    const [from, at] = [performance.now(), `demand ${value}`]
    await page.locator('.compared[aria-busy=true]').waitFor()
    await page.locator('.compared[aria-busy=false]').waitFor({ timeout: 300_000 })
    say(`${stage}: ${at}, first answer`, performance.now() - from, 'ms')
    await until(whole)
    say(`${stage}: ${at}, every hour`, performance.now() - from, 'ms')
    say('  processor time of the page and its workers', tab().cpu - before, 'ms')
  }
  say(`${stage}: memory of the tab`, tab().memory, 'MB')
}
