import { solve, solveWithHighs } from '@jarip/solver'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { replay } from '../replay/replay.ts'
import { toProgram } from '../to-program.ts'
import { toResult } from '../to-result.ts'
import { randomFolder } from './random-folder.ts'
import { readPypsaFolder } from './read-folder.ts'
import { PypsaError } from './tables.ts'
import { fromPypsa } from './to-network.ts'

test('a random network of PyPSA costs the same by our own method and by HiGHS, and replays', async () => {
  const numRuns = Number(process.env.JARIP_RUNS ?? 25)
  const seen = { optimal: 0, other: 0, gaveUp: 0 }
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (draw) => {
      const read = networkIn(randomFolder(draw, fc.integer))
      fc.pre(read !== undefined)
      const { network } = read
      const { program, map } = toProgram(network, { purpose: 'cost', money: 1 })
      const theirs = await solveWithHighs(program)
      // two digits more than usual: where duals are long, 1e-8 in a row can be 1e-6 in the cost
      const ours = await solve(program, { solver: 'hourly', tolerance: 1e-10 })
      if (ours.status === 'numerical trouble') {
        seen.gaveUp++ // no answer, but no wrong one: users of such a small network get HiGHS'
        return
      }
      expect(ours.status).toBe(theirs.status)
      seen[ours.status === 'optimal' ? 'optimal' : 'other']++
      if (ours.status !== 'optimal') return
      const off = Math.abs(ours.objective - theirs.objective)
      expect(off).toBeLessThan(1e-6 * (1 + Math.abs(theirs.objective)))
      expect(replay(network, toResult(network, map, ours)).worst).toBeLessThan(1e-6)
    }),
    { numRuns },
  )
  expect(seen.optimal).toBeGreaterThan(seen.other / 2)
  expect(seen.gaveUp).toBeLessThanOrEqual(numRuns / 20)
})

/** Undefined where the draw asks for what PyPSA has no answer to: e.g. levels anew after unlike losses. */
function networkIn(files: ReadonlyMap<string, string>) {
  try {
    return fromPypsa(readPypsaFolder(files))
  } catch (error) {
    if (error instanceof PypsaError) return undefined
    throw error
  }
}
