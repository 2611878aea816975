import { check } from './check.ts'
import { compare } from './compare.ts'
import { explain } from './explain.ts'
import { help } from './help.ts'
import type { Lang } from './lang.ts'
import { progress } from './progress.ts'
import { replay } from './replay.ts'
import { report } from './report.ts'
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
    explain: explain[lang],
    replay: replay[lang],
  }
}
export type Words = ReturnType<typeof wordsIn>
