import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { replaceFolder } from './replace-folder.ts'

let parent = ''
let folder = ''
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'jarip-'))
  folder = join(parent, 'new', 'base')
})
afterEach(() => rmSync(parent, { recursive: true, force: true }))

const read = (name: string) => readFileSync(join(folder, name), 'utf8')

test('a folder takes the place of the one before it, with nothing of that left', () => {
  replaceFolder(folder, { old: '1', both: '1' })
  replaceFolder(folder, { both: '2', bytes: new Uint8Array([65]) })
  expect(readdirSync(folder)).toEqual(['both', 'bytes'])
  expect([read('both'), read('bytes')]).toEqual(['2', 'A'])
  expect(readdirSync(join(parent, 'new'))).toEqual(['base'])
})

test('a write that fails half-way leaves the folder as it was, and no trace', () => {
  replaceFolder(folder, { a: '1' })
  expect(() => replaceFolder(folder, { a: '2', 'no/such': '2' })).toThrow('ENOENT')
  expect(read('a')).toBe('1')
  expect(readdirSync(join(parent, 'new'))).toEqual(['base'])
})

test('what a killed process left half-written is swept away later', () => {
  const left = join(parent, 'new', '.base.123-0123456789ab.part')
  mkdirSync(left, { recursive: true })
  utimesSync(left, 0, 0)
  replaceFolder(folder, { a: '1' })
  expect(readdirSync(join(parent, 'new'))).toEqual(['base'])
})

test('processes that write the same folder at once leave one whole folder', async () => {
  const module = JSON.stringify(join(import.meta.dirname, 'replace-folder.ts'))
  const script = `import { replaceFolder } from ${module}
    for (let i = 0; i < 60; i++) replaceFolder(${JSON.stringify(folder)}, { a: process.argv[1], b: process.argv[1] })`
  const writer = (name: string) =>
    new Promise<number | null>((resolve) =>
      spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script, name], {
        cwd: import.meta.dirname,
        stdio: 'inherit',
      }).on('close', resolve),
    )
  expect(await Promise.all([writer('x'), writer('y')])).toEqual([0, 0])
  expect(read('a')).toBe(read('b'))
  expect(readdirSync(join(parent, 'new'))).toEqual(['base'])
})
