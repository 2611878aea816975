import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as solver from './index.ts'

test('the ten lines of the README run and say what a plain calculation says', async () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const [, code] = /```ts\n([\s\S]*?)```/.exec(readme) ?? []
  const body = code.replace(/^import .*\n/, '')
  const AsyncFunction = (async () => {}).constructor as FunctionConstructor
  const said: unknown[] = []
  const run = new AsyncFunction('following', 'ProgramBuilder', 'solve', 'console', body)
  await run(solver.following, solver.ProgramBuilder, solver.solve, {
    log: (...parts: unknown[]) => said.push(...parts),
  })
  const [status, objective, megawatts] = said as [string, number, number]
  expect(status).toBe('optimal')
  // a MW costs 10 and saves 3 for every hour of full sun, as long as some demand is left
  const light = Array.from({ length: 24 }, (_, t) =>
    Math.max(0, Math.sin(((t - 6) / 12) * Math.PI)),
  )
  const cost = (mw: number) =>
    10 * mw + light.reduce((sum, sun) => sum + 3 * Math.max(0, 5 - mw * sun), 0)
  expect(objective).toBeCloseTo(cost(megawatts), 4)
  for (const other of [megawatts - 0.1, megawatts + 0.1])
    expect(cost(other)).toBeGreaterThanOrEqual(objective - 1e-6)
})
