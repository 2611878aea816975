import { expect, test } from 'vitest'
import { coarsen, resampleSeries } from './resample.ts'
import * as small from './testing/small.ts'
import { toProgram } from './to-program.ts'

test('a step is the mean of its snapshots', () => {
  expect(resampleSeries(Float64Array.of(1, 3, 5, 8), 2)).toEqual(Float64Array.of(2, 6.5))
  expect(resampleSeries(7, 2)).toBe(7)
  expect(resampleSeries(Float64Array.of(1, Infinity, 5, 8), 2)).toEqual(
    Float64Array.of(Infinity, 6.5),
  )
})

test('steps that do not fill the series are refused', () => {
  const year = new Float64Array(8760)
  for (const step of [1, 2, 3, 4, 6, 8, 12, 24])
    expect(resampleSeries(year, step)).toHaveLength(8760 / step)
  expect(() => resampleSeries(year, 7)).toThrow('8760 snapshots do not divide into steps of 7')
  expect(() => resampleSeries(year, 1.5)).toThrow(RangeError)
  expect(() => resampleSeries(year, 0)).toThrow(RangeError)
})

test('a coarser network has the energies of the finer one, and shares the series it shared', () => {
  const demand = Float64Array.of(1, 3, 5, 8)
  const network = small.smallNetwork({
    snapshots: [small.snapshots({ count: 4 })],
    loads: [small.load([demand])],
    generators: [small.generator('grid', { availability: [demand], marginalCost: 1 })],
    hourLimits: [small.hourLimit('limit', { power: [demand], matched: { cap: [demand] } })],
  })
  const coarse = coarsen(network, 2)
  expect(coarse.snapshots[0]).toMatchObject({ count: 2, weight: 2 })
  expect(coarse.loads[0].power).toEqual([Float64Array.of(2, 6.5)])
  const [shared] = coarse.loads[0].power as Float64Array[]
  expect(coarse.generators[0].availability).toEqual([expect.toSatisfy((s) => s === shared)])
  expect(coarse.hourLimits[0].matched?.cap).toEqual([expect.toSatisfy((s) => s === shared)])
  expect(toProgram(coarse).program.chains[0].hours).toBe(2)
})
