import fc from 'fast-check'
import { expect, test } from 'vitest'
import { misfit } from '../../../../published/figure.ts'
import { nrel5MWPoints } from '../../../../published/photovoltaic.ts'
import {
  atHeight,
  nrel5MW,
  scaleToMean,
  speedFactorFor,
  turbinePower,
  withoutDayCycle,
} from './wind.ts'

const mean = (x: Float64Array) => x.reduce((s, v) => s + v, 0) / x.length

test('the reference turbine gives the power that its report prints', () => {
  for (const { given, power } of nrel5MWPoints)
    expect(misfit(5000 * turbinePower(nrel5MW, given.speed), power)).toBeLessThanOrEqual(1)
})

test('wind rises with height by the power law and comes back down again', () => {
  expect(atHeight(5, 10, 100, 1 / 7)).toBeCloseTo(5 * 10 ** (1 / 7), 12)
  expect(atHeight(atHeight(6, 10, 90, 0.14), 90, 10, 0.14)).toBeCloseTo(6, 12)
})

test('a shape is scaled to the wanted mean without passing one', () => {
  const shape = fc.array(fc.double({ min: 0.01, max: 1000, noNaN: true }), {
    minLength: 3,
    maxLength: 60,
  })
  fc.assert(
    fc.property(shape, fc.double({ min: 0.05, max: 0.9, noNaN: true }), (values, wanted) => {
      const scaled = scaleToMean(Float64Array.from(values), wanted)
      return Math.abs(mean(scaled) - wanted) < 1e-9 && Math.max(...scaled) <= 1
    }),
  )
})

test('a shape that is zero too often is refused, not bent', () => {
  expect(() => scaleToMean(Float64Array.of(0, 0, 0, 1), 0.5)).toThrow(RangeError)
})

test('a calm site is given the factor on speed that makes the wanted yield', () => {
  const speed = Float64Array.from({ length: 200 }, (_, i) => 1 + (i % 10))
  const factor = speedFactorFor(nrel5MW, speed, 0.35)
  const yieldOf = speed.map((v) => turbinePower(nrel5MW, v * factor))
  expect(mean(yieldOf)).toBeCloseTo(0.35, 6)
  expect(() => speedFactorFor(nrel5MW, new Float64Array(10), 0.35)).toThrow(RangeError)
})

test('taking out the course of the day leaves calm and storm days, and the mean', () => {
  const stormy = (t: number) => (t >= 24 ? 2 : 1)
  const speed = Float64Array.from({ length: 48 }, (_, t) => stormy(t) * (5 + (t % 24) / 12))
  const flat = withoutDayCycle(speed)
  expect(mean(flat)).toBeCloseTo(mean(speed), 12)
  expect(flat[0]).toBeCloseTo(flat[23], 12)
  expect(flat[30]).toBeCloseTo(2 * flat[6], 12)
})
