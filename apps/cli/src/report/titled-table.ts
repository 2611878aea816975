import type { Session } from '../terminal/session.ts'
import { type TableShape, tableLines } from '../terminal/table.ts'

/** A table below its title, with an empty line before it. */
export function titledTable(title: string, shape: TableShape, { paint }: Session): string[] {
  const [first, ...lines] = tableLines(shape)
  return ['', paint('bold', title), '', paint('dim', first), ...lines]
}
