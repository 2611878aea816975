import type { StageOutcome } from '@jarip/core/engine'
import { buildRows } from '../energy/build-rows.ts'
import { words } from '../state/lang.ts'
import type { Result } from './messages.ts'

/** A number before and after; amounts in their unit. */
export interface Compared {
  readonly name: string
  readonly unit: string
  readonly first: number
  readonly second: number | undefined
}

/** Cost, emissions and use of a stage alone. */
export function comparedTotals(before: Result, after: Result | undefined): Compared[] {
  const { whatIf } = words.value
  const [a, b] = [before.stages[0], after?.stages[0]]
  const line = (name: string, unit: string, of: (stage: StageOutcome) => number): Compared => ({
    name,
    unit,
    first: of(a),
    second: b && of(b),
  })
  return [
    line(whatIf.cost, 'KRW/a', (s) => s.cost.total),
    line(whatIf.unit, 'KRW/MWh', (s) => s.cost.perMwh),
    line(whatIf.emissions, 'tCO2e/a', (s) => s.emissions),
    line(whatIf.use, 'MWh/a', (s) => s.use),
  ]
}

/** What stands in the stage, option by option. */
export function comparedCapacities(before: Result, after: Result | undefined): Compared[] {
  const rows = (result: Result) => new Map(buildRows(result).map((row) => [row.key, row]))
  const first = rows(before)
  const second = after && rows(after)
  const keys = [...new Set([...first.keys(), ...(second?.keys() ?? [])])]
  return keys.flatMap((key) => {
    const row = first.get(key) ?? second?.get(key)
    if (!row) return []
    return [
      {
        name: row.name,
        unit: row.unit,
        first: first.get(key)?.totals[0] ?? 0,
        second: second && (second.get(key)?.totals[0] ?? 0),
      },
    ]
  })
}

/** Less of a difference, as a part of the larger, is a rounding of the solver's. */
const NOTHING = 1e-4

export function differs({ first, second }: Compared): boolean {
  if (second === undefined) return false
  return Math.abs(second - first) > NOTHING * Math.max(Math.abs(first), Math.abs(second))
}
