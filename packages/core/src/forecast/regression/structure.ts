import type { LocalHours } from '../calendar/local-hours.ts'
import { Design, type DesignSpec } from './design.ts'
import { NormalEquations, ridge } from './ridge.ts'
import type { TemperatureCourse } from './temperature-terms.ts'

/** What load is by calendar and temperature alone: one regression for each hour of the day. */
export interface Structure {
  readonly spec: DesignSpec
  /** 24 rows of coefficients. */
  readonly coefficients: readonly Float64Array[]
}

export interface StructureOptions {
  /** Years after which a past hour counts half. */
  readonly halfLife: number
  readonly lambda: number
  /** Weight of rows of the hours before and after, 0-1: an hour learns from its neighbours. */
  readonly neighbours: number
}

const YEAR_HOURS = 365.25 * 24

/**
 * Fit by weighted ridge regression; hours whose target is not known are left out.
 *
 * @param target    one value an hour of `hours`
 * @param course    temperature of the same hours, or none
 * @param from      first hour to learn from; those before only lead in the temperature
 */
export function fitStructure(
  target: Float64Array,
  hours: LocalHours,
  course: TemperatureCourse | undefined,
  spec: DesignSpec,
  from: number,
  options: StructureOptions,
): Structure {
  const design = new Design(spec)
  const equations = Array.from({ length: 24 }, () => new NormalEquations(design.columns))
  const row = new Float64Array(design.columns)
  const last = target.length
  for (let t = from; t < last; t++) {
    if (!Number.isFinite(target[t])) continue
    design.row(hours, t, course, t, row)
    const weight = 0.5 ** ((last - t) / (options.halfLife * YEAR_HOURS))
    const hour = hours.hourOfDay[t]
    equations[hour].add(row, target[t], weight)
    if (options.neighbours > 0) {
      equations[(hour + 1) % 24].add(row, target[t], weight * options.neighbours)
      equations[(hour + 23) % 24].add(row, target[t], weight * options.neighbours)
    }
  }
  return { spec, coefficients: equations.map((e) => ridge(e, options.lambda)) }
}

/** The structure's value of hours `from` to `to` of a calendar, for a course of temperature. */
export function structureValues(
  { spec, coefficients }: Structure,
  hours: LocalHours,
  course: TemperatureCourse | undefined,
  from: number,
  to: number,
): Float64Array {
  const design = new Design(spec)
  const row = new Float64Array(design.columns)
  const out = new Float64Array(to - from)
  for (let t = from; t < to; t++) {
    design.row(hours, t, course, t, row)
    const beta = coefficients[hours.hourOfDay[t]]
    let sum = 0
    for (let j = 0; j < row.length; j++) sum += beta[j] * row[j]
    out[t - from] = sum
  }
  return out
}
