/** A text of comma-separated values: its first line, and the others. */
export interface Csv {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/**
 * Reads comma-separated values (RFC 4180): quotes double inside quotes, and a quoted field may hold
 * commas and line ends. Empty lines are left out.
 */
export function parseCsv(text: string): Csv {
  const lines = text.includes('"') ? quotedLines(text) : plainLines(text)
  const [header = [], ...rows] = lines
  return { header, rows }
}

function plainLines(text: string): string[][] {
  const lines: string[][] = []
  for (const line of withoutMark(text).split('\n')) {
    const content = line.endsWith('\r') ? line.slice(0, -1) : line
    if (content !== '') lines.push(content.split(','))
  }
  return lines
}

function quotedLines(text: string): string[][] {
  const lines: string[][] = []
  let line: string[] = []
  for (const [, quoted, plain, end] of withoutMark(text).matchAll(FIELD)) {
    if (quoted === undefined && plain === '' && end === '' && line.length === 0) break
    line.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    if (line.length > 1 || line[0] !== '') lines.push(line)
    line = []
    if (end === '') break
  }
  return lines
}

/** A field, quoted or plain, and what ends it. */
const FIELD = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}

/** Values as a line each, quoted where they must be. */
export function printCsv(header: readonly string[], rows: Iterable<readonly string[]>): string {
  const lines = [header.map(quoted).join(',')]
  for (const row of rows) lines.push(row.map(quoted).join(','))
  return `${lines.join('\n')}\n`
}

function quoted(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field
}

/** A number as pandas reads and writes it: `inf`, and nothing for NaN. */
export function printNumber(value: number): string {
  if (Number.isNaN(value)) return ''
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf'
  return Object.is(value, -0) ? '0' : String(value)
}

/** A number as pandas prints it; NaN for an empty field, undefined for what is no number. */
export function readNumber(text: string): number | undefined {
  const value = Number(text)
  if (text !== '' && !Number.isNaN(value)) return value
  return WORDS.get(text.trim().toLowerCase())
}

const WORDS = new Map([
  ['', Number.NaN],
  ['nan', Number.NaN],
  ['none', Number.NaN],
  ['na', Number.NaN],
  ['inf', Infinity],
  ['+inf', Infinity],
  ['infinity', Infinity],
  ['-inf', -Infinity],
  ['-infinity', -Infinity],
  ['true', 1],
  ['false', 0],
])

/** A flag as pandas prints it: True and False, or 1 and 0. */
export function readFlag(text: string): boolean | undefined {
  const word = text.trim().toLowerCase()
  if (word === 'true' || word === '1' || word === '1.0') return true
  return word === 'false' || word === '0' || word === '0.0' ? false : undefined
}
