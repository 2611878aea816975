import { solveWithHighs } from '@jarip/solver'
import { expect, test } from 'vitest'
import { toAccounts } from './accounts.ts'
import { replay } from './replay/replay.ts'
import { capacity, generator, load, smallNetwork, stage, store } from './testing/small.ts'
import { toProgram } from './to-program.ts'
import { toResult } from './to-result.ts'

const MILLION = 1e6

/**
 * On paper, in million KRW (a year; the stage is worth 10 of its years):
 *
 * Two hours, 10 MW in each. Solar shines in the first only: 3 per MW, at most 16 MW. A store costs 2
 * per MWh and keeps 80 % from the first hour to the second. Gas costs 20 per MWh and emits 0.5 t;
 * 1 t is allowed. Import costs 50 per MWh, without limit.
 *
 * - One more MWh in the second hour is imported: 50. In the first it would be stored and give 0.8 MWh
 *   there, less the store: 0.8·50 − 2 = 38. Solar costs 3 < 38, so all 16 MW are built, and one more
 *   would save 35.
 * - First hour: 16 MW of solar, 10 of them used, 6 stored: a store of 6 MWh.
 * - Second hour: 0.8·6 = 4.8 from the store, 1/0.5 = 2 of gas, 10 − 4.8 − 2 = 3.2 imported.
 * - A tonne more allows 2 MWh of gas instead of import: 2·(50 − 20) = 60 saved.
 * - Cost: 16·3 + 6·2 + 2·20 + 3.2·50 = 48 + 12 + 40 + 160 = 260.
 */
const network = smallNetwork({
  stages: [stage({ years: 12, presentValue: 10 })],
  capacities: [
    capacity('solar', { annuity: [3 * MILLION], totalMax: [16] }),
    capacity('store', { annuity: [2 * MILLION], unit: 'MWh' }),
  ],
  loads: [load(10)],
  generators: [
    generator('solar', { capacity: 0, availability: [Float64Array.of(1, 0)] }),
    generator('gas', { marginalCost: 20 * MILLION, emissions: 0.5 }),
    generator('import', { marginalCost: 50 * MILLION }),
  ],
  stores: [store('store', { capacity: 1, standingLoss: 0.2 })],
  limits: [
    {
      name: 'emissions',
      sense: '<=',
      value: 1,
      unit: 'tCO2e',
      terms: [{ kind: 'energy', component: 'generator', index: 1, coefficient: 0.5, set: 0 }],
    },
  ],
})

test('a network small enough for paper gives the answer worked out on paper', async () => {
  const { program, map } = toProgram(network)
  const result = toResult(network, map, await solveWithHighs(program))
  const [set] = result.sets

  expect(result.status).toBe('optimal')
  expect(result.cost / MILLION).toBeCloseTo(2600, 6)
  expect(result.capacities.map(({ total }) => total[0])).toEqual([close(16), close(6)])
  expect(result.capacities[0].scarcity[0] / MILLION).toBeCloseTo(350, 6)
  expect(set.generators.map((power) => [...power])).toEqual([
    [close(16), close(0)],
    [close(0), close(2)],
    [close(0), close(3.2)],
  ])
  expect([...set.levels[0]]).toEqual([close(6), close(0)])
  expect([...set.stores[0]]).toEqual([close(-6), close(4.8)])
  expect([...set.prices[0]].map((price) => price / MILLION)).toEqual([close(38), close(50)])
  expect(result.limits[0].value).toBeCloseTo(1, 9)
  expect(result.limits[0].dual / MILLION).toBeCloseTo(-600, 6)
  expect(replay(network, result).worst).toBeLessThan(1e-9)

  const accounts = toAccounts(network, result)
  expect(accounts.stages[0]).toEqual({
    annuity: close(60 * MILLION),
    fixed: 0,
    variable: close(200 * MILLION),
    total: close(260 * MILLION),
    presentValue: close(2600 * MILLION),
  })
  expect(accounts.energy[0].generators).toEqual([close(16), close(2), close(3.2)])
  expect([accounts.energy[0].charged[0], accounts.energy[0].discharged[0]]).toEqual([
    close(6),
    close(4.8),
  ])
})

function close(value: number) {
  return expect.closeTo(value, 5)
}
