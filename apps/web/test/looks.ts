/**
 * Pictures of every page at three widths, in both languages and both themes, to be looked at:
 *
 *     npx tsx apps/web/test/looks.ts http://127.0.0.1:4545/ FOLDER [part of a name]
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { openBrowser, openPage } from './browser.ts'

const [address, folder, part = ''] = process.argv.slice(2)
if (!address || !folder) throw new Error('say where the board is, and where the pictures go')
mkdirSync(folder, { recursive: true })

const widths = [390, 1280, 2560]
const locales = ['ko-KR', 'en-GB']
const themes = ['light', 'dark'] as const
/** A page, and what is there when it is drawn. */
const places = [
  ['board', '#/board', '.card'],
  ['evidence', '#/board?open=green.business-renewable-2030', '.uplot'],
  ['energy', '#/energy', 'figure canvas'],
  ['operation', '#/operation', 'h1'],
  ['what-if', '#/what-if?stage=2045&step=12&w.demand=1.1', '.total__change'],
  ['digital', '#/digital', 'figure'],
  ['human', '#/human', 'figure'],
  ['plan', '#/plan?part=options', '.table--text tbody tr'],
] as const

const shots = widths.flatMap((width) =>
  locales.flatMap((locale) =>
    themes.flatMap((colorScheme) =>
      places.map(([page, hash, shown]) => ({
        name: `${page}-${width}-${locale.slice(0, 2)}-${colorScheme}`,
        hash,
        shown,
        look: { locale, colorScheme, viewport: { width, height: width < 500 ? 844 : 1000 } },
      })),
    ),
  ),
)

/** A dialog has its own scrolling, and only what is in view is in the picture: it is given a window as tall as itself. */
async function unfold(page: Page): Promise<void> {
  const tall = await page.evaluate<number>('document.querySelector("dialog")?.scrollHeight ?? 0')
  const { width } = page.viewportSize() ?? { width: 1280 }
  if (tall > 0) await page.setViewportSize({ width, height: tall + 40 })
  await page.waitForTimeout(tall > 0 ? 500 : 0)
}

const browser = await openBrowser()
for (const { name, hash, shown, look } of shots.filter((shot) => shot.name.includes(part))) {
  const { page, end } = await openPage(browser, address + hash, look)
  await page.locator(shown).first().waitFor()
  await page.locator('.waiting').first().waitFor({ state: 'hidden' })
  await page.waitForTimeout(500)
  const path = join(folder, `${name}.png`)
  await unfold(page)
  await page.screenshot({ path, fullPage: !hash.includes('open=') })
  console.log(path)
  // What the console said is told, and the next picture is taken all the same.
  await end().catch((faults: Error) => console.error(faults.message))
}
await browser.close()
