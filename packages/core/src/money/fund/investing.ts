import { exactMoney, type Lang } from '../../base/index.ts'
import { type Text, valueIn } from '../../plan/deals.ts'
import type { Won } from '../won.ts'
import type { FundEvent } from './event.ts'
import { type Firm, type Locality, localityOf } from './firm.ts'
import { type Fund, investable } from './fund.ts'
import { positionsOf, type RulePosition, type RuleState } from './rule.ts'

/** Something that an investment would do, told before it is recorded. */
export type Flag =
  | { readonly code: 'rule-unattainable'; readonly rule: string; readonly text: Text }
  | { readonly code: 'rule-needs-moves'; readonly rule: string; readonly text: Text }
  | { readonly code: 'beyond-commitments'; readonly over: Won; readonly text: Text }

/** What an investment would come to. Nothing is recorded. */
export interface Preview {
  readonly locality: Locality
  readonly before: readonly RulePosition[]
  readonly after: readonly RulePosition[]
  /** Empty when nothing stands against it. */
  readonly flags: readonly Flag[]
}

export type Recording =
  | { readonly recorded: true; readonly fund: Fund; readonly preview: Preview }
  | { readonly recorded: false; readonly fund: Fund; readonly preview: Preview }

/** What would come of an investment on its own day, were it recorded. */
export function previewInvestment(fund: Fund, event: FundEvent, firm?: Firm): Preview {
  const known = firm === undefined ? fund : withFirm(fund, firm)
  const with_ = withEvent(known, event)
  const before = positionsOf(assumeComplete(known), event.date)
  const after = positionsOf(assumeComplete(with_), event.date)
  const months = valueIn(fund.plan.relocation_months, Number(event.date.slice(0, 4)))
  const found = known.firms.find(({ id }) => id === event.party)
  return {
    locality: localityOf(found, event.date, months, event.date),
    before: positionsOf(known, event.date),
    after: positionsOf(with_, event.date),
    flags: [...harmed(before, after), ...beyondCommitments(with_, event.date)],
  }
}

/**
 * Record an investment, unless it is flagged: then it is held back until every flag's code is named
 * in `despite`, so that nobody breaks a rule unawares.
 */
export function recordInvestment(
  fund: Fund,
  event: FundEvent,
  firm?: Firm,
  despite: readonly Flag['code'][] = [],
): Recording {
  const preview = previewInvestment(fund, event, firm)
  if (preview.flags.some(({ code }) => !despite.includes(code)))
    return { recorded: false, fund, preview }
  const known = firm === undefined ? fund : withFirm(fund, firm)
  return { recorded: true, fund: withEvent(known, event), preview }
}

function withEvent(fund: Fund, event: FundEvent): Fund {
  return { ...fund, events: [...fund.events, event] }
}

function withFirm(fund: Fund, firm: Firm): Fund {
  return { ...fund, firms: [...fund.firms.filter(({ id }) => id !== firm.id), firm] }
}

/** A flag is raised on what is on record, complete or not. */
function assumeComplete(fund: Fund): Fund {
  return { ...fund, plan: { ...fund.plan, investments_complete: true } }
}

const RANK: Readonly<Record<RuleState, number>> = {
  met: 0,
  unknown: 0,
  open: 0,
  'needs-moves': 1,
  unattainable: 2,
  missed: 2,
}

/** Rules that could be kept before, and cannot be, or not by what is agreed, after. */
function harmed(before: readonly RulePosition[], after: readonly RulePosition[]): Flag[] {
  return after
    .filter(({ state }, i) => RANK[state] > RANK[before[i].state])
    .map((position) => ({
      code: position.state === 'needs-moves' ? 'rule-needs-moves' : 'rule-unattainable',
      rule: position.rule.id,
      text: textOf(position),
    }))
}

function textOf({ rule, state, missing, investable: left, pending }: RulePosition): Text {
  const agreed = pending.filter((move) => move.agreed).reduce((sum, { won }) => sum + won, 0n)
  const sure = (lang: Lang) => exactMoney(Number(left + agreed), lang)
  const need = (lang: Lang) => exactMoney(Number(missing), lang)
  const moves = state === 'needs-moves'
  return {
    ko: `이 투자를 하면 ‘${rule.text.ko}’은(는) ${rule.by}까지 ${moves ? '이전을 약속하지 않은 기업이 옮겨 와야만 지킬 수 있습니다' : '지킬 수 없습니다'}. 더 필요한 금액 ${need('ko')}, 남은 투자 여력과 약속된 이전분 ${sure('ko')}.`,
    en: `After this investment "${rule.text.en}" can ${moves ? 'be met only if firms move that have not agreed to' : 'no longer be met'} by ${rule.by}: ${need('en')} still required, ${sure('en')} left to invest or agreed to move.`,
  }
}

function beyondCommitments(fund: Fund, asOf: string): Flag[] {
  const left = investable(fund, asOf)
  if (left >= 0n) return []
  const over = Number(-left)
  const text = {
    ko: `약정총액을 ${exactMoney(over, 'ko')} 넘습니다.`,
    en: `It goes ${exactMoney(over, 'en')} beyond what is committed to the fund.`,
  }
  return [{ code: 'beyond-commitments', over: -left, text }]
}
