import type { Series } from '@jarip/solver'
import { type Plan, valueIn } from '../../plan/index.ts'
import type { SnapshotSet, Stage } from '../network.ts'
import { type Choices, setName } from './choices.ts'

/** Stages with what a KRW in each of their years is worth in the plan's price year. */
export function stagesOf(plan: Plan, choices: Choices): Stage[] {
  return choices.stages.map((year) => {
    const stage = plan.stages.find((s) => s.year === year)
    if (!stage) throw new RangeError(`the plan has no stage ${year}`)
    const rate = valueIn(plan.money.social_discount_rate, year)
    let presentValue = 0
    for (let k = 0; k < stage.stands_for_years; k++)
      presentValue += (1 + rate) ** -(year + k - plan.money.price_year)
    return { year, years: stage.stands_for_years, presentValue }
  })
}

/** One snapshot set for each stage and weather year, stages first. */
export function snapshotSetsOf(plan: Plan, choices: Choices, hours: number): SnapshotSet[] {
  const weights = choices.weather.map((id) => {
    const weather = plan.weather.find((w) => w.id === id)
    if (!weather) throw new RangeError(`the plan has no weather year "${id}"`)
    return valueIn(weather.weight, plan.money.price_year)
  })
  const sum = weights.reduce((a, b) => a + b, 0)
  return choices.stages.flatMap((year, stage) =>
    choices.weather.map((weatherYear, w) => ({
      name: setName(year, weatherYear),
      stage,
      weatherYear,
      probability: weights[w] / sum,
      count: hours / choices.step,
      weight: choices.step,
    })),
  )
}

/** The mean of every `step` values. */
export function coarser(series: Float64Array, step: number): Float64Array {
  if (step === 1) return series
  const means = new Float64Array(series.length / step)
  for (let i = 0; i < series.length; i++) means[Math.floor(i / step)] += series[i] / step
  return means
}

/** Capital recovery factor: the yearly payment for 1 KRW borrowed at `rate` for `years`. */
export function annuityFactor(rate: number, years: number): number {
  return rate === 0 ? 1 / years : rate / (1 - (1 + rate) ** -years)
}

/** Σ over a set's snapshots of weight · series, e.g. MWh/a from MW. */
export function energyOf(series: Series, set: SnapshotSet): number {
  if (typeof series === 'number') return series * set.weight * set.count
  let sum = 0
  for (let t = 0; t < series.length; t++) sum += series[t]
  return sum * set.weight
}
