import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { workplace } from '../../test/jarip.ts'
import { LockedError, withLock } from './lock.ts'

const { folder, remove } = workplace()
const lock = join(folder, 'lock')
afterAll(remove)

test('a lock is gone after the work, also after work that failed', async () => {
  expect(await withLock(lock, () => existsSync(lock))).toBe(true)
  await expect(
    withLock(lock, () => {
      throw new Error('failed')
    }),
  ).rejects.toThrow('failed')
  expect(existsSync(lock)).toBe(false)
})

test('a lock that lives is waited for, and given up in the end', async () => {
  writeFileSync(lock, String(process.pid))
  await expect(withLock(lock, () => 0, 50)).rejects.toThrow(LockedError)
})

test('the lock of a process that died is taken over', async () => {
  writeFileSync(lock, '999999999')
  expect(await withLock(lock, () => 'done')).toBe('done')
})
