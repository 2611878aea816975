import type { Jobs } from './jobs.ts'

/**
 * A workload set one after another until it has `count` jobs. Each repetition begins a whole number
 * of weeks after the one before, so hours and weekdays stay what they are.
 *
 * @throws RangeError when there is nothing to repeat
 */
export function repeated(jobs: Jobs, count: number): Jobs {
  if (jobs.length === 0 && count > 0) throw new RangeError('a workload without jobs')
  const week = 7 * 86_400
  const first = jobs.submit[0] ?? 0
  const span = (jobs.submit[jobs.length - 1] ?? 0) - first
  const period = week * (Math.floor(span / week) + 1)
  const round = (i: number) => Math.floor(i / jobs.length)
  const column = (values: Float64Array) =>
    Float64Array.from({ length: count }, (_, i) => values[i % jobs.length])
  return {
    length: count,
    submit: column(jobs.submit).map((t, i) => t + round(i) * period),
    run: column(jobs.run),
    estimate: column(jobs.estimate),
    processors: Int32Array.from({ length: count }, (_, i) => jobs.processors[i % jobs.length]),
    from: Int32Array.from({ length: count }, (_, i) => jobs.from[i % jobs.length]),
  }
}
