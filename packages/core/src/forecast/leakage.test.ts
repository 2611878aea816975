import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Happened, knownAt } from './known.ts'
import type { Model } from './model.ts'
import { climatology } from './models/climatology.ts'
import { combined } from './models/combined.ts'
import { seasonalNaive } from './models/naive.ts'
import { regression } from './models/regression.ts'
import { solar } from './models/solar.ts'
import { standard } from './models/standard.ts'
import { quantileTrees } from './models/trees.ts'
import { HOUR } from './series.ts'
import { IRRADIANCE } from './solar/light.ts'
import { town } from './testing/town.ts'

const levels = Float64Array.of(0.1, 0.5, 0.9)
const small = { trees: 10, depth: 3 }

/** Every value that had not been measured by the issue time becomes unknown. */
function poisoned(happened: Happened, issuedAt: number, ahead: number): Happened {
  const poison = (start: number, values: Float64Array, known: number) =>
    values.map((y, t) => (start + (t + 1) * HOUR > known ? Number.NaN : y))
  const { target, drivers } = happened
  return {
    ...happened,
    target: { ...target, values: poison(target.start, target.values, issuedAt) },
    drivers: drivers.map((driver) => {
      const { start, values } = driver.series
      const known = driver.ahead ? issuedAt + ahead * HOUR : issuedAt
      return { ...driver, series: { start, values: poison(start, values, known) } }
    }),
  }
}

const site = { latitude: 35, longitude: 127, tilt: 20, azimuth: 180 }
const models: readonly (readonly [string, () => Model])[] = [
  ['naive', () => seasonalNaive(168)],
  ['climatology', climatology],
  ['regression', () => regression()],
  ['trees', () => quantileTrees({}, small)],
  ['combined', () => combined([regression(), seasonalNaive(24)], { rolls: 10 })],
  ['solar', () => solar(regression(), site)],
]

/** The town with a light that is known ahead, or not: to the load it says nothing, to the sun all. */
function lit(days: number, ahead: boolean): Happened {
  const { drivers, ...rest } = town(days, ahead)
  const [{ series }] = drivers
  const light = series.values.map((x, t) => (t % 24 > 6 && t % 24 < 18 ? 20 * Math.abs(x) : 0))
  return {
    ...rest,
    drivers: [...drivers, { name: IRRADIANCE, series: { ...series, values: light }, ahead }],
  }
}

for (const [name, make] of models)
  for (const ahead of [true, false])
    test(`${name} uses nothing from after the issue time, temperature ${ahead ? '' : 'not '}known ahead`, () => {
      const happened = lit(ahead ? 150 : 420, ahead)
      const days = ahead ? 150 : 420
      fc.assert(
        fc.property(
          fc.integer({ min: (days - 20) * 24, max: (days - 3) * 24 }),
          fc.integer({ min: 6, max: 48 }),
          (hour, hours) => {
            const issuedAt = happened.target.start + hour * HOUR
            const question = { hours, levels }
            const forecastOf = (from: Happened) => {
              const known = knownAt(from, issuedAt, hours)
              return make().fit(known, question).predict(known, question).values
            }
            const clean = forecastOf(happened)
            expect(clean.every(Number.isFinite)).toBe(true)
            expect([...forecastOf(poisoned(happened, issuedAt, hours))]).toEqual([...clean])
          },
        ),
        { numRuns: 3 },
      )
    })

test('what is known ends at the issue time, drivers known ahead at the last hour asked for', () => {
  const happened = town(10)
  const known = knownAt(happened, happened.target.start + 100 * HOUR, 24)
  expect(known.target.values).toHaveLength(100)
  expect(known.drivers[0].series.values).toHaveLength(124)
})

test('percentiles never cross, hold the limits, and are numbers, whatever is missing', () => {
  const happened = town(120)
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 2800 }), fc.integer({ min: 1, max: 200 })), {
        maxLength: 8,
      }),
      fc.integer({ min: 3, max: 119 }),
      (gaps, day) => {
        const values = happened.target.values.slice()
        for (const [from, long] of gaps) values.fill(Number.NaN, from, from + long)
        values[0] = 100 // one value is always known
        const limits = { least: () => 90, most: () => 105 } // both bind in this town
        const torn = { ...happened, target: { ...happened.target, values }, limits }
        const known = knownAt(torn, happened.target.start + day * 24 * HOUR, 24)
        const question = { hours: 24, levels: Float64Array.of(0.01, 0.25, 0.5, 0.75, 0.99) }
        const { values: out } = standard().fit(known, question).predict(known, question)
        for (let i = 0; i < out.length; i++) {
          expect(out[i]).toBeGreaterThanOrEqual(90)
          expect(out[i]).toBeLessThanOrEqual(105)
          if (i % 5 > 0) expect(out[i]).toBeGreaterThanOrEqual(out[i - 1])
        }
      },
    ),
    { numRuns: 4 },
  )
}, 120_000)
