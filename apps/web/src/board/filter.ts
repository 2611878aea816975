import type { PromiseOutcome } from '@jarip/core/engine'
import { param } from '../state/route.ts'

/** What the board is narrowed to; kept in the address. */
export interface Filter {
  readonly deal: string | undefined
  readonly verdict: string | undefined
  /** Due in this year or before. */
  readonly year: number | undefined
}

export function filterNow(): Filter {
  const year = Number(param('year'))
  return {
    deal: param('deal'),
    verdict: param('verdict'),
    year: Number.isInteger(year) && year > 0 ? year : undefined,
  }
}

export function passes(promise: PromiseOutcome, { deal, verdict, year }: Filter): boolean {
  return (
    (deal === undefined || promise.deal === deal) &&
    (verdict === undefined || promise.verdict.replace(' ', '-') === verdict) &&
    (year === undefined || yearOf(promise.by) <= year)
  )
}

/** The year of an ISO date. */
export const yearOf = (date: string): number => Number(date.slice(0, 4))
