import { GrowingColumns } from './growing-columns.ts'
import { parseNumber } from './parse-number.ts'
import { RefusalCount, type Refusals } from './refusal.ts'
import { columns, swfFields, type Trace, UNKNOWN } from './trace.ts'

/** What came of reading a trace: the lines that could be read, and an account of the others. */
export interface SwfReading {
  readonly trace: Trace
  readonly refused: Refusals
}

const SPACE = 32
const SEMICOLON = 59
const FIELDS = swfFields.length

/**
 * Reads a trace piece by piece, so that a log need never be in memory as text.
 *
 * Source: Parallel Workloads Archive, "The Standard Workload Format" (version 2.2): lines of 18
 * numbers apart by blanks; comments begin with a semicolon, the header's as "; Key: value".
 */
export class SwfReader {
  private rest = ''
  private line = 0
  private readonly fields = new Float64Array(FIELDS)
  private readonly header = new Map<string, string>()
  private readonly refused = new RefusalCount()
  private readonly kept = new GrowingColumns(Object.values(columns))

  /** Take the next piece of text; it may end in the middle of a line. */
  push(piece: string): void {
    const text = this.rest + piece
    let from = 0
    for (let to = text.indexOf('\n', from); to !== -1; to = text.indexOf('\n', from)) {
      this.readLine(text, from, to)
      from = to + 1
    }
    this.rest = text.slice(from)
  }

  /** The last line needs no line break. */
  end(): SwfReading {
    if (this.rest !== '') this.readLine(this.rest, 0, this.rest.length)
    this.rest = ''
    const { kept, header, refused } = this
    const names = Object.keys(columns) as (keyof typeof columns)[]
    const read = Object.fromEntries(names.map((name, c) => [name, kept.column(c)]))
    return { trace: { ...(read as unknown as Trace), length: kept.length, header }, refused }
  }

  private readLine(text: string, from: number, to: number): void {
    this.line++
    const start = skipBlanks(text, from, to)
    if (start === to) return
    if (text.charCodeAt(start) === SEMICOLON) this.readComment(text.slice(start + 1, to))
    else if (this.readFields(text, start, to)) this.kept.push(this.fields)
  }

  private readComment(comment: string): void {
    const entry = /^\s*([A-Za-z]+):\s*(.*?)\s*$/.exec(comment)
    if (entry === null) return
    const [, key, value] = entry
    const before = this.header.get(key)
    this.header.set(key, before === undefined ? value : `${before}\n${value}`)
  }

  /** Fill `fields` from a line. @returns whether the line holds a job */
  private readFields(text: string, start: number, to: number): boolean {
    let count = 0
    let bad = -1
    let badText = ''
    for (let at = start; at < to; count++) {
      let end = at
      while (end < to && text.charCodeAt(end) > SPACE) end++
      if (count < FIELDS) {
        const value = parseNumber(text, at, end)
        this.fields[count] = value
        if (bad === -1 && !(value >= 0 || value === UNKNOWN)) {
          bad = count
          badText = text.slice(at, end)
        }
      }
      at = skipBlanks(text, end, to)
    }
    if (count !== FIELDS) return this.refuse('field_count', count, `${count}`)
    if (bad !== -1) {
      const reason = Number.isNaN(this.fields[bad]) ? 'not_a_number' : 'below_unknown'
      return this.refuse(reason, bad, badText)
    }
    if (this.fields[columns.submit] === UNKNOWN)
      return this.refuse('no_submit_time', columns.submit, `${UNKNOWN}`)
    return true
  }

  private refuse(
    reason: 'field_count' | 'not_a_number' | 'below_unknown' | 'no_submit_time',
    field: number,
    found: string,
  ): false {
    this.refused.add({ line: this.line, reason, field, found: found.slice(0, 40) })
    return false
  }
}

/** Read a whole trace. */
export function readSwf(text: string): SwfReading {
  const reader = new SwfReader()
  reader.push(text)
  return reader.end()
}

function skipBlanks(text: string, from: number, to: number): number {
  let at = from
  while (at < to && text.charCodeAt(at) <= SPACE) at++
  return at
}
