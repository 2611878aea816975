export { daysBetween, monthsLater } from './day.ts'
export {
  type FundEvent,
  type FundEventKind,
  fundEventKinds,
  type Stake,
  stakes,
  standingEvents,
} from './fund/event.ts'
export { type Firm, type Locality, localityOf, type Movable, movables } from './fund/firm.ts'
export { committed, type Fund, fundOf, investable, invested, publicStake } from './fund/fund.ts'
export {
  type Flag,
  type Preview,
  previewInvestment,
  type Recording,
  recordInvestment,
} from './fund/investing.ts'
export {
  type CashFlow,
  internalRateOfReturn,
  presentValue,
  type RateOfReturn,
} from './fund/irr.ts'
export { type Performance, performanceOf } from './fund/performance.ts'
export {
  localInvestment,
  localities,
  type PendingMove,
  positionOf,
  positionsOf,
  type RulePosition,
  type RuleState,
  requiredBy,
} from './fund/rule.ts'
export { readFirms, readFundEvents } from './fund/table.ts'
export {
  type Balances,
  balances,
  type Overdrawn,
  overdrawn,
  trialBalance,
} from './ledger/balance.ts'
export {
  type Booking,
  type Entry,
  type EntryKind,
  entryKinds,
  type Payer,
  payers,
} from './ledger/entry.ts'
export {
  emptyLedger,
  type Ledger,
  type Posting,
  post,
  postAll,
  reversalOf,
  standing,
} from './ledger/ledger.ts'
export { type Account, accounts, type Line, linesOf } from './ledger/lines.ts'
export type { Refusal } from './ledger/refusal.ts'
export { type StatementLine, statement } from './ledger/statement.ts'
export { readLedger } from './ledger/table.ts'
export {
  type Conversion,
  conversionsOf,
  type FieldCount,
  type FieldSum,
  fieldSumsOf,
  type PartnerCount,
} from './partners/counts.ts'
export { countByField, type FunnelStep, funnelOf } from './partners/funnel.ts'
export {
  type Partner,
  type PartnerKind,
  type PartnerStage,
  partnerKinds,
  partnerStages,
  stageOf,
} from './partners/partner.ts'
export { readFieldCounts, readPartnerCounts, readPartners } from './partners/table.ts'
export type { Known, Recorded } from './recording/append.ts'
export {
  recordFirm,
  recordFundEvent,
  recordFundReversal,
  type TypedFirm,
  type TypedFundEvent,
} from './recording/fund.ts'
export {
  recordEntry,
  recordReversal,
  type TypedEntry,
  type TypedReversal,
} from './recording/ledger.ts'
export { billions, parseWon, shareOfWon, sumWon, type Won } from './won.ts'
