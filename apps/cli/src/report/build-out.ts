import type { CapacityOutcome, StageOutcome } from '@jarip/core/engine'
import type { Session } from '../terminal/session.ts'
import { tableLines } from '../terminal/table.ts'

/** One option's power or energy in one stage, all districts together. */
interface Standing {
  total: number
  investment: number
  potential: number | undefined
  area: number
}

/** What stands in each stage, in MW and MWh, what is invested, and how far potentials are used. */
export function buildOutLines(stages: readonly StageOutcome[], session: Session): string[] {
  const { words, paint } = session
  const last = stages[stages.length - 1]
  const rows = optionsOf(stages).map((key) => optionRow(key, stages, session))
  const head = [
    words.report.option,
    ...stages.map(({ year }) => String(year)),
    words.report.investment,
    words.report.ofPotential(last.year),
    words.report.area(last.year),
  ]
  const [first, ...lines] = tableLines({ head, rows })
  return [paint('bold', words.report.buildOut), '', paint('dim', first), ...lines]
}

const keyOf = ({ option, part }: CapacityOutcome) => `${option} ${part}`

/** Options that stand somewhere, in the plan's order. */
function optionsOf(stages: readonly StageOutcome[]): string[] {
  const standing = stages.flatMap((s) => s.capacities).filter(({ total }) => total >= LEAST)
  return [...new Set(standing.map(keyOf))]
}

/** Smaller sizes are roundings of the solver's, MW or MWh. */
const LEAST = 1e-3

function optionRow(key: string, stages: readonly StageOutcome[], session: Session): string[] {
  const { format, words } = session
  const first = stages.flatMap((s) => s.capacities).find((c) => keyOf(c) === key)
  const standing = stages.map((stage) => standingIn(stage, key))
  const last = standing[standing.length - 1]
  const none = words.report.nothing
  const spent = standing.reduce((sum, { investment }) => sum + investment, 0)
  const unit = first?.unit ?? 'MW'
  return [
    first ? nameOf(first, stages, session) : key,
    ...standing.map((s) => {
      const size = s.total >= LEAST ? format.amount(s.total, unit) : none
      return s.investment >= 1e6 ? `${size}\n${format.money(s.investment)}` : size
    }),
    spent >= 1e6 ? format.money(spent) : none,
    last.potential && last.total >= LEAST ? format.percent(last.total / last.potential) : none,
    last.area > 0 ? format.number(last.area) : none,
  ]
}

/** Where an option has two parts, which of them. */
function nameOf(
  { option, part, name }: CapacityOutcome,
  stages: readonly StageOutcome[],
  { words, format }: Session,
): string {
  const parts = stages.flatMap((s) => s.capacities).filter((c) => c.option === option)
  const plain = format.text(name)
  return parts.some((c) => c.part !== part) ? words.report.parts[part](plain) : plain
}

function standingIn({ capacities }: StageOutcome, key: string): Standing {
  const sum: Standing = { total: 0, investment: 0, potential: 0, area: 0 }
  for (const capacity of capacities.filter((c) => keyOf(c) === key)) {
    const { total, investment, potential, area = 0 } = capacity
    sum.total += total
    sum.investment += investment
    sum.area += area
    sum.potential =
      potential === undefined || sum.potential === undefined ? undefined : sum.potential + potential
  }
  return sum
}
