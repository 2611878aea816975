/** How many processors are free from when to when: steps over time, the last one for ever. */
export class Profile {
  private length = 1
  private time = new Float64Array(64)
  private free = new Int32Array(64)

  constructor(processors: number) {
    this.time[0] = Number.NEGATIVE_INFINITY
    this.free[0] = processors
  }

  /** The first time from `from` on at which `width` processors stay free for `duration` seconds. */
  earliest(from: number, duration: number, width: number): number {
    const { time, free } = this
    let start = from
    for (let step = this.stepAt(from); ; step++) {
      const last = step === this.length - 1
      if (free[step] < width) start = time[step + 1]
      else if (last || time[step + 1] >= start + duration) return start
    }
  }

  /** Take `width` processors (give them back when negative) from `from` until `to`. */
  take(from: number, to: number, width: number): void {
    if (to <= from) return
    const first = this.breakAt(from)
    const end = this.breakAt(to)
    for (let step = first; step < end; step++) this.free[step] -= width
    this.join(end)
    this.join(first)
  }

  /** Forget what lies before `now`. */
  forgetBefore(now: number): void {
    const step = this.stepAt(now)
    if (step === 0) return
    this.time.copyWithin(0, step, this.length)
    this.free.copyWithin(0, step, this.length)
    this.length -= step
  }

  /** The step in which a time lies. */
  private stepAt(t: number): number {
    let low = 0
    let high = this.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (this.time[middle] <= t) low = middle
      else high = middle
    }
    return low
  }

  /** Make a step begin at a time. */
  private breakAt(t: number): number {
    const step = this.stepAt(t)
    if (this.time[step] === t) return step
    if (this.length === this.time.length) this.grow()
    this.time.copyWithin(step + 1, step, this.length)
    this.free.copyWithin(step + 1, step, this.length)
    this.time[step + 1] = t
    this.length++
    return step + 1
  }

  /** A step that is as free as the one before it is none. */
  private join(step: number): void {
    if (step === 0 || this.free[step] !== this.free[step - 1]) return
    this.time.copyWithin(step, step + 1, this.length)
    this.free.copyWithin(step, step + 1, this.length)
    this.length--
  }

  private grow(): void {
    const { time, free } = this
    this.time = new Float64Array(time.length * 2)
    this.free = new Int32Array(free.length * 2)
    this.time.set(time)
    this.free.set(free)
  }
}
