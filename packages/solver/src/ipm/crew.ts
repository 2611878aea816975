import type { Form } from './form.ts'
import type { Awaitable, PieceWork } from './piece-work.ts'

/** The pieces of a form at work, and where the border of each stands in the whole one. */
export class Crew {
  readonly pieces: readonly PieceWork[]
  /** Shared columns; and with yearly rows: the border. */
  readonly columns: number
  readonly border: number
  readonly maps: readonly Int32Array[]

  /** @param pieces the form's pieces, at work in this thread or in others */
  constructor(form: Form, pieces: readonly PieceWork[]) {
    this.pieces = pieces
    this.columns = form.cost.length
    this.border = this.columns + form.yearlyRhs.length
    this.maps = form.pieces.map((piece) =>
      Int32Array.from([...piece.borderColumns, ...piece.borderRows.map((i) => this.columns + i)]),
    )
  }

  /** Asks every piece the same, and brings their answers in the pieces' order. */
  all<T>(ask: (piece: PieceWork, p: number) => Awaitable<T>): Promise<T[]> {
    return Promise.all(this.pieces.map(ask))
  }

  /** A piece's part of a vector of the border. */
  gather(p: number, all: Float64Array): Float64Array {
    return Float64Array.from(this.maps[p], (k) => all[k])
  }

  /** Adds a piece's part to a vector of the border. */
  scatter(p: number, part: Float64Array, all: Float64Array): void {
    const map = this.maps[p]
    for (let i = 0; i < map.length; i++) all[map[i]] += part[i]
  }

  /** Adds a piece's part, an upper triangle, to a matrix of the border. */
  scatterMatrix(p: number, part: Float64Array, all: Float64Array): void {
    const map = this.maps[p]
    const n = map.length
    for (let i = 0; i < n; i++)
      for (let j = i; j < n; j++) all[map[i] * this.border + map[j]] += part[i * n + j]
  }
}
