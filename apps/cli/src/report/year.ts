import type { EnergyOutcome, StageOutcome } from '@jarip/core/engine'
import type { Session } from '../terminal/session.ts'
import { tableLines } from '../terminal/table.ts'

/** In the order of a balance: in, out, stored, and what stands beside electricity. */
const GROUPS = ['supply', 'use', 'store', 'heat', 'hydrogen', 'gas', 'paper'] as const

/** Smaller yearly amounts are roundings of the solver's, MWh. */
const LEAST = 0.5

/** A year of each stage: energy, cost and emissions. */
export function yearLines(stages: readonly StageOutcome[], session: Session): string[] {
  const { words, paint } = session
  const rows = [
    ...GROUPS.flatMap((group) => groupRows(group, stages, session)),
    ...costRows(stages, session),
  ]
  const head = [words.report.year, ...stages.map(({ year }) => String(year))]
  const [first, ...lines] = tableLines({ head, rows })
  return [paint('bold', first), ...lines]
}

function groupRows(
  group: EnergyOutcome['group'],
  stages: readonly StageOutcome[],
  session: Session,
): string[][] {
  const { words, format } = session
  const inGroup = stages.flatMap(({ energy }) => energy).filter((e) => e.group === group)
  const shown = [...new Set(inGroup.filter((e) => Math.abs(e.mwh) >= LEAST).map(({ id }) => id))]
  if (shown.length === 0) return []
  const rows = shown.map((id) => {
    const name = inGroup.find((e) => e.id === id)?.name
    const amounts = stages.map(
      ({ energy }) => energy.find((e) => e.id === id && e.group === group)?.mwh ?? 0,
    )
    return [`  ${name ? format.text(name) : id}`, ...amounts.map((mwh) => quiet(mwh, session))]
  })
  return [[words.report.groups[group]], ...rows]
}

function quiet(mwh: number, { format, words }: Session): string {
  return Math.abs(mwh) >= LEAST ? format.energy(mwh) : words.report.nothing
}

function costRows(stages: readonly StageOutcome[], { words, format }: Session): string[][] {
  const { report } = words
  const cost = (name: string, pick: (s: StageOutcome) => number) => [
    name,
    ...stages.map((stage) => format.amount(pick(stage), 'KRW/a')),
  ]
  return [
    [report.used, ...stages.map(({ use }) => format.energy(use))],
    [report.cost],
    cost(`  ${report.annuity}`, (s) => s.cost.annuity),
    cost(`  ${report.fixed}`, (s) => s.cost.fixed),
    cost(`  ${report.variable}`, (s) => s.cost.variable),
    cost(`    ${report.sold}`, (s) => s.cost.sold),
    cost(`  ${report.total}`, (s) => s.cost.total),
    [`  ${report.perMwh}`, ...stages.map((s) => format.unitCost(s.cost.perMwh))],
    [report.emissions, ...stages.map((s) => format.amount(s.emissions, 'tCO2e/a'))],
  ]
}
