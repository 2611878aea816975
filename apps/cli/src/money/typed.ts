import { type Known, parseWon, type Won } from '@jarip/core/money'
import type { City } from '../plan/read-plan.ts'
import type { Session } from '../terminal/session.ts'
import { EXIT, Stop } from '../terminal/stop.ts'
import { moneyWords } from './words.ts'

/** When it happened, and the day on which it is recorded and judged. */
export interface Dated {
  /** Default: today. */
  readonly date?: string
  readonly today: string
}

export function knownTo({ plan }: City, today: string): Known {
  return { sources: Object.keys(plan.sources), today }
}

/** An amount as it was typed, or a stop. */
export function wonOrStop(typed: string, { lang }: Session): Won {
  const won = parseWon(typed)
  if (won === undefined) throw new Stop(EXIT.usage, moneyWords[lang].notWon(typed))
  return won
}
