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
