import type { Form } from './form.ts'
import type { PieceIterate, PiecePoint } from './piece-work.ts'

/** A point of the embedding: divided by τ an optimum, or a ray. */
export interface Snapshot {
  readonly form: Form
  readonly tau: number
  readonly x: Float64Array
  readonly nu: Float64Array
  /** Duals of the form's shared sides. */
  readonly z: Float64Array
  readonly pieces: readonly PiecePoint[]
}

/** Where to start: an iterate for every piece, and for the shared columns. */
export interface WarmStart {
  readonly x: Float64Array
  readonly nu: Float64Array
  readonly s: Float64Array
  readonly z: Float64Array
  readonly pieces: readonly PieceIterate[]
  readonly mu: number
}
