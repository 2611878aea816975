import type { BudgetAmounts, BudgetOutcome } from '@jarip/core/engine'
import { planFile } from '../state/data.ts'

/** The steps that money takes, in their order. */
export const kinds = ['planned', 'appropriated', 'committed', 'spent'] as const
export type Kind = (typeof kinds)[number]

/** Of several lines together; null where none of them has it on record. */
export function amountOf(lines: readonly BudgetAmounts[], kind: Kind): number | null {
  const known = lines.flatMap((line) => line[kind] ?? [])
  return known.length === 0 ? null : known.reduce((sum, won) => sum + won, 0)
}

export function payersOf(lines: readonly BudgetOutcome[]): string[] {
  return [...new Set(lines.map(({ payer }) => payer))]
}

export const hasYears = (lines: readonly BudgetOutcome[]): boolean =>
  lines.some(({ years }) => years.some(({ year }) => year !== null))

const COLOURS: Readonly<Record<string, string>> = {
  national: '#2f6fb0',
  city: '#2f8f83',
  private: '#c98500',
}

export const payerColour = (payer: string): string => COLOURS[payer] ?? '#7f8791'

/** Keys of the sources of one of the plan's ledgers. */
export function ledgerSources(
  name: 'budget' | 'funds' | 'firms' | 'partners' | 'partner_counts',
): string[] {
  const plan = planFile.value.state === 'here' ? planFile.value.value.plan : null
  return [plan?.ledgers?.[name]?.source ?? []].flat()
}
