import { z } from 'zod'
import { suggest } from '../suggest.ts'
import type { TableFaults } from './faults.ts'
import { numberIn, type Row } from './table.ts'

/** The words in a cell, told when there are none; then empty. */
export function wordIn(row: Row, column: string, faults: TableFaults): string {
  const text = row[column].text.trim()
  if (text === '') faults.tell('cell_empty', { ...row[column], about: column }, { column })
  return text
}

/** The words in a cell, or null where the cell is left empty: not known. */
export function wordOrNull(row: Row, column: string): string | null {
  const text = row[column].text.trim()
  return text === '' ? null : text
}

/** An ISO date (2025-12-31), told when it is none. */
export function dateIn(row: Row, column: string, faults: TableFaults): string {
  const text = row[column].text.trim()
  if (!z.iso.date().safeParse(text).success)
    faults.tell('cell_not_a_date', { ...row[column], about: column }, { column, text })
  return text
}

/** An ISO date, or null where the cell is left empty: not known, or not yet. */
export function dateOrNull(row: Row, column: string, faults: TableFaults): string | null {
  return wordOrNull(row, column) === null ? null : dateIn(row, column, faults)
}

/** A number, or null where the cell is left empty: not known. NaN when told. */
export function numberOrNull(
  row: Row,
  column: string,
  bounds: { readonly min: number; readonly max: number },
  faults: TableFaults,
): number | null {
  return wordOrNull(row, column) === null ? null : numberIn(row, column, bounds, faults)
}

/** One of some words, told with the nearest one when it is another; then undefined. */
export function choiceIn<T extends string>(
  row: Row,
  column: string,
  allowed: readonly T[],
  faults: TableFaults,
): T | undefined {
  const found = row[column].text.trim()
  const choice = allowed.find((word) => word === found)
  if (choice === undefined) {
    const suggestion = suggest(found, allowed)
    faults.tell('not_one_of', { ...row[column], about: column }, { allowed, found, suggestion })
  }
  return choice
}

/** Whole won, zero or more, exactly as written; told when it is not that; then undefined. */
export function wonIn(row: Row, column: string, faults: TableFaults): bigint | undefined {
  const text = row[column].text.trim()
  if (/^\d{1,30}$/.test(text)) return BigInt(text)
  faults.tell('not_won', { ...row[column], about: column }, { column, text })
  return undefined
}
