import type { OutcomeCheck } from '@jarip/core/engine'
import type { Session } from '../terminal/session.ts'
import { tableLines } from '../terminal/table.ts'

/** What a replay found, kind by kind. */
export function replayLines(check: OutcomeCheck, samePlan: boolean, session: Session): string[] {
  const { words, format, paint } = session
  const { holds, missing, replay } = check
  const { kind, worst, relative, where } = words.replay
  const rows = replay.violations.map((v) => [
    `  ${words.report.kinds[v.kind]}`,
    format.tiny(v.absolute),
    format.tiny(v.relative),
    v.at,
  ])
  const [head, ...lines] = tableLines({
    head: [`  ${kind}`, worst, relative, where],
    rows,
    left: [0, 3],
  })
  return [
    holds ? paint('green', words.replay.holds) : paint('red', words.replay.fails),
    samePlan ? words.replay.samePlan : paint('yellow', words.replay.otherPlan),
    ...(missing.length > 0 ? [words.replay.mismatch, ...shortened(missing)] : []),
    '',
    paint('dim', head),
    ...lines,
    '',
    words.replay.cost(format.money(replay.cost), format.tiny(replay.costDifference)),
  ]
}

/** Lines that a person still reads. */
const MOST = 10

function shortened(names: readonly string[]): string[] {
  const shown = names.slice(0, MOST).map((name) => `  ${name}`)
  return names.length > MOST ? [...shown, `  … ${names.length - MOST}`] : shown
}
