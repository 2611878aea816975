import type { Piece } from './form.ts'

/**
 * Where the nonzeros of one hour stand, and in which order its unknowns are eliminated. The same
 * for every hour of a piece, so it is found once.
 *
 * The unknowns of an hour, in this order: local rows, state rows (those that see the hour before),
 * states (families that the next hour sees), border (shared columns, then yearly rows). All other
 * families are eliminated before, each by its own diagonal.
 */
export interface Pattern {
  readonly localRows: number
  readonly rows: number
  /** The families that the next hour sees. */
  readonly states: readonly number[]
  /** Index into `states`, or −1, for each family. */
  readonly stateOf: Int32Array
  /** Shared columns and all of the border. */
  readonly borderColumns: number
  readonly border: number
  /** Number of stored entries; each is one number an hour. */
  readonly entries: number
  /** The local rows in the order in which they are eliminated. */
  readonly pivots: readonly Pivot[]
  /** The entry of two unknowns; −1 if it is always 0 or belongs to the border alone. */
  entry(i: number, j: number): number
}

/** The elimination of one local row. */
export interface Pivot {
  readonly row: number
  readonly diagonal: number
  /** The unknowns it is coupled to, at the time of its elimination. */
  readonly neighbours: readonly { unknown: number; entry: number }[]
}

/** Finds the pattern of a piece, with the fill of eliminating the local rows, sparsest first. */
export function findPattern(piece: Piece): Pattern {
  const states = [...new Set(piece.terms.filter((a) => a.lag === 1).map((a) => a.family))].sort(
    (a, b) => a - b,
  )
  const stateOf = new Int32Array(piece.families).fill(-1)
  states.forEach((f, s) => {
    stateOf[f] = s
  })
  const border = piece.borderColumns.length + piece.borderRows.length
  const firstBorder = piece.rows + states.length
  const graph = new Graph(firstBorder + border, firstBorder)
  for (const clique of cliques(piece, stateOf, piece.rows, firstBorder)) graph.connect(clique)
  for (const { row, column } of piece.shared)
    graph.connect([row, firstBorder + piece.borderColumns.indexOf(column)])
  const pivots = graph.eliminate(piece.localRows)
  return {
    localRows: piece.localRows,
    rows: piece.rows,
    states,
    stateOf,
    borderColumns: piece.borderColumns.length,
    border,
    entries: graph.entries,
    pivots,
    entry: (i, j) => graph.entry(i, j),
  }
}

/** The unknowns that each family ties together. */
function* cliques(piece: Piece, stateOf: Int32Array, rows: number, firstBorder: number) {
  for (let f = 0; f < piece.families; f++) {
    const touched = new Set<number>()
    for (const a of piece.terms) if (a.family === f && a.lag === 0) touched.add(a.row)
    for (const side of piece.sides)
      if (side.family === f && side.column >= 0)
        touched.add(firstBorder + piece.borderColumns.indexOf(side.column))
    for (const h of piece.yearly)
      if (h.family === f)
        touched.add(firstBorder + piece.borderColumns.length + piece.borderRows.indexOf(h.row))
    if (stateOf[f] < 0) yield [...touched]
    else for (const other of touched) yield [rows + stateOf[f], other]
  }
}

/** The nonzeros of a symmetric matrix, numbered as they appear; the border's own are left out. */
class Graph {
  readonly #size: number
  readonly #firstBorder: number
  readonly #ids = new Map<number, number>()
  readonly #neighbours: Set<number>[]

  constructor(size: number, firstBorder: number) {
    this.#size = size
    this.#firstBorder = firstBorder
    this.#neighbours = Array.from({ length: size }, () => new Set<number>())
    for (let i = 0; i < firstBorder; i++) this.#ids.set(i * size + i, i)
  }

  get entries(): number {
    return this.#ids.size
  }

  entry(i: number, j: number): number {
    return this.#ids.get(Math.min(i, j) * this.#size + Math.max(i, j)) ?? -1
  }

  connect(clique: readonly number[]): void {
    for (const i of clique)
      for (const j of clique) {
        if (i >= j) continue
        this.#neighbours[i].add(j)
        this.#neighbours[j].add(i)
        const key = i * this.#size + j
        if (i < this.#firstBorder && !this.#ids.has(key)) this.#ids.set(key, this.#ids.size)
      }
  }

  eliminate(count: number): Pivot[] {
    const left = new Set(Array.from({ length: count }, (_, i) => i))
    const pivots: Pivot[] = []
    while (left.size > 0) {
      const row = this.#sparsest(left)
      left.delete(row)
      const unknowns = [...this.#neighbours[row]].sort((a, b) => a - b)
      for (const other of unknowns) this.#neighbours[other].delete(row)
      this.connect(unknowns)
      const neighbours = unknowns.map((unknown) => ({ unknown, entry: this.entry(row, unknown) }))
      pivots.push({ row, diagonal: this.entry(row, row), neighbours })
    }
    return pivots
  }

  #sparsest(rows: Set<number>): number {
    let best = -1
    for (const row of rows)
      if (best < 0 || this.#neighbours[row].size < this.#neighbours[best].size) best = row
    return best
  }
}
