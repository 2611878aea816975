import { expect, test } from 'vitest'
import { sunPath } from '../../weather/index.ts'
import { actualOf, backtest, daily } from '../backtest/backtest.ts'
import { median } from '../forecast.ts'
import { type Happened, knownAt } from '../known.ts'
import { upTo } from '../limits.ts'
import { CannotForecast, type Model } from '../model.ts'
import { scoresOf } from '../scores/scores.ts'
import { HOUR } from '../series.ts'
import { clearSky, knownSky } from '../solar/clear-sky.ts'
import { IRRADIANCE } from '../solar/light.ts'
import { TOWN_START, town } from '../testing/town.ts'
import { climatology } from './climatology.ts'
import { combined } from './combined.ts'
import { withFallbacks } from './fallbacks.ts'
import { seasonalNaive } from './naive.ts'
import { regression } from './regression.ts'
import { solar } from './solar.ts'
import { monthAhead } from './standard.ts'
import { quantileTrees } from './trees.ts'

const question = { hours: 24, levels: Float64Array.of(0.1, 0.25, 0.5, 0.75, 0.9) }
const small = { trees: 20, depth: 4 }

test('a town whose load is calendar and heat: regression errs by little more than its unrest', () => {
  const happened = town(400)
  const days = daily(TOWN_START + 380 * 24 * HOUR, TOWN_START + 399 * 24 * HOUR)
  const options = { issuedAt: days, question, refitEvery: 100 }
  const ours = scoresOf(backtest(happened, regression(), options))
  const naive = scoresOf(backtest(happened, seasonalNaive(168), options))
  expect(ours.mae).toBeLessThan(1.4) // the unrest alone has a mean size of 1
  expect(ours.mae).toBeLessThan(0.9 * naive.mae)
})

test('a model that is saved and loaded, by way of JSON, forecasts the same', () => {
  const happened = town(150)
  const known = knownAt(happened, TOWN_START + 140 * 24 * HOUR, 24)
  const models: Model[] = [
    seasonalNaive(24),
    regression(),
    quantileTrees({}, small),
    combined([regression(), seasonalNaive(24)], { rolls: 10 }),
    climatology(),
  ]
  for (const model of models) {
    const fitted = model.fit(known, question)
    const loaded = model.load(JSON.parse(JSON.stringify(fitted.save())))
    expect([...loaded.predict(known, question).values]).toEqual([
      ...fitted.predict(known, question).values,
    ])
    expect(loaded.explain(known, question)).toEqual(fitted.explain(known, question))
  }
})

test('a season is drawn only where all but a year is known, weekdays only for what people do', () => {
  const reasonsOf = (days: number, model: Model) => {
    const known = knownAt(town(days), TOWN_START + days * 24 * HOUR, 24)
    return model
      .fit(known, question)
      .explain(known, question)
      .map(({ name }) => name)
  }
  expect(reasonsOf(200, regression())).not.toContain('season')
  expect(reasonsOf(400, regression())).toContain('season')
  expect(reasonsOf(100, regression())).toContain('weekday')
  const weather = reasonsOf(400, regression({ people: false }))
  expect(weather).toContain('season')
  for (const name of ['weekday', 'holiday']) expect(weather).not.toContain(name)
})

test('a month ahead of a young series is widened by what such forecasts were off by', () => {
  const month = { ...question, hours: 15 * 24 }
  const drifting = town(100)
  const values = drifting.target.values.map((y, t) => y + 8 * Math.sin(t / 500))
  const happened = { ...drifting, target: { ...drifting.target, values }, drivers: [] }
  const known = knownAt(happened, TOWN_START + 85 * 24 * HOUR, month.hours)
  const wide = monthAhead().fit(known, month)
  const forecast = wide.predict(known, month)
  const width = (values: Float64Array) => values[4] - values[0]
  expect(width(forecast.values)).toBeGreaterThan(
    width(regression().fit(known, month).predict(known, month).values),
  )
  const loaded = monthAhead().load(JSON.parse(JSON.stringify(wide.save())))
  expect(loaded.predict(known, month).model).toBe(forecast.model)
})

test('reasons add up to the forecast: structure, recent errors and the average of the past', () => {
  const known = knownAt(town(150), TOWN_START + 140 * 24 * HOUR, 24)
  const reasons = regression().fit(known, question).explain(known, question)
  expect(reasons.map(({ name }) => name)).toContain('temperature')
  for (const { effect } of reasons) expect(Number.isFinite(effect)).toBe(true)
})

test('fallbacks are asked in order; the one used is named, and why the others were not', () => {
  const short = town(40)
  const known = knownAt(short, TOWN_START + 4 * 24 * HOUR, 24)
  const chain = withFallbacks([regression(), seasonalNaive(168), climatology()])
  const forecast = chain.fit(known, question).predict(known, question)
  expect(forecast.model).toBe('climatology')
  expect(forecast.passedOver.map(({ model }) => model)).toEqual(['regression', 'naive-week'])
  expect(forecast.passedOver[0].reason.detail).toContain('4 days known')
})

test('a model that refuses once serves again the next time', () => {
  const happened = town(60)
  const values = happened.target.values.slice()
  values.fill(Number.NaN, 40 * 24, 46 * 24) // six days gone: yesterday is not known
  const torn = { ...happened, target: { ...happened.target, values } }
  const chain = withFallbacks([seasonalNaive(24), climatology()])
  const options = { issuedAt: [39, 46, 50].map((d) => TOWN_START + d * 24 * HOUR), question }
  const used = backtest(torn, chain, { ...options, refitEvery: 100 })
  expect(used.map(({ forecast }) => forecast.model)).toEqual([
    'naive-day',
    'climatology',
    'naive-day',
  ])
})

test('with nothing known at all it says so', () => {
  const known = knownAt(town(2), TOWN_START, 24)
  expect(() =>
    withFallbacks([climatology()]).fit(known, question).predict(known, question),
  ).toThrow(CannotForecast)
})

const site = { latitude: 35.16, longitude: 126.85, tilt: 20, azimuth: 180 }

test('the sun: nothing at night, never above the clear sky, whatever the model says', () => {
  const days = 80
  const light = clearSky(site, TOWN_START, days * 24)
  const cloud = (t: number) => 0.55 + 0.45 * Math.sin(Math.floor(t / 24) * 1.7)
  const target = { start: TOWN_START, values: light.map((w, t) => (w / 1000) * cloud(t)) }
  const happened = { ...town(days), drivers: [], target, limits: upTo(1) }
  const issuedAt = TOWN_START + 70 * 24 * HOUR
  const known = knownAt(happened, issuedAt, 48)
  const wild: Model = {
    ...climatology(),
    fit: () => ({
      ...climatology().fit(known, question),
      predict: (_, { hours, levels }) => ({
        issuedAt,
        hours,
        levels,
        values: new Float64Array(hours * levels.length).fill(99),
        model: 'wild',
        passedOver: [],
      }),
    }),
  }
  const asked = { ...question, hours: 48 }
  for (const model of [wild, regression()]) {
    const fitted = solar(model, site).fit(known, asked)
    const forecast = fitted.predict(known, asked)
    const sky = clearSky(site, issuedAt, 48)
    const best = target.values.reduce((a, y, t) => Math.max(a, light[t] > 1 ? y / light[t] : 0), 0)
    for (let h = 0; h < 48; h++)
      for (let j = 0; j < 5; j++) {
        const value = forecast.values[h * 5 + j]
        if (sky[h] < 1) expect(value).toBe(0)
        expect(value).toBeLessThanOrEqual(sky[h] * best * (1 + 1e-12))
        expect(value).toBeGreaterThanOrEqual(0)
      }
    expect(median(forecast).some((y) => y > 0)).toBe(true)
  }
})

/** Panels that give what the light of a sky with clouds gives, and the irradiance known ahead or not. */
function underClouds(ahead: boolean): Happened {
  const hours = 100 * 24
  const clouds = (t: number) => 0.55 + 0.4 * Math.sin(Math.floor(t / 5) ** 2 * 1.7)
  const { zenith } = sunPath(
    Float64Array.from({ length: hours }, (_, t) => TOWN_START + (t + 0.5) * HOUR),
    site.latitude,
    site.longitude,
  )
  const irradiance = zenith.map(
    (z, t) => clouds(t) * 950 * Math.max(0, Math.cos((z * Math.PI) / 180)),
  )
  const light = knownSky(site, TOWN_START, irradiance)
  const series = (values: Float64Array) => ({ start: TOWN_START, values })
  return {
    ...town(100),
    target: series(light.map((w, t) => (0.8 * w * (1 + 0.05 * Math.sin(t * 12.9))) / 1000)),
    drivers: [{ name: IRRADIANCE, series: series(irradiance), ahead }],
    limits: upTo(1),
  }
}

test('where the irradiance to come is known the sun is forecast by it, and else by what was', () => {
  const days = daily(TOWN_START + 80 * 24 * HOUR, TOWN_START + 99 * 24 * HOUR)
  const options = { issuedAt: days, question, refitEvery: 100 }
  const mae = (ahead: boolean) =>
    scoresOf(backtest(underClouds(ahead), solar(regression(), site), options)).mae
  expect(mae(true)).toBeLessThan(0.2 * mae(false))
})

test('a model of the sun that learned with irradiance refuses to forecast without, and is loaded so', () => {
  const issuedAt = TOWN_START + 80 * 24 * HOUR
  const [seeing, blind] = [true, false].map((ahead) => knownAt(underClouds(ahead), issuedAt, 24))
  const model = solar(regression(), site)
  const fitted = model.fit(seeing, question)
  const loaded = model.load(JSON.parse(JSON.stringify(fitted.save())))
  expect(loaded.predict(seeing, question)).toEqual(fitted.predict(seeing, question))
  for (const one of [fitted, loaded])
    expect(() => one.predict(blind, question)).toThrow(CannotForecast)
})

test('what came is looked up at the hours of the forecast', () => {
  const happened = town(3)
  const issuedAt = TOWN_START + 70 * HOUR
  const actual = actualOf(happened, { issuedAt, hours: 4 })
  expect([...actual.subarray(0, 2)]).toEqual([...happened.target.values.subarray(70)])
  expect([...actual.subarray(2)]).toEqual([Number.NaN, Number.NaN])
})
