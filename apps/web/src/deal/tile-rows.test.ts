import { expect, test } from 'vitest'
import { tileRows } from './tile-rows.ts'

/** How many tiles stand in each row. */
function lengths(tiles: number, fit: number): number[] {
  const { columns, spans } = tileRows(tiles, fit)
  const rows: number[] = []
  let taken = 0
  for (const span of spans) {
    const row = Math.floor(taken / columns)
    rows[row] = (rows[row] ?? 0) + 1
    taken += span
  }
  return rows
}

test.each([
  [7, 6, [4, 3]],
  [7, 4, [4, 3]],
  [7, 3, [3, 2, 2]],
  [7, 2, [2, 2, 2, 1]],
  [7, 7, [7]],
  [7, 1, [1, 1, 1, 1, 1, 1, 1]],
  [5, 4, [3, 2]],
  [4, 9, [4]],
  [3, 0, [1, 1, 1]],
])('%i tiles where %i fit stand in rows of %j', (tiles, fit, rows) => {
  expect(lengths(tiles, fit)).toEqual(rows)
})

test('no row is more than one tile shorter than another, and each is filled', () => {
  for (let tiles = 1; tiles <= 12; tiles++)
    for (let fit = 1; fit <= 12; fit++) {
      const rows = lengths(tiles, fit)
      expect(Math.max(...rows)).toBeLessThanOrEqual(fit)
      expect(Math.max(...rows) - Math.min(...rows)).toBeLessThanOrEqual(1)
      const { columns, spans } = tileRows(tiles, fit)
      expect(spans.reduce((sum, span) => sum + span, 0)).toBe(columns * rows.length)
    }
})
