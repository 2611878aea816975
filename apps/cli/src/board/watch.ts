import { statSync } from 'node:fs'

const EVERY_MS = 1000

/**
 * Calls back when one of some files changes, appears or goes. Looks at times and sizes, which works
 * on every file system alike.
 *
 * @param files what to look at; asked anew each time
 * @returns ends the watch
 */
export function watchFiles(files: () => readonly string[], onChange: () => void): () => void {
  let before = stampOf(files())
  const timer = setInterval(() => {
    const now = stampOf(files())
    if (now === before) return
    onChange()
    before = stampOf(files())
  }, EVERY_MS)
  return () => clearInterval(timer)
}

function stampOf(files: readonly string[]): string {
  return files.map((file) => `${file}:${stateOf(file)}`).join('\n')
}

function stateOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat ? `${stat.mtimeMs}/${stat.size}` : '-'
}
