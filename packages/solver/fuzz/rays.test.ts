import { expect, test } from 'vitest'
import { solve } from '../src/solve.ts'
import { type Kind, randomProgram } from './random-program.ts'
import { faultOfDualRay, faultOfPrimalRay } from './rays.ts'

/** Programs of a kind, with what the solver makes of them. */
async function some(kind: Kind, count: number) {
  const found = []
  for (let seed = 1; found.length < count; seed++) {
    const { program, kind: drawn } = randomProgram(seed)
    if (drawn === kind) found.push({ program, ...(await solve(program, { solver: 'hourly' })) })
  }
  return found
}

test('a ray that proves a program infeasible stands, and falls when it is changed', async () => {
  for (const { program, ray } of await some('infeasible', 10)) {
    if (ray?.kind !== 'dual') throw new Error('no dual ray')
    expect(faultOfDualRay(program, ray.duals)).toBe('')
    const negative = ray.duals.rows.map((chain) => chain.map((row) => row.map((v) => -v)))
    expect(faultOfDualRay(program, { ...ray.duals, rows: negative })).not.toBe('')
    const none = ray.duals.rows.map((chain) => chain.map((row) => row.map(() => 0)))
    const yearly = ray.duals.yearly.map(() => 0)
    expect(faultOfDualRay(program, { ...ray.duals, rows: none, yearly })).not.toBe('')
  }
})

test('a ray of an unbounded program stands, and falls when it is turned round', async () => {
  for (const { program, ray } of await some('unbounded', 10)) {
    if (ray?.kind !== 'primal') throw new Error('no primal ray')
    const { shared, hours } = ray.columns
    expect(faultOfPrimalRay(program, ray.columns)).toBe('')
    const back = hours.map((chain) => chain.map((column) => column.map((v) => -v)))
    expect(faultOfPrimalRay(program, { shared: shared.map((v) => -v), hours: back })).not.toBe('')
  }
})
