import fc from 'fast-check'
import { expect, test } from 'vitest'
import { misfit } from '../../../../published/figure.ts'
import {
  duffieIncidence,
  duffieIsotropic,
  pvlibErbs,
  pvlibGlass,
  pvlibHayDavies,
  pvlibIncidence,
  pvlibIsotropic,
  pvlibNoon,
} from '../../../../published/irradiance.ts'
import {
  cosIncidence,
  erbs,
  erbsDiffuseShare,
  glassTransmission,
  groundReflected,
  hayDaviesSky,
  isotropicSky,
  onPlane,
  planeOfArray,
} from './irradiance.ts'

const RAD = Math.PI / 180
const south40 = { tilt: 40, azimuth: 180 }

/** Sun from declination and hour angle, as the textbook gives it. */
function sunOf(latitude: number, declination: number, hourAngle: number) {
  const [phi, delta, omega] = [latitude * RAD, declination * RAD, hourAngle * RAD]
  const cosine = Math.sin(phi) * Math.sin(delta) + Math.cos(phi) * Math.cos(delta) * Math.cos(omega)
  const azimuth = Math.atan2(
    -Math.sin(omega),
    Math.tan(delta) * Math.cos(phi) - Math.sin(phi) * Math.cos(omega),
  )
  return { zenith: Math.acos(cosine) / RAD, azimuth: (azimuth / RAD + 360) % 360 }
}

test('the beam meets a tilted plane at the angle of the textbook and of pvlib', () => {
  const { given, cosine, angle } = duffieIncidence
  const ours = cosIncidence(given, sunOf(given.latitude, given.declination, given.hourAngle))
  expect(misfit(ours, cosine)).toBeLessThanOrEqual(1)
  expect(misfit(Math.acos(ours) / RAD, angle)).toBeLessThanOrEqual(1)
  for (const example of pvlibIncidence) {
    const found = cosIncidence(example.given.plane, example.given.sun)
    expect(misfit(found, example.cosine)).toBeLessThanOrEqual(1)
  }
})

test('the textbook’s tilted hour: diffuse share, sky, ground and total', () => {
  const { given, diffuseShare, sky, ground, total } = duffieIsotropic
  const share = erbsDiffuseShare(given.global / given.above)
  const diffuse = given.global * share
  const beam = (given.global - diffuse) * given.beamRatio
  const fromSky = isotropicSky(given.tilt, diffuse)
  const fromGround = groundReflected(given.tilt, given.global, given.albedo)
  expect(misfit(share, diffuseShare)).toBeLessThanOrEqual(1)
  expect(misfit(fromSky, sky)).toBeLessThanOrEqual(1)
  expect(misfit(fromGround, ground)).toBeLessThanOrEqual(1)
  expect(misfit(beam + fromSky + fromGround, total)).toBeLessThanOrEqual(1)
})

test('global radiation splits into beam and diffuse as in pvlib', () => {
  for (const { given, dni, dhi, clearness } of pvlibErbs) {
    const ours = erbs(given.ghi, given.zenith, given.dayOfYear)
    expect(misfit(ours.dni, dni)).toBeLessThanOrEqual(1)
    expect(misfit(ours.dhi, dhi)).toBeLessThanOrEqual(1)
    expect(misfit(ours.clearness, clearness)).toBeLessThanOrEqual(1)
  }
})

test('the split adds up to what was split, with the sun well up', () => {
  const ghi = fc.double({ min: 0, max: 1200, noNaN: true })
  const zenith = fc.double({ min: 0, max: 86, noNaN: true })
  fc.assert(
    fc.property(ghi, zenith, fc.integer({ min: 1, max: 366 }), (global, z, day) => {
      const { dni, dhi } = erbs(global, z, day)
      return Math.abs(dni * Math.cos(z * RAD) + dhi - global) < 1e-9 * (1 + global)
    }),
  )
})

test('with the sun at or below the horizon all light is diffuse', () => {
  expect(erbs(5, 89, 100)).toMatchObject({ dni: 0, dhi: 5 })
  expect(erbs(0, 120, 100)).toMatchObject({ dni: 0, dhi: 0 })
})

test('the sky’s light on a plane is that of pvlib: even sky, and Hay and Davies’', () => {
  const { given, sky } = pvlibIsotropic
  expect(misfit(isotropicSky(given.tilt, given.dhi), sky)).toBeLessThanOrEqual(1)
  for (const { sun, sky: above, onPlane: theirs } of pvlibHayDavies)
    expect(misfit(hayDaviesSky(south40, sun, above), theirs)).toBeLessThanOrEqual(1)
})

test('beam and ground light on a plane are those of pvlib', () => {
  const { given, beam, ground } = pvlibNoon
  const ours = onPlane(south40, given.sun, given.sky, given.albedo)
  expect(misfit(ours.beam, beam)).toBeLessThanOrEqual(1)
  expect(misfit(ours.ground, ground)).toBeLessThanOrEqual(1)
})

test('glass passes light as in pvlib, all of it straight on and none from behind', () => {
  for (const { given, transmission } of pvlibGlass) {
    const ours = glassTransmission(Math.cos(given.degrees * RAD))
    expect(misfit(ours, transmission)).toBeLessThanOrEqual(1)
  }
  expect(glassTransmission(1)).toBe(1)
  expect(glassTransmission(-0.3)).toBe(0)
})

test('a plane that lies flat sees the global radiation, whatever the sky', () => {
  const zenith = Float64Array.of(20, 60, 80)
  const dni = Float64Array.of(800, 500, 200)
  const dhi = Float64Array.of(100, 150, 60)
  const ghi = dni.map((x, t) => x * Math.cos(zenith[t] * RAD) + dhi[t])
  const path = { zenith, azimuth: Float64Array.of(180, 90, 260) }
  const sky = { ghi, dni, dhi, dayOfYear: Uint16Array.of(100, 100, 100) }
  const { global } = planeOfArray({ tilt: 0, azimuth: 180 }, path, sky)
  global.forEach((x, t) => {
    expect(x).toBeCloseTo(ghi[t], 9)
  })
})
