import { readFileSync } from 'node:fs'
import { deserialize } from 'node:v8'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Progress } from './ipm/claims.ts'
import type { Program, Series } from './program/program.ts'
import { solve } from './solve.ts'

/**
 * Gwangju's plan as programs of three stages in steps of 24 hours, as `node:v8` wrote them: with all
 * promises (infeasible), with one freed, and with one shortfall at a price of 1e8 and 1e9 KRW/MWh, whose
 * rows of zeros stopped short of the tolerance once.
 */
function fixture(name: string): Program {
  const file = new URL(`../fixtures/gwangju-${name}.v8.gz`, import.meta.url)
  return deserialize(gunzipSync(readFileSync(file)))
}

test.each([
  ['feasible', 20703809.3],
  ['yielding-price1e15', 131056224],
  ['yielding-price1e16', 1118141227],
])('%s ends optimal, proved to 1e-7', async (name, objective) => {
  const solution = await solve(fixture(name), { solver: 'hourly' })
  expect(solution.status).toBe('optimal')
  expect(Math.max(...Object.values(solution.certificate))).toBeLessThanOrEqual(1e-7)
  expect(Math.abs(solution.objective / objective - 1)).toBeLessThan(1e-7)
})

test('all promises at once end infeasible, with a proof', async () => {
  const { status, ray } = await solve(fixture('infeasible'), { solver: 'hourly' })
  expect(status).toBe('infeasible')
  expect(ray?.kind).toBe('dual')
})

test.each([1e-6, 1e-8])(
  'from the solution of a near-by program the same optimum is found sooner, to %d',
  async (tolerance) => {
    const program = fixture('feasible')
    const options = { solver: 'hourly', tolerance } as const
    const before = await solve(program, options)
    const shared = program.shared.map((column) => ({ ...column, cost: column.cost * 1.1 }))
    const dearer = { ...program, shared }
    const cold = await solve(dearer, options)
    const warm = await solve(dearer, { ...options, warmStart: before })
    expect(warm.status).toBe('optimal')
    expect(Math.abs(warm.objective / cold.objective - 1)).toBeLessThan(10 * tolerance)
    expect(warm.iterations).toBeLessThan(0.8 * cold.iterations)
  },
)

test('near a known solution, products far ahead of the residuals are held until those are done', async () => {
  const program = fixture('yielding-price1e15')
  const tolerance = 1e-6
  const before = await solve(program, { solver: 'hourly', tolerance })
  const seen: Progress[] = []
  const { status } = await solve(withRhsTimes(program, 1.1), {
    solver: 'hourly',
    tolerance,
    warmStart: before,
    progress: (at) => void seen.push(at),
  })
  expect(status).toBe('optimal')
  const ahead = seen.findIndex(({ primal, gap }) => primal < tolerance && gap < 0.05 * tolerance)
  const [from, then] = seen.slice(ahead)
  expect(then.mu).toBeGreaterThan(0.9 * from.mu)
  expect(then.dual).toBeLessThan(0.8 * from.dual)
})

function withRhsTimes(program: Program, factor: number): Program {
  const times = (a: Series) => (typeof a === 'number' ? a * factor : a.map((x) => x * factor))
  const chains = program.chains.map((chain) => ({
    ...chain,
    rows: chain.rows.map((row) => ({ ...row, rhs: times(row.rhs) })),
  }))
  return { ...program, chains }
}
