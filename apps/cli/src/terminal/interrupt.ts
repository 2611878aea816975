import { EXIT } from './stop.ts'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Ctrl-C, a polite kill and a closed terminal end the run with a sentence. Until then nothing is
 * written anywhere, so there is nothing to tidy up.
 *
 * @returns what ends the watch, once the outcome is saved
 */
export function catchInterrupts(sentence: string): () => void {
  const end = () => {
    process.stderr.write(`\n${sentence}\n`)
    process.exit(EXIT.interrupted)
  }
  for (const signal of SIGNALS) process.once(signal, end)
  return () => {
    for (const signal of SIGNALS) process.off(signal, end)
  }
}

/** A wish to stop that long work looks at when it can. */
export interface StopWish {
  readonly aborted: boolean
  /** Ends the watch. */
  readonly done: () => void
}

/**
 * Ctrl-C, a polite kill and a closed terminal are asked for, and heeded by whoever looks: for work
 * that has something to keep first. A second Ctrl-C ends at once.
 */
export function askedToStop(): StopWish {
  let aborted = false
  const ask = () => {
    if (aborted) process.exit(EXIT.interrupted)
    aborted = true
  }
  for (const signal of SIGNALS) process.on(signal, ask)
  return {
    get aborted() {
      return aborted
    },
    done: () => {
      for (const signal of SIGNALS) process.off(signal, ask)
    },
  }
}
