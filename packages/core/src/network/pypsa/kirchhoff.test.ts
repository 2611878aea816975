import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cyclesOf } from './kirchhoff.ts'

const graphs = fc
  .array(fc.record({ from: fc.integer({ min: 0, max: 5 }), to: fc.integer({ min: 0, max: 5 }) }), {
    maxLength: 12,
  })
  .map((branches) => branches.filter(({ from, to }) => from !== to))

test('every cycle closes, and each branch outside the tree makes one', () => {
  fc.assert(
    fc.property(graphs, (branches) => {
      const { cycles, first } = cyclesOf(branches)
      for (const cycle of cycles) {
        const around = new Map<number, number>()
        for (const { branch, direction } of cycle) {
          const { from, to } = branches[branch]
          around.set(from, (around.get(from) ?? 0) - direction)
          around.set(to, (around.get(to) ?? 0) + direction)
        }
        expect([...around.values()].every((sum) => sum === 0)).toBe(true)
      }
      const buses = new Set(branches.flatMap(({ from, to }) => [from, to]))
      const parts = new Set([...buses].map((bus) => first[bus]))
      expect(cycles.length).toBe(branches.length - buses.size + parts.size)
    }),
  )
})

test('two lines side by side are a cycle: one there, the other back', () => {
  const { cycles } = cyclesOf([
    { from: 0, to: 1 },
    { from: 0, to: 1 },
  ])
  expect(cycles).toEqual([
    [
      { branch: 1, direction: 1 },
      { branch: 0, direction: -1 },
    ],
  ])
})
