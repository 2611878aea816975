/** A sum that came out, or where reading it stopped. */
export type Arithmetic =
  | { readonly ok: true; readonly value: number }
  /** `column` counts characters from 1. */
  | { readonly ok: false; readonly column: number }

const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y
/** Brackets and signs deeper than any sentence needs; keeps hostile text off the stack. */
const DEEPEST = 100

/**
 * Work out a sum of numbers, `+ - * /`, signs and brackets: `28+8+6 = 42`, `8.85e12 / 1e4`.
 * Division by zero is no number, so it does not come out.
 */
export function evaluate(text: string): Arithmetic {
  const reader = new Reader(text)
  try {
    const value = reader.sum(0)
    reader.end()
    return Number.isFinite(value) ? { ok: true, value } : { ok: false, column: 1 }
  } catch (stop) {
    if (stop instanceof Stop) return { ok: false, column: stop.column }
    throw stop
  }
}

/** Leaves the recursion; never leaves this file. */
class Stop {
  readonly column: number
  constructor(column: number) {
    this.column = column
  }
}

/** Recursive descent: sum → product → signed → number or bracket. */
class Reader {
  private at = 0
  private readonly text: string

  constructor(text: string) {
    this.text = text
  }

  sum(depth: number): number {
    let value = this.product(depth)
    for (let sign = this.take('+-'); sign !== ''; sign = this.take('+-')) {
      const term = this.product(depth)
      value = sign === '+' ? value + term : value - term
    }
    return value
  }

  end(): void {
    this.skipSpace()
    if (this.at < this.text.length) throw new Stop(this.at + 1)
  }

  private product(depth: number): number {
    let value = this.signed(depth)
    for (let sign = this.take('*/'); sign !== ''; sign = this.take('*/')) {
      const factor = this.signed(depth)
      value = sign === '*' ? value * factor : value / factor
    }
    return value
  }

  private signed(depth: number): number {
    if (depth > DEEPEST) throw new Stop(this.at + 1)
    const sign = this.take('+-')
    if (sign !== '') return sign === '-' ? -this.signed(depth + 1) : this.signed(depth + 1)
    if (this.take('(') === '') return this.number()
    const value = this.sum(depth + 1)
    if (this.take(')') === '') throw new Stop(this.at + 1)
    return value
  }

  private number(): number {
    this.skipSpace()
    NUMBER.lastIndex = this.at
    const match = NUMBER.exec(this.text)
    if (match === null) throw new Stop(this.at + 1)
    this.at = NUMBER.lastIndex
    return Number(match[0])
  }

  /** The next sign if it is one of these, else ''. */
  private take(signs: string): string {
    this.skipSpace()
    const next = this.text[this.at] ?? ''
    if (next === '' || !signs.includes(next)) return ''
    this.at += 1
    return next
  }

  private skipSpace(): void {
    while (/\s/.test(this.text[this.at] ?? '')) this.at += 1
  }
}
