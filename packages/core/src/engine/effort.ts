/** What solving took. */
export interface Effort {
  readonly solver: string
  readonly rows: number
  readonly columns: number
  readonly solves: number
  readonly iterations: number
  readonly seconds: number
}

/** Effort of several programs; the size is that of the largest. */
export function addEffort(a: Effort | undefined, b: Effort): Effort {
  if (!a) return b
  return {
    solver: a.solver,
    rows: Math.max(a.rows, b.rows),
    columns: Math.max(a.columns, b.columns),
    solves: a.solves + b.solves,
    iterations: a.iterations + b.iterations,
    seconds: a.seconds + b.seconds,
  }
}
