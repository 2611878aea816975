/** Series of numbers by a key of up to three small numbers, made when first asked for. */
export class SeriesMap {
  readonly #byKey = new Map<number, [number[], Float64Array]>()

  at(key: number[], hours: number): Float64Array {
    const name = key.reduce((all, part) => all * 65_536 + part, 0)
    let known = this.#byKey.get(name)
    if (!known) {
      known = [key, new Float64Array(hours)]
      this.#byKey.set(name, known)
    }
    return known[1]
  }

  list(): [number[], Float64Array][] {
    return [...this.#byKey.values()]
  }
}
