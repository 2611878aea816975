import { randomBytes } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * Write a file as a whole: what was there stays until the new text is on the disk under another
 * name, then takes its place. Its permissions stay as they are.
 */
export function replaceFile(file: string, text: string): void {
  const unique = `${process.pid}-${randomBytes(6).toString('hex')}`
  const part = join(dirname(file), `.${basename(file)}.${unique}.part`)
  try {
    const handle = openSync(part, 'wx', statSync(file, { throwIfNoEntry: false })?.mode)
    try {
      writeFileSync(handle, text)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(part, file)
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
}
