import type { Arena, Block } from '../kernels/kernels.ts'
import type { Piece } from './form.ts'
import type { Pattern } from './pattern.ts'

/** A family's tie to a row, a shared column (through a side) or a yearly row. */
export interface Tie {
  /** Its place among the unknowns of an hour; and in the border, or −1. */
  readonly unknown: number
  readonly border: number
  /** The coefficient; of a side, the factor. */
  readonly coefficient: Block
  /** Index of the side that makes the tie, or −1. */
  readonly side: number
}

/** What eliminating a family adds to: an entry, or a place of the border's matrix. */
interface Pair {
  readonly i: number
  readonly j: number
  /** Number of the entry, or −1. */
  readonly entry: number
  /** Place in the border's matrix, and how often the product counts there. */
  readonly place: number
  readonly times: number
}

/** A family that is eliminated by its diagonal: its sides and ties, and what that adds to. */
export interface FamilyTies {
  readonly family: number
  readonly sides: readonly number[]
  readonly ties: readonly Tie[]
  readonly pairs: readonly Pair[]
}

/** The elimination of one local row: its neighbours within the hour, then those of the border. */
export interface RowPlan {
  readonly row: number
  readonly diagonal: number
  readonly neighbours: readonly { unknown: number; border: number; entry: number }[]
}

export function familyTies(
  piece: Piece,
  pattern: Pattern,
  family: number,
  arena: Arena,
  factors: readonly (Block | undefined)[],
): FamilyTies {
  const { borderColumns, borderRows, rows } = piece
  const firstBorder = rows + pattern.states.length
  const ties: Tie[] = []
  const tie = (unknown: number, coefficient: Block, side: number) => {
    const border = unknown < firstBorder ? -1 : unknown - firstBorder
    ties.push({ unknown, border, coefficient, side })
  }
  for (const a of piece.terms)
    if (a.family === family && a.lag === 0) tie(a.row, arena.series(a.coefficient), -1)
  const sides: number[] = []
  piece.sides.forEach((side, i) => {
    if (side.family !== family) return
    sides.push(i)
    const factor = factors[i]
    if (factor) tie(firstBorder + borderColumns.indexOf(side.column), factor, i)
  })
  for (const h of piece.yearly)
    if (h.family === family)
      tie(
        firstBorder + borderColumns.length + borderRows.indexOf(h.row),
        arena.series(h.coefficient),
        -1,
      )
  return { family, sides, ties, pairs: pairsOf(ties, pattern, firstBorder) }
}

function pairsOf(ties: readonly Tie[], pattern: Pattern, firstBorder: number): Pair[] {
  return ties.flatMap((one, i) =>
    ties.slice(i).map((other, more) => {
      const j = i + more
      const a = Math.min(one.unknown, other.unknown)
      const b = Math.max(one.unknown, other.unknown)
      const entry = a < firstBorder ? pattern.entry(a, b) : -1
      const place = (a - firstBorder) * pattern.border + b - firstBorder
      return { i, j, entry, place, times: a === b && i !== j ? 2 : 1 }
    }),
  )
}

export function rowPlans(pattern: Pattern): RowPlan[] {
  const firstBorder = pattern.rows + pattern.states.length
  return pattern.pivots.map(({ row, diagonal, neighbours }) => ({
    row,
    diagonal,
    neighbours: neighbours.map(({ unknown, entry }) => ({
      unknown,
      entry,
      border: unknown < firstBorder ? -1 : unknown - firstBorder,
    })),
  }))
}

/** The plans as the kernels `forwardRows` and `backwardRows` read them: there it says what stands where. */
export function sweepPlans(plans: readonly RowPlan[]): Int32Array {
  const flat: number[] = []
  for (const { row, diagonal, neighbours } of plans) {
    const inner = neighbours.filter(({ border }) => border < 0).length
    flat.push(row, diagonal, inner, neighbours.length)
    for (const { entry } of neighbours) flat.push(entry)
    for (const { unknown, border } of neighbours) flat.push(border < 0 ? unknown : border)
  }
  return Int32Array.from(flat)
}

/** The plans as the kernel `eliminateRows` reads them: there it says what stands where. */
export function flatPlans(plans: readonly RowPlan[], pattern: Pattern): Int32Array {
  const flat: number[] = []
  for (const { diagonal, neighbours } of plans) {
    const within = neighbours.filter(({ border }) => border < 0)
    flat.push(diagonal, within.length, neighbours.length)
    for (const { entry } of neighbours) flat.push(entry)
    for (const { border } of neighbours) if (border >= 0) flat.push(border)
    within.forEach(({ unknown }, i) => {
      for (const other of neighbours.slice(i)) flat.push(pattern.entry(unknown, other.unknown))
    })
  }
  return Int32Array.from(flat)
}
