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

/** A series made of another, snapshot by snapshot. */
export function mapped(series: Series, of: (value: number) => number): Series {
  return typeof series === 'number' ? of(series) : series.map(of)
}

/** A series made of two others, snapshot by snapshot. */
export function combined(a: Series, b: Series, of: (a: number, b: number) => number): Series {
  if (typeof a === 'number') return mapped(b, (value) => of(a, value))
  return typeof b === 'number' ? a.map((value) => of(value, b)) : a.map((v, t) => of(v, b[t]))
}

/** Multiples of series, each made once however many components share it. */
export class Multiples {
  readonly #known = new Map<Float64Array, Map<Series, Float64Array>>()

  /** factor · series; the series as it is where the factor is 1, and 0 (not NaN) where it is 0. */
  of(series: Series, factor: Series): Series {
    if (factor === 0 || series === 0) return 0
    if (typeof factor !== 'number')
      return typeof series === 'number' ? this.of(factor, series) : this.#product(series, factor)
    if (typeof series === 'number') return series * factor
    if (factor === 1) return series
    return this.#once(series, factor, () => series.map((value) => value * factor))
  }

  #product(series: Float64Array, factors: Float64Array): Float64Array {
    return this.#once(series, factors, () => series.map((value, t) => value * factors[t]))
  }

  #once(series: Float64Array, factor: Series, make: () => Float64Array): Float64Array {
    const multiples = this.#known.get(series) ?? new Map<Series, Float64Array>()
    this.#known.set(series, multiples)
    const multiple = multiples.get(factor) ?? make()
    multiples.set(factor, multiple)
    return multiple
  }
}
