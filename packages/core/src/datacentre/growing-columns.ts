/** Columns of numbers that grow by doubling: a trace does not say beforehand how long it is. */
export class GrowingColumns {
  length = 0
  private readonly of: readonly number[]
  private store: Float64Array[]

  /** @param of which entries of a pushed row the columns are */
  constructor(of: readonly number[]) {
    this.of = of
    this.store = of.map(() => new Float64Array(1024))
  }

  push(row: Float64Array): void {
    if (this.length === this.store[0].length) this.grow()
    for (let c = 0; c < this.of.length; c++) this.store[c][this.length] = row[this.of[c]]
    this.length++
  }

  column(c: number): Float64Array {
    return this.store[c].slice(0, this.length)
  }

  private grow(): void {
    this.store = this.store.map((old) => {
      const wider = new Float64Array(old.length * 2)
      wider.set(old)
      return wider
    })
  }
}
