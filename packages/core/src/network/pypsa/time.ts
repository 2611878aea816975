import type { Series } from '@jarip/solver'
import type { SnapshotSet, Stage } from '../network.ts'
import { readNumber } from './csv.ts'
import { PypsaError, type PypsaTables } from './tables.ts'

/** Snapshots and investment periods: a stage and a snapshot set for each period, or a set for each scenario. */
export function readTime(tables: PypsaTables): {
  stages: Stage[]
  sets: SnapshotSet[]
  multiInvest: boolean
} {
  const periods = tables.snapshots.labels.get('period')
  if (!periods) {
    const stages = [{ year: 0, years: 1, presentValue: 1 }]
    return { stages, sets: scenarioSets(tables), multiInvest: false }
  }
  const runs = runsOf(periods)
  const stages = runs.map(({ label }) => stageOf(tables, label))
  if (stages.some(({ year }, s) => Number.isNaN(year) || (s > 0 && year <= stages[s - 1].year)))
    throw new PypsaError(['snapshots: investment periods are no years in ascending order'])
  const sets = runs.map(({ label, from, to }, s) => setOf(tables, label, s, from, to))
  return { stages, sets, multiInvest: true }
}

/** A set for each scenario, with its probability; one of all without scenarios. */
function scenarioSets(tables: PypsaTables): SnapshotSet[] {
  const { count, scenarios = [{ name: 'snapshots', weight: 1 }] } = tables.snapshots
  const each = count / scenarios.length
  return scenarios.map(({ name, weight }, s) => ({
    ...setOf(tables, name, 0, s * each, (s + 1) * each),
    probability: weight,
  }))
}

function runsOf(labels: readonly string[]): { label: string; from: number; to: number }[] {
  const runs: { label: string; from: number; to: number }[] = []
  labels.forEach((label, t) => {
    const last = runs.at(-1)
    if (last?.label === label) last.to = t + 1
    else runs.push({ label, from: t, to: t + 1 })
  })
  return runs
}

/** PyPSA weighs a period that it knows nothing of by 1. */
function stageOf({ periods }: PypsaTables, label: string): Stage {
  const year = readNumber(label) ?? Number.NaN
  const known = periods.find(({ period }) => period === year)
  return { year, years: known?.years ?? 1, presentValue: known?.objective ?? 1 }
}

function setOf(
  { snapshots }: PypsaTables,
  name: string,
  stage: number,
  from: number,
  to: number,
): SnapshotSet {
  const part = (weights: Float64Array) => constant(weights.subarray(from, to))
  const objective = part(snapshots.objective)
  const stores = part(snapshots.stores)
  const generators = part(snapshots.generators)
  const same = typeof objective === 'number' && objective === stores && stores === generators
  const weight = same ? objective : 1
  const weights = same ? {} : { weights: { objective, stores, generators } }
  return { name, stage, weatherYear: '', probability: 1, count: to - from, weight, ...weights }
}

/** One number where all are the same. */
export function constant(series: Float64Array): Series {
  return series.every((value) => value === series[0]) ? series[0] : series
}
