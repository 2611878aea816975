import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { codeOf } from '../files.ts'

/** A folder's files by name. */
export type Files = Readonly<Record<string, string | Uint8Array>>

/** Times that another process may get in between. */
const TRIES = 20

/**
 * Write a folder as a whole: it appears with all its files or not at all, and what was there under
 * its name stays until then. Several processes may do so at once; the last one wins. It all happens
 * without a pause, so that a signal comes before or after it.
 *
 * @param folder its parent is made when missing
 */
export function replaceFolder(folder: string, files: Files): void {
  mkdirSync(dirname(folder), { recursive: true })
  sweep(dirname(folder))
  const part = besides(folder, 'part')
  try {
    writeWhole(part, files)
    moveInto(part, folder)
    syncFolder(dirname(folder))
  } catch (error) {
    remove(part)
    throw error
  }
}

/** Longer than any write takes, ms. */
const STALE = 3_600_000
const PART = /^\..+\.\d+-[0-9a-f]{12}\.part$/

/** Removes what a process left half-written when it was killed outright. */
function sweep(parent: string): void {
  for (const name of readdirSync(parent)) {
    if (!PART.test(name)) continue
    const path = join(parent, name)
    const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY
    if (Date.now() - written > STALE) remove(path)
  }
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

/** A name that nobody else uses, on the same disk, hidden from listings. */
function besides(folder: string, what: string): string {
  const unique = `${process.pid}-${randomBytes(6).toString('hex')}`
  return join(dirname(folder), `.${basename(folder)}.${unique}.${what}`)
}

function writeWhole(folder: string, files: Files): void {
  mkdirSync(folder)
  for (const [name, content] of Object.entries(files)) {
    const file = openSync(join(folder, name), 'wx')
    try {
      writeFileSync(file, content)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
  }
  syncFolder(folder)
}

/** A folder cannot be renamed onto one that holds files, so the old one steps aside first. */
function moveInto(part: string, folder: string): void {
  for (let tries = TRIES; ; tries--) {
    const old = besides(folder, 'old')
    const stood = moved(folder, old)
    try {
      renameSync(part, folder)
      remove(old)
      return
    } catch (error) {
      if (stood && !existsSync(folder)) moved(old, folder)
      else remove(old)
      const taken = codeOf(error) === 'ENOTEMPTY' || codeOf(error) === 'EEXIST'
      if (!taken || tries === 0) throw error // another process was faster, too often
    }
  }
}

/** Whether there was something to move. */
function moved(from: string, to: string): boolean {
  try {
    renameSync(from, to)
    return true
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}

/** Makes names in a folder last through a power cut, where the system can. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Whether a folder is missing or empty. */
export function isFree(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).length === 0
}
