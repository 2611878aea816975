import { existsSync, readdirSync, readFileSync } from 'node:fs'
import {
  fromPypsa,
  type PypsaResult,
  readPypsaFolder,
  replay,
  toProgram,
  toPypsaResult,
  toResult,
} from '@jarip/core/network'
import { solve } from '@jarip/solver'
import { describe, expect, test } from 'vitest'

/** What PyPSA said, as make.py wrote it. */
interface Answer {
  readonly objective: number
  readonly objective_constant: number
  /** By list, name and attribute (`p_nom_opt`, …); infinite ones are left out. */
  readonly sizes: Readonly<
    Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>
  >
  readonly global_constraints: Readonly<Record<string, { readonly mu: number }>>
  readonly mean_marginal_price: Readonly<Record<string, number>>
}

const here = new URL('.', import.meta.url)
const names = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/network`, here)))
  .map(({ name }) => name)

describe.each(names)('%s', (name) => {
  const answer = readJson(name)
  const solved = solveFolder(name)

  test("has PyPSA's objective and objective constant", async () => {
    const { objective, objectiveConstant } = (await solved).told
    expect(objectiveConstant).toBeCloseTo(answer.objective_constant, 3)
    expect(Math.abs(objective / answer.objective - 1)).toBeLessThan(1e-6)
  })

  test("has PyPSA's size of everything", async () => {
    const { lists } = (await solved).told
    for (const [list, components] of Object.entries(answer.sizes))
      for (const [component, sizes] of Object.entries(components))
        for (const [attribute, size] of Object.entries(sizes)) {
          const ours = lists[list][component].static[attribute]
          const off = Math.abs(ours - size) / Math.max(1, Math.abs(size))
          // ac-dc-meshed is all but flat at its optimum: the same cost to 1e-8 with sizes thousandths apart
          expect(off, `${list} ${component}`).toBeLessThan(name === 'ac-dc-meshed' ? 5e-3 : 1e-4)
        }
  })

  test("has PyPSA's dual of every global constraint", async () => {
    const { lists } = (await solved).told
    for (const [constraint, { mu }] of Object.entries(answer.global_constraints)) {
      const ours = lists.global_constraints[constraint].static.mu
      expect(Math.abs(ours - mu)).toBeLessThan(1e-4 * Math.max(1, Math.abs(mu)))
    }
  })

  test("has PyPSA's mean price at every bus", async () => {
    const { lists } = (await solved).told
    for (const [bus, price] of Object.entries(answer.mean_marginal_price)) {
      const { marginal_price: ours } = lists.buses[bus].series
      const mean = ours.reduce((sum, value) => sum + value, 0) / ours.length
      expect(Math.abs(mean - price)).toBeLessThan(tolerance(name) * Math.max(1, Math.abs(price)))
    }
  })

  test('holds in a replay from the definitions', async () => {
    expect((await solved).worst).toBeLessThan(1e-7)
  })
})

/** Prices are no more unique than the dispatch; where several are optimal, they may differ. */
function tolerance(name: string): number {
  return name === 'model-energy' ? 1e-3 : 1e-4
}

function readJson(name: string): Answer {
  return JSON.parse(readFileSync(new URL(`${name}/answer.json`, here), 'utf8')) as Answer
}

async function solveFolder(name: string): Promise<{ told: PypsaResult; worst: number }> {
  const folder = new URL(`${name}/network/`, here)
  const read = (file: string) => readFileSync(new URL(file, folder), 'utf8')
  const files = new Map(readdirSync(folder).map((file) => [file, read(file)] as const))
  const { network, map } = fromPypsa(readPypsaFolder(files))
  const { program, map: columns } = toProgram(network, { purpose: 'cost', money: 1 })
  const result = toResult(network, columns, await solve(program))
  expect(result.status).toBe('optimal')
  return { told: toPypsaResult(network, map, result), worst: replay(network, result).worst }
}
