import { figuresOf } from './figure.ts'

const spa = figuresOf(
  'Reda & Andreas, Solar Position Algorithm, NREL/TP-560-34302 (rev. 2008), worked example; ' +
    'elevation without refraction as printed in pvlib-python, tests/test_solarposition.py',
)
const ours = 'our formula claims 0.01°'

/** Golden, Colorado: the same hour on two days. */
export const spaExamples = [
  {
    given: {
      unixSeconds: Date.UTC(2003, 9, 17, 19, 30, 30) / 1000,
      latitude: 39.742476,
      longitude: -105.1786,
    },
    zenith: spa(90 - 39.872046, '°', 0.01, ours),
    azimuth: spa(194.340241, '°', 0.01, ours),
  },
  {
    given: {
      unixSeconds: Date.UTC(2003, 9, 18, 19, 30, 30) / 1000,
      latitude: 39.742476,
      longitude: -105.1786,
    },
    zenith: spa(90 - 39.505196, '°', 0.01, ours),
    azimuth: spa(194.311132, '°', 0.01, ours),
  },
]

const nrel = figuresOf(
  "NREL's SPA calculator on the web, sunrise and sunset at 35° S 0° E; as printed in " +
    'pvlib-python, tests/test_solarposition.py::test_sun_rise_set_transit_spa',
)
const slope = '0.01° of ours, and refraction and disc rounded to 0.8333° by the source'

/** At these instants the sun's upper edge, refracted, touches the horizon: zenith 90.8333°. */
export const risingAndSetting = [
  Date.UTC(1996, 6, 5, 7, 8, 15),
  Date.UTC(1996, 6, 5, 17, 1, 4),
  Date.UTC(2004, 11, 4, 4, 38, 57),
  Date.UTC(2004, 11, 4, 19, 2, 3),
].map((ms) => ({
  given: { unixSeconds: ms / 1000, latitude: -35, longitude: 0 },
  zenith: nrel(90.8333, '°', 0.015, slope),
}))
