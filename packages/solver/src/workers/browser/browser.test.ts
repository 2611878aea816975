import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize } from 'node:v8'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { openBrowserWorker } from '../../../../../scripts/in-browser.ts'
import type { SolveOrder } from '../../../browser/solve-order.ts'
import type { TestResult } from '../../../browser/vitest.ts'
import { randomProgram } from '../../../fuzz/random-program.ts'
import type { Program } from '../../program/program.ts'
import type { Solution } from '../../program/solution.ts'
import { solve } from '../../solve.ts'

const ROOM = join(import.meta.dirname, '../../..')

/** Gwangju's plan in steps of 24 hours: three chains, so three pieces that workers can share. */
function gwangju(): Program {
  return deserialize(gunzipSync(readFileSync(join(ROOM, 'fixtures/gwangju-feasible.v8.gz'))))
}

/** All of a solution but the time that it took. */
function timeless({ seconds: _, ...rest }: Solution): Omit<Solution, 'seconds'> {
  return rest
}

test('a worker in Chromium finds what Node finds, bit for bit, alone and with a pool', async () => {
  // small ones, too: a last bit that engines round in two ways shows where scales are odd
  const random = Array.from({ length: 40 }, (_, i) => randomProgram(i + 1).program)
  const programs = [gwangju(), ...random]
  const inNode: Solution[] = []
  for (const program of programs) inNode.push(await solve(program, { solver: 'hourly' }))
  expect(inNode[0].status).toBe('optimal')
  const browser = await openBrowserWorker(join(ROOM, 'browser/solve-worker.ts'))
  try {
    for (const workers of [0, 2]) {
      const order: SolveOrder = { programs, workers }
      const found = (await browser.call(order)) as Solution[]
      expect(found.map(timeless)).toEqual(inNode.map(timeless))
    }
  } finally {
    await browser.close()
  }
}, 300_000)

test("the solver's own tests pass in a worker in Chromium", async () => {
  const browser = await openBrowserWorker(join(ROOM, 'browser/tests-worker.ts'), [
    { find: 'vitest', replacement: join(ROOM, 'browser/vitest.ts') },
    { find: /.*[/]workers[/]node[/]index[.]ts$/, replacement: join(ROOM, 'browser/node-pool.ts') },
  ])
  try {
    const { files, results } = (await browser.call('run')) as {
      files: string[]
      results: TestResult[]
    }
    expect(files).toContain('../src/solve.test.ts')
    expect(files).toContain('../src/ipm/elimination.test.ts')
    expect(results.length).toBeGreaterThan(15)
    expect(results.filter(({ failure }) => failure !== '')).toEqual([])
  } finally {
    await browser.close()
  }
}, 300_000)
