/** How many columns each tile takes, and of how many. */
export interface TileRows {
  readonly columns: number
  readonly spans: readonly number[]
}

/**
 * Tiles in rows that are all but equally long: seven where six would fit are four and three, and not
 * six and one. Each row is filled to its end.
 *
 * @param tiles how many there are
 * @param fit how many fit beside each other
 */
export function tileRows(tiles: number, fit: number): TileRows {
  const rows = Math.ceil(tiles / Math.max(1, fit))
  const least = Math.floor(tiles / rows)
  const longer = tiles % rows
  const columns = longer === 0 ? least : least * (least + 1)
  const spans = Array.from({ length: rows }, (_, row) => least + (row < longer ? 1 : 0)).flatMap(
    (length) => Array<number>(length).fill(columns / length),
  )
  return { columns, spans }
}
