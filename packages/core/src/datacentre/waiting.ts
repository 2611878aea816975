const NOBODY = 2 ** 31 - 1

/**
 * The jobs that wait, in a fixed order, and the next of them that would fit.
 *
 * A binary tree whose leaves are the jobs in their order; a node holds the least width and the
 * least estimate below it. A search walks past whole subtrees in which nothing can fit, so a
 * queue of thousands costs about as little as one of ten.
 */
export class Waiting {
  private readonly leaves: number
  private readonly width: Int32Array
  private readonly estimate: Float64Array
  private readonly order: Int32Array
  private readonly rank: Int32Array
  private readonly jobWidth: Int32Array
  private readonly jobEstimate: Float64Array

  /** @param order every job once, first come first served */
  constructor(order: Int32Array, width: Int32Array, estimate: Float64Array) {
    const leaves = leavesFor(order.length)
    this.leaves = leaves
    this.width = new Int32Array(2 * leaves).fill(NOBODY)
    this.estimate = new Float64Array(2 * leaves).fill(Number.POSITIVE_INFINITY)
    this.order = order
    this.rank = new Int32Array(order.length)
    order.forEach((job, rank) => {
      this.rank[job] = rank
    })
    this.jobWidth = width
    this.jobEstimate = estimate
  }

  add(job: number): void {
    this.set(this.leaves + this.rank[job], this.jobWidth[job], this.jobEstimate[job])
  }

  remove(job: number): void {
    this.set(this.leaves + this.rank[job], NOBODY, Number.POSITIVE_INFINITY)
  }

  /** The first that waits, or −1. */
  first(): number {
    return this.next(-1, NOBODY - 1, Number.POSITIVE_INFINITY, 0)
  }

  /**
   * The first job behind `after` (−1: of all) that needs at most `free` processors and either
   * ends within `window` seconds by its estimate or needs at most `extra` processors; or −1.
   */
  next(after: number, free: number, window: number, extra: number): number {
    const { leaves, width, estimate } = this
    let node = leaves + (after === -1 ? 0 : this.rank[after] + 1)
    if (node >= 2 * leaves) return -1
    for (;;) {
      const fits = width[node] <= free && (estimate[node] <= window || width[node] <= extra)
      if (fits && node >= leaves) return this.order[node - leaves]
      if (fits) node *= 2
      else {
        while ((node & 1) === 1) node >>= 1 // the last of its siblings: on to the next subtree
        if (node === 0) return -1
        node++
      }
    }
  }

  private set(leaf: number, jobWidth: number, jobEstimate: number): void {
    const { width, estimate } = this
    width[leaf] = jobWidth
    estimate[leaf] = jobEstimate
    for (let node = leaf >> 1; node > 0; node >>= 1) {
      const left = 2 * node
      width[node] = Math.min(width[left], width[left + 1])
      estimate[node] = Math.min(estimate[left], estimate[left + 1])
    }
  }
}

function leavesFor(count: number): number {
  let leaves = 1
  while (leaves < count) leaves *= 2
  return leaves
}

/** Jobs in the order in which they were submitted. */
export function arrivalOrder(count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, job) => job)
}

/** Jobs from the shortest estimate to the longest; equals in the order of arrival. */
export function shortestFirst(estimate: Float64Array): Int32Array {
  return arrivalOrder(estimate.length).sort((a, b) => estimate[a] - estimate[b] || a - b)
}
