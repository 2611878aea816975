import { expect, test } from 'vitest'
import { sunPath } from '../../weather/index.ts'
import { TOWN_START } from '../testing/town.ts'
import { clearSky, knownSky } from './clear-sky.ts'
import { rememberedKnownSky, rememberedSky } from './remembered-sky.ts'

const site = { latitude: 35.16, longitude: 126.85, tilt: 20, azimuth: 180 }

test('a remembered sky is the one worked out, to the last bit, however it is asked for', () => {
  const whole = clearSky(site, TOWN_START, 3000)
  for (const hours of [24, 1200, 100, 3000])
    expect(rememberedSky(site, TOWN_START, hours)).toEqual(whole.subarray(0, hours))
  const later = TOWN_START + 240 * 3600
  expect(rememberedSky(site, later, 48)).toEqual(whole.subarray(240, 288))
  expect(rememberedSky({ ...site, tilt: 90 }, later, 48)).not.toEqual(whole.subarray(240, 288))
})

test('a known sky is remembered as far as it is the same', () => {
  const seen = Float64Array.from({ length: 96 }, (_, t) => ((t * 37) % 24) * 30)
  const other = seen.map((w, t) => (t < 50 ? w : w + 5))
  for (const irradiance of [seen.subarray(0, 48), seen, other, seen])
    expect(rememberedKnownSky(site, TOWN_START, irradiance)).toEqual(
      knownSky(site, TOWN_START, irradiance),
    )
})

test('the light that a clear sky gives, known, falls on the panels as the clear sky does', () => {
  const clear = clearSky(site, TOWN_START, 48)
  const haurwitz = Float64Array.from({ length: 48 }, (_, h) => {
    const at = [0.125, 0.375, 0.625, 0.875].map((part) => TOWN_START + (h + part) * 3600)
    const { zenith } = sunPath(Float64Array.from(at), site.latitude, site.longitude)
    return zenith.reduce((sum, z) => {
      const cosine = Math.cos((z * Math.PI) / 180)
      return sum + (cosine > 0.01 ? (1098 * cosine * Math.exp(-0.057 / cosine)) / 4 : 0)
    }, 0)
  })
  const light = knownSky(site, TOWN_START, haurwitz)
  light.forEach((w, h) => {
    expect(w).toBeCloseTo(clear[h], 9)
  })
  expect(Math.max(...light)).toBeGreaterThan(400)
  const half = knownSky(
    site,
    TOWN_START,
    haurwitz.map((w) => w / 2),
  )
  expect(half[12]).toBeLessThan(0.7 * light[12])
  expect(knownSky(site, TOWN_START, Float64Array.of(Number.NaN))).toEqual(
    Float64Array.of(Number.NaN),
  )
})
