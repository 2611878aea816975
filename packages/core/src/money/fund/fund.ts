import type { PlannedFund } from '../../plan/deals.ts'
import { sumWon, type Won } from '../won.ts'
import { type FundEvent, type FundEventKind, standingEvents } from './event.ts'
import type { Firm } from './firm.ts'

/** A fund as the plan describes it, with what the ledger and the register of firms hold. */
export interface Fund {
  readonly plan: PlannedFund
  /** This fund's events only. */
  readonly events: readonly FundEvent[]
  readonly firms: readonly Firm[]
}

export function fundOf(
  plan: PlannedFund,
  events: readonly FundEvent[],
  firms: readonly Firm[],
): Fund {
  return { plan, events: events.filter(({ fund }) => fund === plan.id), firms }
}

/** Standing events of a kind up to a day. */
export function eventsOf(fund: Fund, kind: FundEventKind, asOf: string): FundEvent[] {
  const seen = fund.events.filter(({ date }) => date <= asOf)
  return standingEvents(seen).filter((event) => event.kind === kind)
}

/** KRW of a kind up to a day. */
export function totalOf(fund: Fund, kind: FundEventKind, asOf: string): Won {
  return sumWon(eventsOf(fund, kind, asOf).map(({ won }) => won))
}

/** KRW that the fund's partners have promised. */
export function committed(fund: Fund, asOf: string): Won {
  return totalOf(fund, 'commitment', asOf)
}

/** KRW of it that public bodies have promised. */
export function publicStake(fund: Fund, asOf: string): Won {
  const ofPublic = eventsOf(fund, 'commitment', asOf).filter(({ stake }) => stake === 'public')
  return sumWon(ofPublic.map(({ won }) => won))
}

/** KRW that the fund has put into firms. */
export function invested(fund: Fund, asOf: string): Won {
  return totalOf(fund, 'investment', asOf)
}

/** KRW that can still be invested: commitments less what is invested or spent on fees. */
export function investable(fund: Fund, asOf: string): Won {
  return committed(fund, asOf) - invested(fund, asOf) - totalOf(fund, 'fee', asOf)
}
