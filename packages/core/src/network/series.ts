import type { Series } from '@jarip/solver'

/** Whether a series is 0 in every snapshot. */
export function isZero(series: Series): boolean {
  return typeof series === 'number' ? series === 0 : series.every((value) => value === 0)
}

/** a + b, snapshot by snapshot; one of them as it is where the other is 0. */
export function sum(a: Series, b: Series): Series {
  if (a === 0) return b
  if (b === 0) return a
  if (typeof a === 'number') return typeof b === 'number' ? a + b : b.map((value) => a + value)
  return typeof b === 'number' ? a.map((value) => value + b) : a.map((value, t) => value + b[t])
}

/** Multiples of series, each made once however many components share it. */
export class Multiples {
  readonly #known = new Map<Float64Array, Map<number, Float64Array>>()

  /** factor · series; the series as it is where the factor is 1, and 0 (not NaN) where it is 0. */
  of(series: Series, factor: number): Series {
    if (factor === 0) return 0
    if (typeof series === 'number') return series * factor
    if (factor === 1) return series
    const multiples = this.#known.get(series) ?? new Map<number, Float64Array>()
    this.#known.set(series, multiples)
    const multiple = multiples.get(factor) ?? series.map((value) => value * factor)
    multiples.set(factor, multiple)
    return multiple
  }
}
