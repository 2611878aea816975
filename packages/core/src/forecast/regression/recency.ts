import { NormalEquations, ridge } from './ridge.ts'

/**
 * What recent errors of the structure say of the next: a regression for each lead time on the errors
 * of the last hours, days and week. With a longer lead they say less, and the regression learns it.
 */
export interface Recency {
  /** By lead class; see {@link leadClass}. */
  readonly coefficients: readonly Float64Array[]
}

export const RECENCY_TERMS = 7
const TERMS = RECENCY_TERMS
/** Penalty by lead: what holds tomorrow says little of next month, and the fit must not think so. */
const LAMBDA = { day: 0.02, week: 0.5, later: 20 }

/** Lead classes: each hour of the first day, each day of the first week, each week. */
export const LEAD_CLASSES = 24 + 6 + 4

/** @param lead hours from the issue time, 0 for the first hour */
export function leadClass(lead: number): number {
  if (lead < 24) return lead
  const day = Math.floor(lead / 24)
  if (day < 7) return 23 + day
  return Math.min(LEAD_CLASSES - 1, 29 + Math.floor(day / 7))
}

function lambdaOf(leadClass: number): number {
  if (leadClass < 24) return LAMBDA.day
  return leadClass < 30 ? LAMBDA.week : LAMBDA.later
}

/**
 * @param errors  of the structure, up to the issue time; NaN where unknown
 * @param origins hours at which past forecasts would have been issued
 * @param hours   the longest lead asked for
 */
export function fitRecency(
  errors: Float64Array,
  origins: readonly number[],
  hours: number,
): Recency {
  const equations = Array.from({ length: LEAD_CLASSES }, () => new NormalEquations(TERMS))
  const row = new Float64Array(TERMS)
  eachPast(errors, origins, hours, (origin, lead) => {
    recencyTerms(errors, origin, lead, row)
    equations[leadClass(lead)].add(row, errors[origin + lead], 1)
  })
  return {
    coefficients: equations.map((e, c) => ridge(e, lambdaOf(c))),
  }
}

/** Every hour of past forecasts whose error is known. */
export function eachPast(
  errors: Float64Array,
  origins: readonly number[],
  hours: number,
  visit: (origin: number, lead: number) => void,
): void {
  for (const origin of origins) {
    const last = Math.min(hours, errors.length - origin)
    for (let lead = 0; lead < last; lead++)
      if (Number.isFinite(errors[origin + lead])) visit(origin, lead)
  }
}

/** What is expected of the structure's error at a lead. */
export function recencyValue(
  { coefficients }: Recency,
  errors: Float64Array,
  origin: number,
  lead: number,
  row: Float64Array = new Float64Array(TERMS),
): number {
  recencyTerms(errors, origin, lead, row)
  const beta = coefficients[leadClass(lead)]
  let sum = 0
  for (let j = 0; j < TERMS; j++) sum += beta[j] * row[j]
  return sum
}

/** Write the terms of a lead from `at` on. Only hours before the origin are looked at. */
export function recencyTerms(
  errors: Float64Array,
  origin: number,
  lead: number,
  out: Float64Array,
  at = 0,
): void {
  const latest = origin + lead - 24 * Math.floor(lead / 24 + 1)
  const week = origin + lead - 168 * Math.floor(lead / 168 + 1)
  out[at] = 1
  out[at + 1] = mean(errors, origin - 3, origin, 1)
  out[at + 2] = mean(errors, origin - 24, origin, 1)
  out[at + 3] = mean(errors, latest, latest + 1, 1)
  out[at + 4] = mean(errors, latest - 48, latest, 24)
  out[at + 5] = mean(errors, week, week + 1, 1)
  out[at + 6] = mean(errors, origin - 168, origin, 1)
}

/** Mean of the known ones; 0 where none is. */
function mean(errors: Float64Array, from: number, to: number, step: number): number {
  let sum = 0
  let count = 0
  for (let t = Math.max(0, from); t < to; t += step) {
    if (!Number.isFinite(errors[t])) continue
    sum += errors[t]
    count++
  }
  return count > 0 ? sum / count : 0
}
