import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const CACHE = join(dirname(fileURLToPath(import.meta.url)), '..', '.cache')
const LONGEST_MS = 20 * 60 * 1000

/**
 * Run `work` while no other process of this checkout runs work of the same name.
 * A lock whose owner has died, or is older than 20 minutes, is taken over.
 *
 * Plain JavaScript without dependencies: it runs before anything is installed.
 *
 * @template T
 * @param {string} name
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(name, work) {
  mkdirSync(CACHE, { recursive: true })
  const file = join(CACHE, `${name}.lock`)
  let told = false
  while (!take(file)) {
    if (!told) process.stderr.write(`waiting: another process is at "${name}"\n`)
    told = true
    await new Promise((wake) => setTimeout(wake, 200))
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

/** @param {string} file */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (isAbandoned(file)) setAside(file)
    return false
  }
}

/** @param {string} file */
function isAbandoned(file) {
  try {
    const age = Date.now() - statSync(file).mtimeMs
    const owner = Number(readFileSync(file, 'utf8'))
    if (age > LONGEST_MS) return true
    // The owner writes its number a moment after it makes the file.
    if (!owner) return age > 5000
    return !isAlive(owner)
  } catch {
    return false // gone meanwhile: try again
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/**
 * Renaming is atomic, so of two that find the same dead lock one moves it. The slower may move
 * the faster one's fresh lock instead, sees that its owner lives, and puts it back.
 *
 * @param {string} file
 */
function setAside(file) {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
    if (isAbandoned(aside)) rmSync(aside, { force: true })
    else renameSync(aside, file)
  } catch {
    // somebody else moved it: try again
  }
}
