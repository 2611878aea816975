import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { codeOf } from '../files.ts'

const EVERY_MS = 20

/** Somebody else held the lock all the time. */
export class LockedError extends Error {
  override readonly name = 'LockedError'
}

/**
 * Do something while no other process does it under the same lock. A lock whose process has died
 * is taken over.
 *
 * @param file   the lock; it is gone afterwards
 * @param waitMs how long to wait for it at most
 * @throws {LockedError} when it was never free
 */
export async function withLock<T>(file: string, work: () => T, waitMs = 10_000): Promise<T> {
  const giveUp = Date.now() + waitMs
  while (!take(file)) {
    if (Date.now() > giveUp) throw new LockedError(file)
    await sleep(EVERY_MS)
  }
  try {
    return work()
  } finally {
    rmSync(file, { force: true })
  }
}

/** The lock appears with its owner's number in it, so that nobody finds it without. */
function take(file: string): boolean {
  const own = `${file}.${process.pid}`
  writeFileSync(own, String(process.pid))
  try {
    linkSync(own, file)
    return true
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    if (isAbandoned(file)) setAside(file)
    return false
  } finally {
    rmSync(own, { force: true })
  }
}

function isAbandoned(file: string): boolean {
  try {
    const owner = Number(readFileSync(file, 'utf8'))
    return Number.isInteger(owner) && owner > 0 && !isAlive(owner)
  } catch {
    return false // gone meanwhile: try again
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/**
 * Renaming is atomic, so of two that find the same dead lock one moves it. The slower may move the
 * faster one's fresh lock instead, sees that its owner lives, and puts it back.
 */
function setAside(file: string): void {
  const aside = `${file}.${process.pid}.dead`
  try {
    renameSync(file, aside)
    if (isAbandoned(aside)) rmSync(aside, { force: true })
    else renameSync(aside, file)
  } catch {
    // somebody else moved it: try again
  }
}
