import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { compiledMain } from '../bin/compiled.mjs'
import { BIN } from './jarip.ts'

const version = (env: NodeJS.ProcessEnv) =>
  spawnSync(process.execPath, [BIN, '--version'], { encoding: 'utf8', env }).stdout

test('the command is compiled once, and again when a source has changed', async () => {
  const main = fileURLToPath((await compiledMain()) ?? '')
  expect(await compiledMain()).toContain('main.js')
  const file = join(dirname(main), '..', 'list.json')
  const list = JSON.parse(readFileSync(file, 'utf8'))
  const source = list.inputs.findIndex(([name]: [string]) => name === 'apps/cli/src/main.ts')
  expect(list.inputs[source][1]).toMatch(/^[\d.]+ \d+$/)
  list.inputs[source][1] = '0 0'
  writeFileSync(file, JSON.stringify(list))
  expect(fileURLToPath((await compiledMain()) ?? '')).toBe(main)
  expect(JSON.parse(readFileSync(file, 'utf8')).inputs[source][1]).not.toBe('0 0')
})

test('threads are started from compiled files, not from sources', async () => {
  const folder = dirname(fileURLToPath((await compiledMain()) ?? ''))
  for (const name of ['main.js', 'solve-worker.js', 'worker.js'])
    expect(readFileSync(join(folder, name), 'utf8')).not.toContain('tsx')
})

test('compiled or not, the command is the same', () => {
  const compiled = version(process.env)
  expect(compiled).toMatch(/^\d+\.\d+\.\d+\n$/)
  expect(version({ ...process.env, JARIP_SOURCES: '1' })).toBe(compiled)
})
