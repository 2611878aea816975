import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Session } from './terminal/session.ts'
import { EXIT, Stop } from './terminal/stop.ts'

/** A file's text, or undefined when there is no such file. Anything else that goes wrong is told. */
export function readText(path: string, { words }: Session): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return undefined
    throw new Stop(EXIT.bad, words.usage.cannotRead(path, reasonOf(error, words)))
  }
}

/** Whether a folder holds a plan. */
export function holdsPlan(folder: string): boolean {
  return existsSync(join(folder, 'plan.yaml'))
}

/** The code of a failed file operation, such as `ENOSPC`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}

/** Why a file operation failed, as a person would say it. */
export function reasonOf(error: unknown, { usage }: Session['words']): string {
  return (
    usage.reasons[codeOf(error) ?? ''] ?? (error instanceof Error ? error.message : String(error))
  )
}
