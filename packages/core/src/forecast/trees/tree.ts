import { BINS, type Binned } from './bins.ts'

/** A regression tree as flat arrays; node 0 is the root. */
export interface Tree {
  /** Feature asked at a node; −1 at a leaf. */
  readonly feature: Int16Array
  /** A value above it goes right; everything else, NaN too, goes left. */
  readonly threshold: Float64Array
  readonly left: Int16Array
  readonly right: Int16Array
  /** What a leaf adds. */
  readonly value: Float64Array
}

export interface TreeOptions {
  readonly depth: number
  /** Rows that a leaf must hold. */
  readonly leaf: number
}

/** What a leaf says of its rows: those at `from` to `to` of the order. */
export type LeafValue = (order: Int32Array, from: number, to: number) => number

/**
 * Grow a tree that follows the negative gradients: the split that lowers their squared error most,
 * node by node, to a depth.
 *
 * @param gradients what to follow, one a row
 * @param sample    rows to learn from; reordered
 */
export function growTree(
  data: Binned,
  gradients: Float64Array,
  sample: Int32Array,
  options: TreeOptions,
  leafValue: LeafValue,
): Tree {
  return new Growing(data, gradients, sample, options, leafValue).grow()
}

/** The leaf value for one row of features. */
export function treeValue(tree: Tree, row: Float64Array): number {
  let node = 0
  while (tree.feature[node] >= 0)
    node = row[tree.feature[node]] > tree.threshold[node] ? tree.right[node] : tree.left[node]
  return tree.value[node]
}

interface Split {
  readonly feature: number
  readonly bin: number
  readonly gain: number
}

class Growing {
  private readonly feature: number[] = []
  private readonly threshold: number[] = []
  private readonly left: number[] = []
  private readonly right: number[] = []
  private readonly value: number[] = []
  private readonly data: Binned
  private readonly gradients: Float64Array
  private readonly order: Int32Array
  private readonly options: TreeOptions
  private readonly leafValue: LeafValue

  constructor(
    data: Binned,
    gradients: Float64Array,
    order: Int32Array,
    options: TreeOptions,
    leafValue: LeafValue,
  ) {
    this.data = data
    this.gradients = gradients
    this.order = order
    this.options = options
    this.leafValue = leafValue
  }

  grow(): Tree {
    const { order, options } = this
    this.node(0, order.length, options.depth, this.histogram(0, order.length))
    return {
      feature: Int16Array.from(this.feature),
      threshold: Float64Array.from(this.threshold),
      left: Int16Array.from(this.left),
      right: Int16Array.from(this.right),
      value: Float64Array.from(this.value),
    }
  }

  /** Make the node of rows `from` to `to` and all below it; its number is returned. */
  private node(from: number, to: number, depth: number, sums: Float64Array): number {
    const at = this.feature.length
    this.feature.push(-1)
    this.threshold.push(0)
    this.left.push(-1)
    this.right.push(-1)
    this.value.push(0)
    const split = depth > 0 && to - from >= 2 * this.options.leaf ? this.best(sums) : undefined
    if (!split) {
      this.value[at] = this.leafValue(this.order, from, to)
      return at
    }
    const middle = this.partition(from, to, split)
    // Count only the smaller side; the other is the difference.
    const smallLeft = middle - from <= to - middle
    const small = smallLeft ? this.histogram(from, middle) : this.histogram(middle, to)
    for (let i = 0; i < sums.length; i++) sums[i] -= small[i]
    this.feature[at] = split.feature
    this.threshold[at] = this.data.edges[split.feature][split.bin]
    this.left[at] = this.node(from, middle, depth - 1, smallLeft ? small : sums)
    this.right[at] = this.node(middle, to, depth - 1, smallLeft ? sums : small)
    return at
  }

  /** Sum of gradients and count of rows in each bin: feature f, bin b at 2 · (f · BINS + b). */
  private histogram(from: number, to: number): Float64Array {
    const { bins, rows, features } = this.data
    const { order, gradients } = this
    const sums = new Float64Array(2 * features * BINS)
    for (let f = 0; f < features; f++) {
      const column = f * rows
      const base = f * BINS
      for (let i = from; i < to; i++) {
        const row = order[i]
        const slot = 2 * (base + bins[column + row])
        sums[slot] += gradients[row]
        sums[slot + 1] += 1
      }
    }
    return sums
  }

  /** The split with the largest Σ²/n of both sides. */
  private best(sums: Float64Array): Split | undefined {
    const { features, edges } = this.data
    let total = 0
    let count = 0
    for (let b = 0; b < BINS; b++) {
      total += sums[2 * b]
      count += sums[2 * b + 1]
    }
    const whole = (total * total) / count
    let best: Split | undefined
    let gain = 1e-9 * Math.max(1, whole)
    for (let f = 0; f < features; f++) {
      let sum = 0
      let n = 0
      for (let b = 0; b < edges[f].length; b++) {
        sum += sums[2 * (f * BINS + b)]
        n += sums[2 * (f * BINS + b) + 1]
        if (n < this.options.leaf) continue
        if (count - n < this.options.leaf) break
        const here = (sum * sum) / n + (total - sum) ** 2 / (count - n) - whole
        if (here > gain) {
          gain = here
          best = { feature: f, bin: b, gain }
        }
      }
    }
    return best
  }

  /** Rows that go left first; where the right ones begin is returned. */
  private partition(from: number, to: number, { feature, bin }: Split): number {
    const { order, data } = this
    const column = feature * data.rows
    let low = from
    let high = to - 1
    while (low <= high) {
      if (data.bins[column + order[low]] <= bin) low++
      else {
        const row = order[low]
        order[low] = order[high]
        order[high--] = row
      }
    }
    return low
  }
}
