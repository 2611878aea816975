import type { Expected } from './window.ts'

/**
 * How a system is run: knowing the whole year; knowing the hours of every look-ahead; by the median
 * of forecasts; by scenarios of them; as if what was would be again; or by a rule, without looking ahead.
 */
export const strategies = ['year', 'perfect', 'scenarios', 'median', 'naive', 'rule'] as const
export type Strategy = (typeof strategies)[number]

/** A series that nobody knows ahead. */
export interface Uncertain {
  /** Such as `load` or `solar_roof`. */
  readonly id: string
  /** The system's own array of it: what comes. */
  readonly actual: Float64Array
  /** The year before, as long; what a forecast may have learned from. */
  readonly before: Float64Array
  /** What is physically possible; forecasts are held within. */
  readonly least: number
  readonly most: number
}

/** What is expected of the hours to come. */
export interface Outlook {
  /** Values of each uncertain series in each scenario: `paths[scenario][series]`. */
  readonly paths: readonly (readonly Float64Array[])[]
  readonly probabilities: readonly number[]
  /** For people: the {@link FAN} of each series, `fan[series][level]`. */
  readonly fan?: readonly (readonly Float64Array[])[]
  /** What could not be used and what served in its place, if anything. */
  readonly fallback?: string
}

/** Levels of the fan that is kept of every forecast. */
export const FAN = [0.05, 0.25, 0.5, 0.75, 0.95] as const

/**
 * Looks ahead from an issue time.
 *
 * @param issue snapshot of the year; only what came before it is known
 * @param count snapshots to look at
 * @param past  every uncertain series up to the issue time, the year before included
 */
export type Forecaster = (
  issue: number,
  count: number,
  past: readonly Float64Array[],
) => Outlook | Promise<Outlook>

/** An outlook as scenarios of a window. */
export function scenariosOf(
  uncertain: readonly Uncertain[],
  { paths, probabilities }: Outlook,
): { readonly probability: number; readonly series: Expected }[] {
  return paths.map((path, s) => ({
    probability: probabilities[s],
    series: new Map(uncertain.map(({ actual }, u) => [actual, path[u]])),
  }))
}

/** What is known of the uncertain series at an issue time: copies, so that nothing later can be reached. */
export function pastOf(uncertain: readonly Uncertain[], issue: number): Float64Array[] {
  return uncertain.map(({ before, actual }) => {
    const past = new Float64Array(before.length + issue)
    past.set(before)
    past.set(actual.subarray(0, issue), before.length)
    return past
  })
}
