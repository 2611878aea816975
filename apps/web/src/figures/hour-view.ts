import type uPlot from 'uplot'
import { hourOf, secondsOf } from './hour-time.ts'

/** Fewer hours are not worth seeing alone. */
const CLOSEST = 12
const YEAR = 8760

export type Range = readonly [from: number, to: number]

/** The part of the year that is seen, moved and sized within the year. */
export function within(from: number, to: number): Range {
  const span = Math.min(YEAR, Math.max(CLOSEST, to - from))
  const start = Math.max(0, Math.min(YEAR - span, from + (to - from - span) / 2))
  return [start, start + span]
}

export function rangeOf({ scales }: uPlot): Range {
  return [hourOf(scales.x.min ?? secondsOf(0)), hourOf(scales.x.max ?? secondsOf(YEAR))]
}

/** @returns what is seen then; the chart itself follows a moment later */
export function show(chart: uPlot, from: number, to: number): Range {
  const range = within(from, to)
  chart.setScale('x', { min: secondsOf(range[0]), max: secondsOf(range[1]) })
  return range
}
