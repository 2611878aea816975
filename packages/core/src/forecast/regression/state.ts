import type { DesignSpec } from './design.ts'
import type { ErrorPoints } from './error-points.ts'
import type { Stations } from './inputs.ts'
import type { Recency } from './recency.ts'
import type { Structure } from './structure.ts'

export interface RegressionOptions {
  /** Years after which a past hour counts half. */
  readonly halfLife: number
  /** Ridge penalty against the spread of a column. */
  readonly lambda: number
  /** Temperature stations to choose among those known. */
  readonly stations: number
  /** Days by which past years are moved for scenarios of the weather. */
  readonly shifts: number
  /** Hours after which what is unusual in the weather has faded to 1/e. */
  readonly fade: number
  /** Sines through the year where more than a year is known. */
  readonly harmonics: number
  /** Whether it is what people do, that follows weekdays and holidays; sun and wind do not. */
  readonly people: boolean
}

export const defaultRegression: RegressionOptions = {
  halfLife: 3,
  lambda: 1e-4,
  stations: 8,
  shifts: 10,
  fade: 56,
  harmonics: 4,
  people: true,
}

/** What a regression has learned. */
export interface RegressionState {
  readonly options: RegressionOptions
  readonly stations: Stations
  readonly structure: Structure
  readonly recency: Recency
  readonly errors: ErrorPoints
  /** Mean effect of each group of columns in the past, in the unit of the target. */
  readonly averages: Readonly<Record<string, number>>
}

/** Typed arrays as lists, so that JSON keeps them. */
export function plain(state: RegressionState): unknown {
  return {
    ...state,
    structure: {
      spec: state.structure.spec,
      coefficients: state.structure.coefficients.map((row) => [...row]),
    },
    recency: { coefficients: state.recency.coefficients.map((row) => [...row]) },
    errors: { points: [...state.errors.points].map((x) => (Number.isFinite(x) ? x : null)) },
  }
}

export function revived(state: unknown): RegressionState {
  const saved = state as {
    readonly options: RegressionOptions
    readonly stations: Stations
    readonly structure: { readonly spec: DesignSpec; readonly coefficients: number[][] }
    readonly recency: { readonly coefficients: number[][] }
    readonly errors: { readonly points: (number | null)[] }
    readonly averages: Readonly<Record<string, number>>
  }
  const rows = (list: number[][]) => list.map((row) => Float64Array.from(row))
  return {
    options: saved.options,
    averages: saved.averages,
    stations: saved.stations,
    structure: {
      spec: saved.structure.spec,
      coefficients: rows(saved.structure.coefficients),
    },
    recency: { coefficients: rows(saved.recency.coefficients) },
    errors: { points: Float64Array.from(saved.errors.points, (x) => x ?? Number.NaN) },
  }
}
