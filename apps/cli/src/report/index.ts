import type { Outcome } from '@jarip/core/engine'
import type { Session } from '../terminal/session.ts'
import { buildOutLines } from './build-out.ts'
import { centreLines } from './data-centre.ts'
import { shortDealLines } from './deal-short.ts'
import { promiseLines } from './promises.ts'
import { proofLines } from './proof.ts'
import { unservedLines } from './unserved.ts'
import { yearLines } from './year.ts'

/** What a person reads of a solved plan. */
export function reportOf(outcome: Outcome, session: Session): string {
  return [
    ...titleLines(outcome, session),
    ...unservedLines(outcome, session),
    '',
    ...promiseLines(outcome.promises, outcome.choices.step, session),
    '',
    ...buildOutLines(outcome.stages, session),
    '',
    ...yearLines(outcome.stages, session),
    '',
    ...centreLines(outcome, session),
    ...spaced(shortDealLines(outcome, session)),
    ...proofLines(outcome, session),
  ].join('\n')
}

/** Lines with an empty one after them, if there are any. */
function spaced(lines: readonly string[]): string[] {
  return lines.length > 0 ? [...lines, ''] : []
}

function titleLines({ plan, choices }: Outcome, { words, format, paint }: Session): string[] {
  const { stages, weather, step, set } = choices
  const settings = Object.entries(set).map(([key, value]) => `${key} = ${value}`)
  return [
    paint('bold', format.text(plan.name)),
    words.report.settings(stages.join(', '), weather.join(', '), step),
    ...(settings.length > 0 ? [`${words.report.whatIf}: ${settings.join(', ')}`] : []),
  ]
}
