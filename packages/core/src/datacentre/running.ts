/**
 * The jobs that run, by when they should end (start + estimate), soonest first. Sorted arrays:
 * there are never more than processors, and moving a block of numbers is cheaper than a tree.
 */
export class Running {
  length = 0
  end = new Float64Array(64)
  job = new Int32Array(64)

  add(job: number, end: number): void {
    if (this.length === this.end.length) this.grow()
    const at = this.firstAfter(end)
    this.end.copyWithin(at + 1, at, this.length)
    this.job.copyWithin(at + 1, at, this.length)
    this.end[at] = end
    this.job[at] = job
    this.length++
  }

  remove(job: number, end: number): void {
    let at = this.firstAfter(end) - 1
    while (this.job[at] !== job) at--
    this.end.copyWithin(at, at + 1, this.length)
    this.job.copyWithin(at, at + 1, this.length)
    this.length--
  }

  private firstAfter(end: number): number {
    let low = 0
    let high = this.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.end[middle] <= end) low = middle + 1
      else high = middle
    }
    return low
  }

  private grow(): void {
    const { end, job } = this
    this.end = new Float64Array(end.length * 2)
    this.job = new Int32Array(job.length * 2)
    this.end.set(end)
    this.job.set(job)
  }
}
