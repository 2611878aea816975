import fc from 'fast-check'
import { expect, test } from 'vitest'
import { misfit } from '../../../../published/figure.ts'
import { risingAndSetting, spaExamples } from '../../../../published/sun.ts'
import { sunPath, sunPosition } from './sun.ts'

test('the sun stands where the solar position algorithm’s worked example says', () => {
  for (const { given, zenith, azimuth } of spaExamples) {
    const sun = sunPosition(given.unixSeconds, given.latitude, given.longitude)
    expect(misfit(sun.zenith, zenith)).toBeLessThanOrEqual(1)
    expect(misfit(sun.azimuth, azimuth)).toBeLessThanOrEqual(1)
  }
})

test('the sun is at the horizon when it is published to rise and set, in the south as well', () => {
  for (const { given, zenith } of risingAndSetting) {
    const sun = sunPosition(given.unixSeconds, given.latitude, given.longitude)
    expect(misfit(sun.zenith, zenith)).toBeLessThanOrEqual(1)
  }
})

test('angles stay in their ranges at any instant from 1950 to 2050 and any place', () => {
  const instant = fc.integer({ min: -631152000, max: 2524608000 })
  const latitude = fc.double({ min: -89.9, max: 89.9, noNaN: true })
  const longitude = fc.double({ min: -180, max: 180, noNaN: true })
  fc.assert(
    fc.property(instant, latitude, longitude, (t, phi, lambda) => {
      const { zenith, azimuth } = sunPosition(t, phi, lambda)
      return zenith >= 0 && zenith <= 180 && azimuth >= 0 && azimuth <= 360
    }),
  )
})

test('a path is its positions one by one', () => {
  const instants = Float64Array.of(0, 3600, 86400)
  const path = sunPath(instants, 35, 127)
  instants.forEach((t, i) => {
    expect({ zenith: path.zenith[i], azimuth: path.azimuth[i] }).toEqual(sunPosition(t, 35, 127))
  })
})
