import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withLock } from './lock.mjs'

const LOCK_MODULE = new URL('./lock.mjs', import.meta.url).href
const CACHE = join(import.meta.dirname, '../.cache')

let folder: string
let name: string

beforeEach(() => {
  mkdirSync(CACHE, { recursive: true })
  folder = mkdtempSync(join(tmpdir(), 'jarip-lock-'))
  name = `test-${process.pid}-${Math.round(performance.now())}`
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

/** A process that, holding the lock, notes when it comes and when it goes. */
function visitor(diary: string): Promise<number | null> {
  const code = `
    import { appendFileSync } from 'node:fs'
    import { withLock } from ${JSON.stringify(LOCK_MODULE)}
    await withLock(${JSON.stringify(name)}, async () => {
      appendFileSync(${JSON.stringify(diary)}, 'in ')
      await new Promise((wake) => setTimeout(wake, 50))
      appendFileSync(${JSON.stringify(diary)}, 'out ')
    })`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    stdio: 'ignore',
  })
  return new Promise((done) => child.on('close', done))
}

test('processes that want the same lock take turns', async () => {
  const diary = join(folder, 'diary')
  expect(await Promise.all([1, 2, 3].map(() => visitor(diary)))).toEqual([0, 0, 0])
  expect(readFileSync(diary, 'utf8')).toBe('in out '.repeat(3))
})

test('the lock of a process that died is taken over, by one at a time', async () => {
  const diary = join(folder, 'diary')
  const ended = await new Promise<number>((done) => {
    const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
    child.on('close', () => done(child.pid ?? 0))
  })
  writeFileSync(join(CACHE, `${name}.lock`), String(ended))
  expect(await Promise.all([1, 2, 3].map(() => visitor(diary)))).toEqual([0, 0, 0])
  expect(readFileSync(diary, 'utf8')).toBe('in out '.repeat(3))
})

test('the lock is given back when the work throws', async () => {
  const fails = withLock(name, () => {
    throw new Error('no luck')
  })
  await expect(fails).rejects.toThrow('no luck')
  expect(await withLock(name, () => 'second try')).toBe('second try')
})
