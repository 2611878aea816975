import type { LocalHours } from '../calendar/local-hours.ts'
import type { Known } from '../known.ts'
import type { Question, Reason } from '../model.ts'
import { Design } from './design.ts'
import type { Past } from './inputs.ts'
import { pathsOf } from './paths.ts'
import type { RegressionState } from './state.ts'
import type { Structure } from './structure.ts'
import { LEAD, type TemperatureCourse } from './temperature-terms.ts'

/**
 * What moves a forecast: each group of columns, mean over the hours (and scenarios) asked for,
 * against its mean over the last year. Largest first; `mean` is what the hours of the day differ by.
 */
export function explainRegression(
  state: RegressionState,
  known: Known,
  { hours }: Question,
): Reason[] {
  const { paths, future } = pathsOf(state, known, hours)
  const share = 1 / future.courses.length
  const sums: Record<string, number> = {}
  for (const course of future.courses) {
    const here = effectsOf(state.structure, future.hours, course, LEAD, LEAD + hours)
    for (const [name, effect] of Object.entries(here))
      sums[name] = (sums[name] ?? 0) + share * effect
  }
  // What the paths say beyond the structure is what recent errors tell.
  const structure = Object.values(sums).reduce((sum, effect) => sum + effect, 0)
  const whole = paths.reduce((sum, path) => sum + share * meanOf(path), 0)
  const reasons = Object.entries(sums).map(([name, effect]) => ({
    name: name === 'mean' ? 'hour_of_day' : name,
    effect: effect - (state.averages[name] ?? 0),
  }))
  return [...reasons, { name: 'recent', effect: whole - structure }]
    .filter(({ effect }) => Math.abs(effect) > 1e-6 * Math.abs(whole))
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
}

const meanOf = (values: Float64Array) => values.reduce((sum, y) => sum + y, 0) / values.length

const YEAR = 8760

/** Mean effects over the last year known. */
export function averageEffects(structure: Structure, past: Past): Record<string, number> {
  const to = past.target.length
  return effectsOf(structure, past.hours, past.course, Math.max(past.from, to - YEAR), to)
}

/** Mean of coefficient × column over some hours, by group of columns. */
function effectsOf(
  { spec, coefficients }: Structure,
  hours: LocalHours,
  course: TemperatureCourse | undefined,
  from: number,
  to: number,
): Record<string, number> {
  const design = new Design(spec)
  const row = new Float64Array(design.columns)
  const byColumn = new Float64Array(design.columns)
  for (let t = from; t < to; t++) {
    design.row(hours, t, course, t, row)
    const beta = coefficients[hours.hourOfDay[t]]
    for (let j = 0; j < row.length; j++) byColumn[j] += (beta[j] * row[j]) / (to - from)
  }
  const sums: Record<string, number> = {}
  design.groups.forEach((name, j) => {
    sums[name] = (sums[name] ?? 0) + byColumn[j]
  })
  return sums
}
