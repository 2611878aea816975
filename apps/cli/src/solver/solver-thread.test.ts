import { ProgramBuilder } from '@jarip/solver'
import { expect, test } from 'vitest'
import { startSolver } from './solver-thread.ts'

/** So many hours, each of which needs a unit at a price of its own. */
function needs(hours: number) {
  const b = new ProgramBuilder()
  const chain = b.chain('hours', hours)
  const one = chain.family('one', { cost: hours })
  const other = chain.family('other', { cost: 2 * hours, upper: 1 })
  chain.row('need', '=', 1).add(one, 1).add(other, 1)
  return b.build()
}

test('programs that are asked for at once each get their own answer, and their own iterations', async () => {
  const thread = startSolver('hourly')
  const sizes = [300, 4_000, 150]
  const heard = sizes.map(() => 0)
  const answers = await Promise.all(
    sizes.map((hours, i) =>
      thread.solve(needs(hours), {
        onIteration: () => {
          heard[i]++
        },
      }),
    ),
  )
  await thread.close()
  for (const [i, hours] of sizes.entries()) {
    expect(answers[i].objective / hours ** 2).toBeCloseTo(1, 6)
    expect(answers[i].columns.hours[0][0]).toHaveLength(hours)
    expect(heard[i]).toBe(answers[i].iterations + 1)
  }
}, 60_000)
