import type { Locality, RuleState } from '../money/index.ts'
import type { Text } from '../plan/index.ts'

/** What became of the city's money up to a day. All amounts KRW; null is not on record, never zero. */
export interface MoneyOutcome {
  /** ISO date. */
  readonly asOf: string
  readonly budget: readonly BudgetOutcome[]
  /** Where more was bound than granted, or paid than bound, as far as recorded. */
  readonly overdrawn: readonly OverdrawnOutcome[]
  readonly funds: readonly FundOutcome[]
  readonly partners: PartnersOutcome
}

export interface BudgetAmounts {
  readonly planned: number | null
  readonly appropriated: number | null
  readonly committed: number | null
  readonly spent: number | null
  /** Spent per planned, 0-1 and more; null where either is not on record. */
  readonly execution: number | null
}

/** Records that do not cover each other: often the later step alone was published. */
export interface OverdrawnOutcome {
  readonly programme: string
  readonly phase: string
  readonly year: number | null
  readonly payer: string
  /** What was granted (`available`) or bound (`committed`) is short of what followed. */
  readonly account: 'available' | 'committed'
  readonly krw: number
}

/** One programme, phase and payer. */
export interface BudgetOutcome extends BudgetAmounts {
  readonly programme: string
  readonly phase: string
  readonly payer: string
  /** The same by budget year, in order; `year` null for what is on record for the whole phase only. */
  readonly years: readonly (BudgetAmounts & { readonly year: number | null })[]
}

export interface FundOutcome {
  readonly id: string
  readonly name: Text
  readonly committed: number
  readonly publicStake: number
  /** Every investment is on record; if not, a rule that is not met stays unknown. */
  readonly investmentsComplete: boolean
  readonly invested: number
  /** Committed less invested and fees. */
  readonly investable: number
  readonly paidIn: number
  readonly distributed: number
  /** Ratios to paid-in capital; null before anything was called, or without a valuation. */
  readonly dpi: number | null
  readonly tvpi: number | null
  /** 1/a; none, one or several. */
  readonly irr: readonly number[]
  /** On record, oldest first. */
  readonly investments: readonly InvestmentOutcome[]
  readonly rules: readonly FundRuleOutcome[]
}

export interface InvestmentOutcome {
  /** Of its row in the ledger. */
  readonly id: string
  /** ISO date. */
  readonly date: string
  /** Id in the register of firms, and its name there; the id again where it is not in it. */
  readonly firm: string
  readonly name: string
  readonly won: number
  /** In the city when it was made; moved there in time; may still; or does not count. */
  readonly locality: Locality['state']
  /** Last day on which a move counts, of one that may still move. */
  readonly until: string | null
  /** It has agreed to move by then. */
  readonly agreed: boolean
}

/** Where a fund stands with one reading of its rule. */
export interface FundRuleOutcome {
  readonly id: string
  readonly text: Text
  /** ISO date. */
  readonly by: string
  readonly required: number
  /** In firms that are local already. */
  readonly counted: number
  /** In firms that may still move in time. */
  readonly pending: number
  /** Each of them, with the last day on which its move counts. */
  readonly pendingMoves: readonly {
    readonly firm: string
    readonly won: number
    /** ISO date. */
    readonly until: string
    readonly agreed: boolean
  }[]
  readonly missing: number
  /** What can still be invested under the rule. */
  readonly investable: number
  readonly state: RuleState
}

export interface PartnersOutcome {
  /** As published: names are rarely given. */
  readonly counts: readonly {
    readonly date: string
    readonly agreements: number
    readonly settled: number | null
    /** Settled per agreement, 0-1. */
    readonly conversion: number | null
    /** The same for those added since the last count that gave both. */
    readonly marginal: number | null
  }[]
  /** By field, as published. */
  readonly fields: readonly {
    readonly date: string
    readonly field: string
    readonly agreements: number
  }[]
  /** What the fields of a day add up to, against the agreements published for it. */
  readonly fieldSums: readonly {
    readonly date: string
    readonly byField: number
    readonly agreements: number
    readonly countedTwice: number
  }[]
  /** Those that are on record by name. */
  readonly funnel: readonly {
    readonly stage: string
    readonly reached: number
    readonly standing: number
    readonly daysStanding: number | null
    readonly daysFromAgreement: number | null
  }[]
}
