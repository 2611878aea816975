import { expect, test } from 'vitest'
import { HOUR } from '../series.ts'
import { filled } from './fill.ts'
import { findFaults, withoutFaults } from './find.ts'

/** Sixty days of a load with a morning, an evening and a weekend, and a little unrest. */
function load(): Float64Array {
  return Float64Array.from({ length: 60 * 24 }, (_, t) => {
    const hour = t % 24
    const weekend = Math.floor(t / 24) % 7 >= 5 ? 0.85 : 1
    const shape = 100 + 30 * Math.sin(((hour - 9) / 24) * 2 * Math.PI) + (hour === 19 ? 15 : 0)
    return weekend * shape + ((t * 7919) % 101) / 50
  })
}
const measured = { zeroIsNormal: false }
const kinds = (values: Float64Array) =>
  findFaults({ start: 0, values }, measured).map(({ kind, start, hours }) => [
    kind,
    start / HOUR,
    hours,
  ])

test('a sound series has no faults', () => {
  expect(kinds(load())).toEqual([])
})

test('gaps, a stuck meter, an outage and a spike are found where they are', () => {
  const values = load()
  values.fill(Number.NaN, 200, 210)
  values.fill(101.5, 400, 408)
  values.fill(0, 600, 605)
  values[800] *= 10
  expect(kinds(values)).toEqual([
    ['missing', 200, 10],
    ['stuck', 400, 8],
    ['outage', 600, 5],
    ['spike', 800, 1],
  ])
})

test('a clock that runs two hours ahead for five days is found', () => {
  const values = load()
  const sound = values.slice()
  for (let t = 30 * 24; t < 35 * 24; t++) values[t] = sound[t - 2]
  const [fault] = findFaults({ start: 0, values }, measured)
  expect(fault).toMatchObject({ kind: 'clock', found: 2 })
  expect(fault.hours).toBeGreaterThanOrEqual(4 * 24)
})

test('night is no stuck meter where zero is normal', () => {
  const values = Float64Array.from({ length: 240 }, (_, t) => Math.max(0, Math.sin(t / 4)))
  values.fill(0, 100, 120)
  expect(findFaults({ start: 0, values }, { zeroIsNormal: true })).toEqual([])
})

test('full power that lasts is no stuck meter where zero is normal, anything below it is', () => {
  const values = Float64Array.from({ length: 240 }, (_, t) => 0.5 + 0.4 * Math.sin(t / 4))
  values.fill(1, 100, 112)
  values.fill(0.7, 150, 158)
  const faults = findFaults({ start: 0, values }, { zeroIsNormal: true })
  expect(faults).toEqual([{ kind: 'stuck', start: 150 * HOUR, hours: 8, found: 0.7 }])
  const load = findFaults({ start: 0, values: values.map((x) => 100 * x) }, measured)
  expect(load.some(({ kind, start }) => kind === 'stuck' && start === 100 * HOUR)).toBe(true)
})

test('what is faulty becomes unknown, and nothing else changes', () => {
  const values = load()
  values.fill(0, 600, 605)
  const series = { start: 0, values }
  const sound = withoutFaults(series, findFaults(series, measured))
  expect([...sound.values.subarray(599, 606)].map(Number.isNaN)).toEqual([
    false,
    true,
    true,
    true,
    true,
    true,
    false,
  ])
})

test('gaps of a driver: a short one is bridged, a long one takes the same hour of days around', () => {
  const values = Float64Array.from({ length: 240 }, (_, t) => t % 24)
  values.fill(Number.NaN, 50, 52)
  values.fill(Number.NaN, 100, 120)
  const out = filled(values)
  expect([...out.subarray(49, 53)]).toEqual([1, 2, 3, 4])
  expect(out[110]).toBe(110 % 24)
})
