/** So many in a while, and no more. */
export class Turns {
  readonly #most: number
  readonly #windowMs: number
  #taken: number[] = []

  constructor(most: number, windowMs: number) {
    this.#most = most
    this.#windowMs = windowMs
  }

  /** @returns whether there was a turn left */
  take(now = Date.now()): boolean {
    this.#taken = this.#taken.filter((at) => now - at < this.#windowMs)
    if (this.#taken.length >= this.#most) return false
    this.#taken.push(now)
    return true
  }
}
