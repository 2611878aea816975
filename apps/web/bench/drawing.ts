/**
 * How long a browser takes to draw 8,760 hours of 20 series for the first time, and each frame of
 * moving through them: `npm run bench:drawing`. One line of JSON with --json.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { build, preview } from 'vite'
import { chromiumFlags, ensureBrowser } from '../../../scripts/ensure-browser.ts'

const TIMES = 7
const FIRST_MS = 300

/** As a reader's screen is; a wall is wider. */
const viewport = { width: 1280, height: 900 }

/** On a busy machine the clock tells little: the main thread's own time, without waiting, tells more. */
interface Time {
  readonly clockMs: number
  readonly ownMs: number
}

interface Frames {
  /** Main thread's own time, a frame. */
  readonly ownMs: number
  /** Between frames, by the clock. */
  readonly between: readonly number[]
}

async function main(): Promise<void> {
  const out = mkdtempSync(join(tmpdir(), 'jarip-drawing-'))
  try {
    const measured = await measure(out)
    report(measured)
    if (median(measured.firsts.map(({ ownMs }) => ownMs)) > FIRST_MS) process.exitCode = 1
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}

interface Measured {
  readonly firsts: readonly Time[]
  readonly pan: Frames
  readonly zoom: Frames
}

async function measure(out: string): Promise<Measured> {
  const root = import.meta.dirname
  await build({
    root,
    base: './',
    configFile: false,
    logLevel: 'error',
    build: { outDir: out, rolldownOptions: { input: join(root, 'drawing.html') } },
  })
  const site = await preview({
    root,
    configFile: false,
    build: { outDir: out },
    preview: { port: 0, host: '127.0.0.1' },
  })
  const address = `${site.resolvedUrls?.local[0]}drawing.html`
  const browser = await chromium.launch({
    executablePath: await ensureBrowser(),
    args: [...chromiumFlags],
  })
  try {
    const firsts: Time[] = []
    for (let i = 0; i < TIMES; i++) {
      const page = await browser.newPage({ viewport })
      await page.goto(address)
      firsts.push(await firstDrawing(page))
      await page.close()
    }
    const page = await browser.newPage({ viewport })
    await page.goto(address)
    await firstDrawing(page)
    const pan = await framesOf(page, 'pan')
    const zoom = await framesOf(page, 'zoom')
    return { firsts, pan, zoom }
  } finally {
    await browser.close()
    await site.close()
  }
}

/** Reads how long the main thread has worked, s. */
async function worked(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN
  }
}

/** From the first line of our code to the frame in which the year is seen. */
async function firstDrawing(page: Page): Promise<Time> {
  const own = await worked(page)
  const before = await own()
  const clockMs = (await page.evaluate(`(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
    openFigure()
    while (performance.getEntriesByName('hours drawn').length === 0) await frame()
    await frame()
    return performance.now() - performance.getEntriesByName('open')[0].startTime
  })()`)) as number
  return { clockMs, ownMs: 1000 * ((await own()) - before) }
}

const STEPS = 60

/** Drags or turns the wheel once a frame, over the whole year. */
async function framesOf(page: Page, how: 'pan' | 'zoom'): Promise<Frames> {
  const own = await worked(page)
  await page.evaluate(HAND)
  await page.evaluate(`hand.start('${how}')`)
  const before = await own()
  const between = (await page.evaluate(`hand.move('${how}', ${STEPS})`)) as number[]
  return { ownMs: (1000 * ((await own()) - before)) / STEPS, between }
}

/** A hand on the chart, in the page. */
const HAND = `window.hand ??= (() => {
  const over = document.querySelector('.u-over')
  over.setPointerCapture = () => {}
  const box = over.getBoundingClientRect()
  const middle = box.left + box.width / 2
  const at = (x) => ({ bubbles: true, cancelable: true, button: 0, clientX: x, clientY: box.top + 50 })
  const frame = () => new Promise((done) => requestAnimationFrame(done))
  const wheel = (deltaY) => over.dispatchEvent(new WheelEvent('wheel', { ...at(middle), deltaY }))
  const moves = {
    pan: (i) => over.dispatchEvent(new PointerEvent('pointermove', at(middle + 200 * Math.sin(i / 8)))),
    zoom: (i, steps) => wheel(i < steps / 2 ? -30 : 30),
  }
  return {
    async start(how) {
      // Half a year is seen, so that there is something to move to.
      for (let i = 0; i < 3; i++) { wheel(-60); await frame() }
      if (how === 'pan') over.dispatchEvent(new PointerEvent('pointerdown', at(middle)))
      await frame()
    },
    async move(how, steps) {
      const between = []
      let last = await frame()
      for (let i = 0; i < steps; i++) {
        moves[how](i, steps)
        const now = await frame()
        between.push(now - last)
        last = now
      }
      if (how === 'pan') over.dispatchEvent(new PointerEvent('pointerup', at(middle)))
      return between
    },
  }
})()`

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`

/** A frame at 60 Hz, and a little for the clock. */
const FRAME_MS = 1000 / 60 + 1

function report({ firsts, pan, zoom }: Measured): void {
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify({ firsts, pan, zoom }))
    return
  }
  const all = (of: (time: Time) => number) => firsts.map((time) => ms(of(time))).join(', ')
  console.log(
    `8,760 hours of 20 series, ${viewport.width} px wide, headless Chromium without a GPU`,
  )
  console.log(
    `first drawn: ${ms(median(firsts.map(({ ownMs }) => ownMs)))} of the main thread's time (of ${all(({ ownMs }) => ownMs)}; wanted: ${FIRST_MS} ms)`,
  )
  console.log(
    `  by the clock: ${ms(median(firsts.map(({ clockMs }) => clockMs)))} (of ${all(({ clockMs }) => clockMs)})`,
  )
  for (const [name, { ownMs, between }] of Object.entries({ pan, zoom })) {
    const late = between.filter((time) => time > FRAME_MS).length
    console.log(
      `${name}: ${ms(ownMs)} of the main thread's time a frame; by the clock ${ms(median(between))} between frames, ${late} of ${between.length} late`,
    )
  }
}

await main()
