import type { Lang } from '@jarip/core/plan'
import { explain, progress, report } from '@jarip/words'
import { board } from './board.ts'
import { digital } from './digital.ts'
import { energy } from './energy.ts'
import { figure } from './figure.ts'
import { human } from './human.ts'
import { operation } from './operation.ts'
import { planPage } from './plan.ts'
import { shell } from './shell.ts'
import { whatIf } from './what-if.ts'

/** Everything that the board says, in one language. */
export function wordsIn(lang: Lang) {
  return {
    shell: shell[lang],
    board: board[lang],
    digital: digital[lang],
    operation: operation[lang],
    energy: energy[lang],
    figure: figure[lang],
    human: human[lang],
    plan: planPage[lang],
    whatIf: whatIf[lang],
    report: report[lang],
    explain: explain[lang],
    progress: progress[lang],
  }
}
