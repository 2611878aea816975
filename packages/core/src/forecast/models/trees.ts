import type { Forecast } from '../forecast.ts'
import type { Known } from '../known.ts'
import { CannotForecast, type Fitted, type Model, type Question } from '../model.ts'
import { normalQuantile } from '../normal.ts'
import { quantilesInto, uncross } from '../quantiles.ts'
import { explainRegression } from '../regression/explain.ts'
import { type Learned, learnRegression } from '../regression/learn.ts'
import { type Paths, pathsOf } from '../regression/paths.ts'
import { eachPast, recencyValue } from '../regression/recency.ts'
import {
  defaultRegression,
  plain,
  type RegressionOptions,
  type RegressionState,
  revived,
} from '../regression/state.ts'
import { LEAD } from '../regression/temperature-terms.ts'
import { binned } from '../trees/bins.ts'
import {
  type Boosted,
  type BoostOptions,
  boostedValue,
  boostQuantile,
  defaultBoost,
} from '../trees/boost.ts'
import { FEATURES, features, withoutPeople } from '../trees/features.ts'
import { plainBoosted, revivedBoosted } from '../trees/saved.ts'

/** Percentiles that have trees of their own; those between are drawn as of a normal distribution. */
const TREE_LEVELS = [0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.98]
const Z = TREE_LEVELS.map(normalQuantile)
/** Rows learned from; more past forecasts are thinned out evenly. */
const MOST_ROWS = 20_000
/** Courses of the weather that trees are asked for; each then stands for several. */
const MOST_COURSES = 24

interface TreesState {
  readonly regression: RegressionState
  readonly boosted: readonly Boosted[]
}

/**
 * Gradient-boosted quantile trees on what the regression leaves: they see when its errors are large,
 * and where it is bent.
 */
export function quantileTrees(
  options: Partial<RegressionOptions> = {},
  boost: Partial<BoostOptions> = {},
): Model {
  const all = { ...defaultRegression, ...options }
  const growth = { ...defaultBoost, ...boost }
  return {
    name: 'trees',
    fit(known, question) {
      const learned = learnRegression(known, question, all)
      return fittedTrees({
        regression: learned.state,
        boosted: learnTrees(learned, question.hours, growth),
      })
    },
    load({ state }) {
      const saved = state as { readonly regression: unknown; readonly boosted: unknown[] }
      return fittedTrees({
        regression: revived(saved.regression),
        boosted: saved.boosted.map(revivedBoosted),
      })
    },
  }
}

function fittedTrees(state: TreesState): Fitted {
  return {
    name: 'trees',
    predict: (known, question) => predict(state, known, question),
    explain: (known, question) => explainRegression(state.regression, known, question),
    save: () => ({
      model: 'trees',
      version: 1,
      state: { regression: plain(state.regression), boosted: state.boosted.map(plainBoosted) },
    }),
  }
}

/** Trees for each level on what structure and recency were off by in past forecasts. */
function learnTrees(learned: Learned, hours: number, growth: BoostOptions): Boosted[] {
  const { state, past, errors, origins } = learned
  const every = Math.max(1, Math.ceil((origins.length * hours) / MOST_ROWS))
  const chosen = origins.filter((_, i) => i % every === 0)
  const columns: number[][] = Array.from({ length: FEATURES }, () => [])
  const target: number[] = []
  const row = new Float64Array(FEATURES)
  eachPast(errors, chosen, hours, (origin, lead) => {
    const t = origin + lead
    const shift = recencyValue(state.recency, errors, origin, lead)
    const path = past.target[t] - errors[t] + shift
    features(past.hours, t, past.course, t, errors, origin, lead, path, row)
    if (!state.options.people) withoutPeople(row)
    for (let f = 0; f < FEATURES; f++) columns[f].push(row[f])
    target.push(errors[t] - shift)
  })
  if (target.length < 500)
    throw new CannotForecast('too_little_past', `${target.length} past hours; trees need 500`)
  const data = binned(columns.map((column) => Float64Array.from(column)))
  const wanted = Float64Array.from(target)
  return TREE_LEVELS.map((level) => boostQuantile(data, wanted, level, growth))
}

function predict(state: TreesState, known: Known, question: Question): Forecast {
  const { hours, levels } = question
  const found = pathsOf(state.regression, known, hours)
  const every = Math.ceil(found.paths.length / MOST_COURSES)
  const chosen = found.paths.map((_, s) => s).filter((s) => s % every === 0)
  const z = levels.map(normalQuantile)
  const values = new Float64Array(hours * levels.length)
  const pool = new Float64Array(chosen.length * levels.length)
  const own = new Float64Array(TREE_LEVELS.length)
  for (let h = 0; h < hours; h++) {
    let n = 0
    for (const s of chosen) {
      treeQuantiles(state, found, s, h, own)
      for (let j = 0; j < levels.length; j++) pool[n++] = between(own, z[j])
    }
    if (chosen.length === 1) values.set(pool, h * levels.length)
    else quantilesInto(pool, levels, values, h * levels.length)
  }
  uncross(values, levels.length)
  if (!values.every(Number.isFinite))
    throw new CannotForecast('not_finite', 'the forecast is not a number in some hour')
  return { issuedAt: known.issuedAt, hours, levels, values, model: 'trees', passedOver: [] }
}

const row = new Float64Array(FEATURES)

/** The trees' percentiles of an hour under one course of the weather. */
function treeQuantiles(
  state: TreesState,
  { paths, future, errors }: Paths,
  s: number,
  h: number,
  out: Float64Array,
): void {
  const path = paths[s][h]
  const at = LEAD + h
  features(future.hours, at, future.courses[s], at, errors, errors.length, h, path, row)
  if (!state.regression.options.people) withoutPeople(row)
  for (let q = 0; q < out.length; q++) out[q] = path + boostedValue(state.boosted[q], row)
  out.sort()
}

/** Between the trees' levels, and beyond them, straight in the quantiles of a normal distribution. */
function between(own: Float64Array, z: number): number {
  let right = 1
  while (right < Z.length - 1 && Z[right] < z) right++
  const share = (z - Z[right - 1]) / (Z[right] - Z[right - 1])
  return own[right - 1] + share * (own[right] - own[right - 1])
}
