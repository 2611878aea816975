import type { Verdict } from '@jarip/core/promises'
import type { Session } from '../terminal/session.ts'

/** A shape for each verdict, so that none is told by its colour alone. */
const signs: Readonly<
  Record<Verdict, readonly [shape: string, colour: Parameters<Session['paint']>[0]]>
> = {
  kept: ['●', 'green'],
  'on course': ['◐', 'cyan'],
  'at risk': ['▲', 'yellow'],
  broken: ['✕', 'red'],
  unproven: ['○', 'gray'],
}

/** A verdict as shape, word and colour. */
export function verdictMark(verdict: Verdict, { words, paint }: Session): string {
  const [shape, colour] = signs[verdict]
  return paint(colour, `${shape} ${words.report.verdicts[verdict]}`)
}
