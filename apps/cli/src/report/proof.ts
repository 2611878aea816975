import { HOLDS, type Outcome } from '@jarip/core/engine'
import type { Session } from '../terminal/session.ts'

/** Cost, certificate and replay in words. */
export function proofLines(outcome: Outcome, session: Session): string[] {
  const { words, format, paint } = session
  const { solver, objective, choices } = outcome
  const { name, rows, columns, solves, seconds } = solver
  const size = [format.count(rows), format.count(columns)] as const
  return [
    paint('bold', words.report.objective(format.money(objective), choices.priceYear)),
    words.report.solved(name, ...size, solves, format.number(seconds)),
    certificateLine(outcome, session),
    replayLine(outcome.replay, session),
  ]
}

function certificateLine({ certificate }: Outcome, { words, format, paint }: Session): string {
  const { gap, primal, dual } = certificate
  const numbers = [format.tiny(gap), format.tiny(primal), format.tiny(dual)] as const
  if (Math.max(gap, primal, dual) <= HOLDS) return words.report.proven(...numbers)
  return paint('red', words.report.unproven(...numbers))
}

/** The replay in one line, with the place of the largest violation. */
export function replayLine(
  { worst, violations, costDifference }: Outcome['replay'],
  { words, format, paint }: Session,
): string {
  if (worst === 0) return words.report.replayedExactly
  const largest = violations.reduce<(typeof violations)[number] | undefined>(
    (a, b) => (a && a.relative >= b.relative ? a : b),
    undefined,
  )
  const isCost = !largest || costDifference > largest.relative
  const kind = words.report.kinds[isCost ? 'cost' : largest.kind]
  const place = [format.tiny(worst), kind, isCost ? '-' : largest.at] as const
  return worst <= HOLDS
    ? words.report.replayed(...place)
    : paint('red', words.report.replayFailed(...place))
}
