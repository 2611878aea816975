import { expect, test } from 'vitest'
import { following, ProgramBuilder } from '../program/builder.ts'
import { Embedding, REGULARISATION } from './embedding.ts'
import { PieceState } from './piece-state.ts'
import type { Regularisation } from './piece-work.ts'
import { presolve } from './presolve.ts'
import { scale } from './scaling.ts'

/** Sun and a store against a dear grid. */
function program() {
  const b = new ProgramBuilder()
  const size = b.shared('size MWh', { cost: 2 })
  const sun = b.shared('sun MW', { cost: 20 })
  const chain = b.chain('days', 100)
  const light = Float64Array.from({ length: 100 }, (_, t) => Math.max(0, Math.sin(t / 4)))
  const p = chain.family('sun', { upper: following(sun, light) })
  const grid = chain.family('grid', { cost: 5 })
  const level = chain.family('level', { upper: following(size) })
  const flow = chain.family('charge', { lower: -Infinity })
  chain.row('balance', '=', 1).add(p, 1).add(grid, 1).add(flow, -1)
  chain.row('store', '=', 0).add(level, 1).addPrevious(level, -0.99, { cyclic: true }).add(flow, -1)
  return b.build()
}

/** A piece whose factor loses all its digits, from an iteration on, with so little regularisation. */
class Fragile extends PieceState {
  readonly seen: number[] = []
  sound = 1e-7

  override factor(regularisation: Regularisation): Float64Array {
    this.seen.push(regularisation.delta)
    const share = super.factor(regularisation)
    const lost = this.seen.length > 5 && regularisation.delta < 0.99 * this.sound
    return lost ? share.fill(Number.NaN) : share
  }
}

async function solved(sound: number) {
  const { scaled } = scale(presolve(program(), () => 1).form)
  const pieces = scaled.pieces.map((piece) => new Fragile(piece))
  for (const piece of pieces) piece.sound = sound
  const ending = await new Embedding(scaled, pieces).run({
    iterationLimit: 100,
    tolerance: 1e-8,
    regularisation: REGULARISATION,
    verify: () => 0,
    watch: async () => undefined,
  })
  return { ending, seen: pieces[0].seen }
}

test('a factor without a digit left is made again, with rows regularised tenfold from then on', async () => {
  const { ending, seen } = await solved(1e-7)
  expect(ending).toBe('optimal')
  expect(seen.slice(0, 6)).toEqual(seen.slice(0, 6).fill(1e-8))
  for (const delta of seen.slice(6)) expect(delta).toBeCloseTo(1e-7, 12)
})

test('where that does not help, three times, it is said', async () => {
  const { ending, seen } = await solved(1)
  expect(ending).toBe('numerical trouble')
  expect(new Set(seen.slice(5).map((delta) => delta.toExponential(0))).size).toBe(4)
})
