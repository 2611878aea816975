/** When running jobs really end: a binary heap by time, and by order of starting where equal. */
export class EndQueue {
  length = 0
  private readonly time: Float64Array
  private heap = new Int32Array(64)
  private readonly turn: Int32Array
  private turns = 0

  constructor(jobs: number) {
    this.time = new Float64Array(jobs)
    this.turn = new Int32Array(jobs)
  }

  /** When the next one ends; +∞ when nothing runs. */
  next(): number {
    return this.length === 0 ? Number.POSITIVE_INFINITY : this.time[this.heap[0]]
  }

  push(job: number, time: number): void {
    if (this.length === this.heap.length) this.grow()
    this.time[job] = time
    this.turn[job] = this.turns++
    let at = this.length++
    while (at > 0) {
      const above = (at - 1) >> 1
      if (this.before(this.heap[above], job)) break
      this.heap[at] = this.heap[above]
      at = above
    }
    this.heap[at] = job
  }

  pop(): number {
    const top = this.heap[0]
    const last = this.heap[--this.length]
    let at = 0
    for (;;) {
      let below = 2 * at + 1
      if (below >= this.length) break
      if (below + 1 < this.length && this.before(this.heap[below + 1], this.heap[below])) below++
      if (this.before(last, this.heap[below])) break
      this.heap[at] = this.heap[below]
      at = below
    }
    this.heap[at] = last
    return top
  }

  private before(a: number, b: number): boolean {
    return (
      this.time[a] < this.time[b] || (this.time[a] === this.time[b] && this.turn[a] < this.turn[b])
    )
  }

  private grow(): void {
    const wider = new Int32Array(this.heap.length * 2)
    wider.set(this.heap)
    this.heap = wider
  }
}
