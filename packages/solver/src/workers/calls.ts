/** What comes back from a worker. */
export interface Reply {
  readonly call: number
  readonly answer?: unknown
  /** Why there is no answer. */
  readonly failure?: string
}

/** Open calls to one worker, by number. */
export class Calls {
  readonly #open = new Map<number, { resolve: (v: unknown) => void; reject: (e: Error) => void }>()
  #last = 0
  #ended: Error | undefined

  /** @param post sends the numbered call */
  start(post: (call: number) => void): Promise<unknown> {
    if (this.#ended) return Promise.reject(this.#ended)
    const call = ++this.#last
    return new Promise((resolve, reject) => {
      this.#open.set(call, { resolve, reject })
      post(call)
    })
  }

  settle({ call, answer, failure }: Reply): void {
    const waiting = this.#open.get(call)
    this.#open.delete(call)
    if (failure === undefined) waiting?.resolve(answer)
    else waiting?.reject(new Error(failure))
  }

  /** Nobody answers any more: open calls fail, and so do all later ones. */
  end(error: Error): void {
    this.#ended ??= error
    for (const { reject } of this.#open.values()) reject(error)
    this.#open.clear()
  }
}
