import type { Progress } from '@jarip/core/engine'
import { clock } from '@jarip/words'
import type { Session } from './session.ts'
import { cut } from './width.ts'

/** Shows what is being done on standard error, until it is closed. */
export interface ProgressLine {
  readonly show: (progress: Progress | 'save') => void
  readonly close: () => void
}

/** The same for work of any kind: a sentence, and the phase it belongs to. */
export interface SentenceLine {
  readonly say: (phase: string, sentence: string) => void
  readonly close: () => void
}

/** What a run of the engine does, in words. */
export function progressLine(
  session: Session,
  stream: NodeJS.WriteStream = process.stderr,
): ProgressLine {
  const { say, close } = sentenceLine(stream)
  return { show: (progress) => say(phaseOf(progress), sentenceOf(progress, session)), close }
}

/** A line that is rewritten on a terminal; elsewhere a line a phase, and one now and then in a long one. */
export function sentenceLine(stream: NodeJS.WriteStream = process.stderr): SentenceLine {
  return stream.isTTY ? rewritten(stream) : sparse(stream)
}

/** Milliseconds between two looks of a spinner, and between two lines of a log. */
const TICK = 120
const SPARSE = 10_000
const SPINNER = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏'

function rewritten(stream: NodeJS.WriteStream): SentenceLine {
  const started = Date.now()
  let now = ''
  const draw = () => {
    const elapsed = Date.now() - started
    const turn = SPINNER[Math.floor(elapsed / TICK) % SPINNER.length]
    const line = `${turn} ${clock(elapsed / 1000)}  ${now}`
    stream.write(`\r\x1b[2K${cut(line, (stream.columns ?? 80) - 1)}`)
  }
  const timer = setInterval(draw, TICK)
  timer.unref()
  return {
    say(_phase, sentence) {
      now = sentence
      draw()
    },
    close() {
      clearInterval(timer)
      stream.write('\r\x1b[2K')
    },
  }
}

function sparse(stream: NodeJS.WriteStream): SentenceLine {
  const started = Date.now()
  let phase = ''
  let now = ''
  let last = 0
  const write = () => {
    last = Date.now()
    stream.write(`${clock((last - started) / 1000)}  ${now}\n`)
  }
  const timer = setInterval(() => Date.now() - last >= SPARSE && write(), 1000)
  timer.unref()
  return {
    say(next, sentence) {
      now = sentence
      if (next !== phase) write()
      phase = next
    },
    close: () => clearInterval(timer),
  }
}

function phaseOf(progress: Progress | 'save'): string {
  if (typeof progress === 'string') return progress
  return progress.phase === 'solve'
    ? `${progress.purpose} ${progress.promise ?? ''}`
    : progress.phase
}

/** What a progress says, in words. */
export function sentenceOf(progress: Progress | 'save', { words, format }: Session): string {
  if (typeof progress === 'string') return words.progress[progress]
  if (progress.phase !== 'solve') return words.progress[progress.phase]
  const { purposes, size, iteration } = words.progress
  const { purpose, promise = '', rows, columns, iteration: at } = progress
  const what = purposes[purpose] + (purpose === 'alone' ? promise : '')
  const how = at
    ? iteration(at.iteration, format.tiny(at.gap))
    : size(format.count(rows), format.count(columns))
  return `${what} (${how})`
}
