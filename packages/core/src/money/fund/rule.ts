import { type LocalRule, valueIn } from '../../plan/deals.ts'
import { atLeastZero, shareOfWon, sumWon, type Won } from '../won.ts'
import type { FundEvent } from './event.ts'
import { type Locality, localityOf } from './firm.ts'
import { committed, eventsOf, type Fund, investable, publicStake } from './fund.ts'

/**
 * - `met`: enough has gone into local firms
 * - `open`: not yet, and it can still be reached with the money left and the moves agreed
 * - `needs-moves`: only if firms move that have not agreed to
 * - `unattainable`: not yet, and neither money nor a move can reach it any more
 * - `missed`: the day has passed, and no move can reach it any more
 * - `unknown`: not met by what is on record, and the record is not complete
 */
export type RuleState = 'met' | 'open' | 'needs-moves' | 'unattainable' | 'missed' | 'unknown'

/** An investment that counts only if its firm moves in time. */
export interface PendingMove {
  readonly investment: string
  readonly firm: string
  readonly won: Won
  /** ISO date, the last day that counts. */
  readonly until: string
  /** The firm has agreed to move by then. */
  readonly agreed: boolean
}

/** Where a fund stands with a rule on a day. All amounts KRW. */
export interface RulePosition {
  readonly rule: LocalRule
  readonly required: Won
  /** In firms that are local already. */
  readonly counted: Won
  /** In firms that may still move in time. */
  readonly pending: readonly PendingMove[]
  /** Required less counted, never below zero: what local investments and moves must still bring. */
  readonly missing: Won
  /** What can still be invested under the rule; zero once its day has passed. */
  readonly investable: Won
  readonly state: RuleState
}

/** KRW that a rule asks for, with the commitments of that day. */
export function requiredBy(fund: Fund, rule: LocalRule, asOf: string): Won {
  const year = Number(rule.by.slice(0, 4))
  switch (rule.kind) {
    case 'share-of-fund':
      return shareOfWon(committed(fund, asOf), valueIn(rule.share, year))
    case 'share-of-public-stake':
      return shareOfWon(publicStake(fund, asOf), valueIn(rule.share, year))
    case 'amount':
      return BigInt(Math.ceil(valueIn(rule.won, year)))
  }
}

/** How each investment up to a day stands. */
export function localities(
  fund: Fund,
  asOf: string,
): { readonly event: FundEvent; readonly locality: Locality }[] {
  const months = valueIn(fund.plan.relocation_months, Number(asOf.slice(0, 4)))
  return eventsOf(fund, 'investment', asOf).map((event) => {
    const firm = fund.firms.find(({ id }) => id === event.party)
    return { event, locality: localityOf(firm, event.date, months, asOf) }
  })
}

/** KRW in firms that are local on a day, or moved in time. */
export function localInvestment(fund: Fund, asOf: string): Won {
  return sumWon(
    localities(fund, asOf)
      .filter(isLocal)
      .map(({ event }) => event.won),
  )
}

function isLocal({ locality }: { readonly locality: Locality }): boolean {
  return locality.state === 'in-city' || locality.state === 'moved'
}

export function positionOf(fund: Fund, rule: LocalRule, asOf: string): RulePosition {
  const inTime = localities(fund, asOf).filter(({ event }) => event.date <= rule.by)
  const pending = inTime.flatMap(({ event, locality }) =>
    locality.state === 'may-move'
      ? [
          {
            investment: event.id,
            firm: event.party,
            won: event.won,
            until: locality.until,
            agreed: locality.agreed,
          },
        ]
      : [],
  )
  const local = inTime.filter(isLocal)
  const counted = sumWon(local.map(({ event }) => event.won))
  const required = requiredBy(fund, rule, asOf)
  const left = asOf <= rule.by ? atLeastZero(investable(fund, asOf)) : 0n
  const agreed = counted + left + sumWon(pending.filter((p) => p.agreed).map(({ won }) => won))
  const hoped = counted + left + sumWon(pending.map(({ won }) => won))
  const state = stateOf({ required, counted, agreed, hoped, due: asOf > rule.by })
  return {
    rule,
    required,
    counted,
    pending,
    missing: atLeastZero(required - counted),
    investable: left,
    state: state === 'met' || fund.plan.investments_complete ? state : 'unknown',
  }
}

/** A fund's position with every reading of its rule. */
export function positionsOf(fund: Fund, asOf: string): RulePosition[] {
  return fund.plan.rules.map((rule) => positionOf(fund, rule, asOf))
}

/** What a rule asks for, what counts, and what will count with the moves agreed or hoped for. */
interface Reach {
  readonly required: Won
  readonly counted: Won
  readonly agreed: Won
  readonly hoped: Won
  readonly due: boolean
}

function stateOf(at: Reach): RuleState {
  if (at.counted >= at.required) return 'met'
  if (at.agreed >= at.required) return 'open'
  if (at.hoped >= at.required) return 'needs-moves'
  return at.due ? 'missed' : 'unattainable'
}
