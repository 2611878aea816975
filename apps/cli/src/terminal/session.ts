import { type Format, formatIn } from '@jarip/words'
import { type Lang, type Words, wordsIn } from '../words/index.ts'
import { type Paint, paintFor } from './paint.ts'

/** What a command needs to speak to a person: the language, and where to say it. */
export interface Session {
  readonly lang: Lang
  readonly words: Words
  readonly format: Format
  /** Writes to standard output; a line feed is added. */
  readonly out: (text: string) => void
  /** Writes to standard error; a line feed is added. */
  readonly err: (text: string) => void
  /** Colours for standard output. */
  readonly paint: Paint
  /** Cells across standard output. */
  readonly columns: number
}

/** Wide enough for the report where the width of the terminal is not known. */
const COLUMNS = 110

export function sessionFor(lang: Lang): Session {
  return {
    lang,
    words: wordsIn(lang),
    format: formatIn(lang),
    out: (text) => process.stdout.write(`${text}\n`),
    err: (text) => process.stderr.write(`${text}\n`),
    paint: paintFor(process.stdout),
    columns: Math.max(60, process.stdout.columns ?? COLUMNS),
  }
}
