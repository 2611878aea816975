import { readFileSync } from 'node:fs'
import { readCity } from '@jarip/core/engine'
import { expect, test } from 'vitest'
import { planOf } from '../src/whatif/written.ts'

const root = new URL('../../../cities/gwangju/', import.meta.url)
const read = (path: string) => {
  try {
    return readFileSync(new URL(path, root), 'utf8')
  } catch {
    return undefined
  }
}
const plan = readCity('', read).city?.plan
if (!plan) throw new Error('the plan of Gwangju has faults')

const binding = (of: typeof plan) =>
  of.promises.flatMap(({ id, readings }) =>
    readings.filter(({ binds }) => binds).map((r) => `${id}/${r.id}`),
  )

test('a plan that nobody has asked anything of is written as it is', () => {
  expect(planOf(plan, { positions: {}, free: [], bind: [] })).toEqual(plan)
})

test('what binds in the question binds in the plan, and what is freed does not', () => {
  const [first] = binding(plan)
  const promise = plan.promises.find(({ id }) => first.startsWith(`${id}/`))
  const other = promise?.readings.find(({ binds }) => !binds)
  if (!promise || !other) throw new Error('no promise of two readings binds')
  const freed = binding(planOf(plan, { positions: {}, free: [promise.id], bind: [] }))
  expect(freed).toEqual(binding(plan).filter((key) => key !== first))
  const bind = [`${promise.id}/${other.id}`]
  const turned = binding(planOf(plan, { positions: {}, free: [promise.id], bind }))
  expect(turned).toContain(bind[0])
  expect(turned).not.toContain(first)
})
