import { explain, progress, report } from '@jarip/words'
import { check } from './check.ts'
import { compare } from './compare.ts'
import { dealPage } from './deal-page.ts'
import { deals } from './deals.ts'
import { help } from './help.ts'
import type { Lang } from './lang.ts'
import { replay } from './replay.ts'
import { serve } from './serve.ts'
import { usage } from './usage.ts'

export { type Lang, languageOf } from './lang.ts'

/** Everything that jarip says, in one language. */
export function wordsIn(lang: Lang) {
  return {
    help: help[lang],
    usage: usage[lang],
    progress: progress[lang],
    report: report[lang],
    check: check[lang],
    compare: compare[lang],
    deals: deals[lang],
    dealPage: dealPage[lang],
    explain: explain[lang],
    replay: replay[lang],
    serve: serve[lang],
  }
}
export type Words = ReturnType<typeof wordsIn>
