/** The committed weather years of Gwangju: what must hold of them whoever derived them. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sunPosition } from './sun.ts'

const folder = new URL('../../../../cities/gwangju/series/', import.meta.url)
const head =
  'month,day,hour_ending,temperature_c,solar_roof,solar_carport,solar_ground,solar_farm,' +
  'solar_facade,solar_jeonnam,wind_offshore'
const solar = ['roof', 'carport', 'ground', 'farm', 'facade', 'jeonnam'].map((s) => `solar_${s}`)
const place = { latitude: 35.1731, longitude: 126.8917 }

function read(year: string) {
  const file = readFileSync(new URL(`weather-${year}.csv`, folder), 'utf8')
  const [names, ...lines] = file.trimEnd().split('\n')
  const rows = lines.map((line) => line.split(',').map(Number))
  const column = (name: string) => {
    const at = names.split(',').indexOf(name)
    return Float64Array.from(rows, (row) => row[at])
  }
  return { names, column }
}

const mean = (x: Float64Array) => x.reduce((s, v) => s + v, 0) / x.length
const perKw = (x: Float64Array) => mean(x) * 8760

/** Mean hour of the day at which the series comes in, hours after midnight. */
function centroid(series: Float64Array, hourEnding: Float64Array): number {
  const weighted = series.reduce((s, x, t) => s + x * (hourEnding[t] - 0.5), 0)
  return weighted / (mean(series) * series.length)
}

describe.each(['2024', 'typical', '2022'])('weather year %s', (year) => {
  const { names, column } = read(year)
  const hour = column('hour_ending')

  test('has the same columns and the same 8760 hours as every other', () => {
    expect(names).toBe(head)
    expect(hour).toHaveLength(8760)
    expect(hour.every((h, t) => h === (t % 24) + 1)).toBe(true)
    const day = column('day')
    expect(column('month').some((m, t) => m === 2 && day[t] === 29)).toBe(false)
  })

  test('has capacity factors from 0 to 1', () => {
    for (const name of [...solar, 'wind_offshore']) {
      const series = column(name)
      expect(series.every((x) => x >= 0 && x <= 1)).toBe(true)
    }
  })

  test('yields what the sources say: roof within 2 % of 1,314, walls 700-900, wind 0.35', () => {
    expect(Math.abs(perKw(column('solar_roof')) / 1314 - 1)).toBeLessThan(0.02)
    expect(perKw(column('solar_facade'))).toBeGreaterThan(690)
    expect(perKw(column('solar_facade'))).toBeLessThan(900)
    expect(mean(column('wind_offshore'))).toBeCloseTo(0.35, 3)
  })

  test('ranks the planes as geometry does: south at 30° over 15° over 7° over the wall', () => {
    const order = ['solar_ground', 'solar_roof', 'solar_carport', 'solar_facade']
    const yields = order.map((name) => perKw(column(name)))
    expect(yields).toEqual([...yields].sort((a, b) => b - a))
  })

  test('has its solar day centred on the sun’s own noon to a quarter of an hour', () => {
    const noon = 12 + (135 - place.longitude) / 15
    expect(Math.abs(centroid(column('solar_roof'), hour) - noon)).toBeLessThan(0.25)
    expect(Math.abs(centroid(column('solar_jeonnam'), hour) - noon)).toBeLessThan(0.25)
  })

  test('has no sun in the dark', () => {
    const month = column('month')
    const day = column('day')
    const roof = column('solar_roof')
    const dark = roof.filter((_, t) => {
      const mark = Date.UTC(2023, month[t] - 1, day[t], hour[t] - 9) / 1000
      const zeniths = [0, 1800, 3600].map(
        (back) => sunPosition(mark - back, place.latitude, place.longitude).zenith,
      )
      return Math.min(...zeniths) > 92
    })
    expect(dark.length).toBeGreaterThan(3500)
    expect(Math.max(...dark)).toBeLessThan(0.005) // twilight, and marks averaged into hours
  })
})
