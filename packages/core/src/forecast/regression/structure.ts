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
}

/** A structure, and what it was off by where it had not learned. */
export interface StructureFit {
  readonly structure: Structure
  /** Cross-fitted errors, one an hour; NaN where the target is not known. */
  readonly errors: Float64Array
}

const YEAR_HOURS = 365.25 * 24
/** Blocks of the past: each one's errors are those of a fit to the others. */
const BLOCKS = 6

/**
 * Fit by weighted ridge regression; hours whose target is not known are left out. The errors are
 * cross-fitted: each block of the past is forecast by what the other blocks say. The normal equations
 * are gathered by block, so this costs six more factorisations and no more passes over the hours.
 *
 * @param target one value an hour of `hours`
 * @param course temperature of the same hours, or none
 * @param from   first hour to learn from; those before only lead in the temperature
 */
export function fitStructure(
  target: Float64Array,
  hours: LocalHours,
  course: TemperatureCourse | undefined,
  spec: DesignSpec,
  from: number,
  options: StructureOptions,
): StructureFit {
  const design = new Design(spec)
  const to = target.length
  const blocks = Array.from({ length: BLOCKS }, () => hourly(design.columns))
  const row = new Float64Array(design.columns)
  for (let t = from; t < to; t++) {
    if (!Number.isFinite(target[t])) continue
    design.row(hours, t, course, t, row)
    const weight = 0.5 ** ((to - t) / (options.halfLife * YEAR_HOURS))
    blocks[blockOf(t, from, to)][hours.hourOfDay[t]].add(row, target[t], weight)
  }
  const all = solved(blocks, -1, options.lambda)
  const errors = new Float64Array(to).fill(Number.NaN)
  const without = blocks.map((_, b) => ({ spec, coefficients: solved(blocks, b, options.lambda) }))
  for (let b = 0; b < BLOCKS; b++) {
    const [start, end] = [blockStart(b, from, to), blockStart(b + 1, from, to)]
    const values = structureValues(without[b], hours, course, start, end)
    for (let t = start; t < end; t++) errors[t] = target[t] - values[t - start]
  }
  return { structure: { spec, coefficients: all }, errors }
}

function hourly(columns: number): NormalEquations[] {
  return Array.from({ length: 24 }, () => new NormalEquations(columns))
}

function blockStart(block: number, from: number, to: number): number {
  return from + Math.round((block * (to - from)) / BLOCKS)
}

function blockOf(t: number, from: number, to: number): number {
  let block = Math.min(BLOCKS - 1, Math.floor(((t - from) * BLOCKS) / (to - from)))
  while (t < blockStart(block, from, to)) block--
  while (t >= blockStart(block + 1, from, to)) block++
  return block
}

/** Coefficients of each hour of the day from all blocks but one. */
function solved(
  blocks: readonly (readonly NormalEquations[])[],
  without: number,
  lambda: number,
): Float64Array[] {
  return blocks[0].map((first, hour) => {
    const sum = new NormalEquations(first.columns)
    blocks.forEach((block, b) => {
      if (b !== without) sum.addAll(block[hour])
    })
    return ridge(sum, lambda)
  })
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
