import { quantileSorted } from '../quantiles.ts'
import type { Binned } from './bins.ts'
import { growTree, type Tree, type TreeOptions, treeValue } from './tree.ts'

/** Gradient-boosted trees for one percentile, or for the mean. */
export interface Boosted {
  readonly base: number
  readonly trees: readonly Tree[]
}

export interface BoostOptions extends TreeOptions {
  readonly trees: number
  /** Share of each tree's answer that is taken. */
  readonly rate: number
  /** Share of the rows that each tree sees. */
  readonly sample: number
}

export const defaultBoost: BoostOptions = { trees: 100, rate: 0.1, depth: 5, leaf: 30, sample: 0.5 }

/**
 * Boost trees towards a percentile of the target. Each tree follows the sign of the errors, and its
 * leaves take the percentile of the errors that they hold.
 *
 * @param level 0-1
 *
 * Source: Friedman, Annals of Statistics 29(5), 1189-1232 (2001), with pinball loss; rows sampled as
 * in Friedman, Computational Statistics & Data Analysis 38(4), 367-378 (2002), but by a fixed rule.
 */
export function boostQuantile(
  data: Binned,
  target: Float64Array,
  level: number,
  options: BoostOptions,
): Boosted {
  const errors = new Float64Array(target.length)
  return boost(data, target, quantileSorted(target.slice().sort(), level), options, {
    gradient: (error) => (error >= 0 ? level : level - 1),
    leaf: (order, from, to, now) => {
      for (let i = from; i < to; i++) errors[i] = target[order[i]] - now[order[i]]
      return quantileSorted(errors.subarray(from, to).sort(), level)
    },
  })
}

/** Boost trees towards the mean of the target (squared error). */
export function boostMean(data: Binned, target: Float64Array, options: BoostOptions): Boosted {
  const mean = target.reduce((sum, y) => sum + y, 0) / target.length
  return boost(data, target, mean, options, {
    gradient: (error) => error,
    leaf: (order, from, to, now) => {
      let sum = 0
      for (let i = from; i < to; i++) sum += target[order[i]] - now[order[i]]
      return sum / (to - from)
    },
  })
}

interface Loss {
  readonly gradient: (error: number) => number
  readonly leaf: (order: Int32Array, from: number, to: number, now: Float64Array) => number
}

function boost(
  data: Binned,
  target: Float64Array,
  base: number,
  options: BoostOptions,
  loss: Loss,
): Boosted {
  const now = new Float64Array(target.length).fill(base)
  const gradients = new Float64Array(target.length)
  const trees: Tree[] = []
  for (let k = 0; k < options.trees; k++) {
    for (let i = 0; i < target.length; i++) gradients[i] = loss.gradient(target[i] - now[i])
    const sample = sampleOf(target.length, k, options.sample)
    const leaf = (order: Int32Array, from: number, to: number) =>
      options.rate * loss.leaf(order, from, to, now)
    const tree = growTree(data, gradients, sample, options, leaf)
    trees.push(tree)
    addTree(tree, data, now)
  }
  return { base, trees }
}

/** Rows of the k-th sample: the same on every machine. */
function sampleOf(rows: number, k: number, share: number): Int32Array {
  const limit = share * 2 ** 32
  const picked = new Int32Array(rows)
  let count = 0
  for (let i = 0; i < rows; i++) if (share >= 1 || mixed(i, k) < limit) picked[count++] = i
  return picked.subarray(0, count)
}

/** A number over [0, 2³²) that looks like chance (Murmur3's finaliser). */
function mixed(i: number, k: number): number {
  let x = Math.imul(i + 1, 0x9e3779b1) ^ Math.imul(k + 1, 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return (x ^ (x >>> 16)) >>> 0
}

/** Add a tree's answer to every row, by its bins. */
function addTree(tree: Tree, { bins, rows, edges }: Binned, now: Float64Array): void {
  const cut = tree.feature.map((f, node) => (f < 0 ? 0 : edges[f].indexOf(tree.threshold[node])))
  for (let i = 0; i < rows; i++) {
    let node = 0
    while (tree.feature[node] >= 0)
      node = bins[tree.feature[node] * rows + i] > cut[node] ? tree.right[node] : tree.left[node]
    now[i] += tree.value[node]
  }
}

/** What the trees say of one row of features. */
export function boostedValue({ base, trees }: Boosted, row: Float64Array): number {
  let sum = base
  for (const tree of trees) sum += treeValue(tree, row)
  return sum
}
