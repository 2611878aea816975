import { figuresOf } from './figure.ts'

const ROUNDED = 'the last digit printed'

const duffie161 = figuresOf(
  'Duffie & Beckman, Solar Engineering of Thermal Processes, 4th ed. (2013), Example 1.6.1',
)

/**
 * Madison (43° N), 13 February, 10:30 solar time; plane at 45°, 15° west of south. The book takes
 * declination −14° and hour angle −22.5°.
 */
export const duffieIncidence = {
  given: { latitude: 43, declination: -14, hourAngle: -22.5, tilt: 45, azimuth: 195 },
  cosine: duffie161(0.817, '1', 0.0015, 'five rounded terms are added in print'),
  angle: duffie161(35, '°', 0.5, 'printed to 1°'),
}

const duffie2151 = figuresOf(
  'Duffie & Beckman, Solar Engineering of Thermal Processes, 4th ed. (2013), Example 2.15.1, ' +
    'from memory of the print; its terms are checked against each other by the tests',
)

/** 40° N, 20 February, 9-10 h; plane at 60° to the south; I = 1.04, I₀ = 2.34 MJ/m², ρ = 0.60. */
export const duffieIsotropic = {
  given: { global: 1.04, above: 2.34, beamRatio: 1.71, tilt: 60, albedo: 0.6 },
  diffuseShare: duffie2151(0.766, '1', 0.002, 'kt is rounded to 0.445 in print'),
  sky: duffie2151(0.597, 'MJ/m²', 0.002, ROUNDED),
  ground: duffie2151(0.156, 'MJ/m²', 0.0005, ROUNDED),
  total: duffie2151(1.17, 'MJ/m²', 0.005, ROUNDED),
}

const pvlib = (test: string) => figuresOf(`pvlib-python, tests/test_irradiance.py::${test}`)

const erbs = pvlib('test_erbs')
const pvlibRounds = 'the source compares whole numbers'

/** Days 1 (2019-01-01) and 171 (2019-06-20). */
export const pvlibErbs = [
  {
    given: { ghi: 50, zenith: 85, dayOfYear: 1 },
    dni: erbs(96.7192672, 'W/m²', 0.5, pvlibRounds),
    dhi: erbs(41.5703604, 'W/m²', 0.5, pvlibRounds),
    clearness: erbs(0.405723511, '1', 1e-4, 'solar constant 1366.1 against 1361-1367'),
  },
  {
    given: { ghi: 1000, zenith: 10, dayOfYear: 1 },
    dni: erbs(794.205651, 'W/m²', 0.5, pvlibRounds),
    dhi: erbs(217.860117, 'W/m²', 0.5, pvlibRounds),
    clearness: erbs(0.718132729, '1', 1e-4, 'solar constant 1366.1 against 1361-1367'),
  },
  {
    given: { ghi: 1000, zenith: 10, dayOfYear: 171 },
    dni: erbs(842.001578, 'W/m²', 0.5, pvlibRounds),
    dhi: erbs(170.790318, 'W/m²', 0.5, pvlibRounds),
    clearness: erbs(0.768214312, '1', 1e-4, 'solar constant 1366.1 against 1361-1367'),
  },
]

const hay = pvlib('test_haydavies (values of the Matlab code 1.4)')
const printed = 'printed to 1e-4'

/** Tucson, 2014-06-24, plane at 40° to the south. */
export const pvlibHayDavies = [
  {
    sun: { zenith: 82.85457044, azimuth: 66.71410338 },
    sky: { dni: 316.1949056, dhi: 40.46149818, above: 1321.1655834833093 },
    onPlane: hay(27.1775, 'W/m²', 1e-4, printed),
  },
  {
    sun: { zenith: 10.56413562, azimuth: 144.76567754 },
    sky: { dni: 939.95469881, dhi: 118.45831879, above: 1321.1655834833093 },
    onPlane: hay(102.9949, 'W/m²', 1e-4, printed),
  },
  {
    sun: { zenith: 72.41687122, azimuth: 287.04104128 },
    sky: { dni: 646.22886049, dhi: 62.03376265, above: 1321.1655834833093 },
    onPlane: hay(33.1909, 'W/m²', 1e-4, printed),
  },
]

const components = pvlib('test_poa_components')

/** The same noon: beam and ground on a plane at 40° to the south over sand (albedo 0.4). */
export const pvlibNoon = {
  given: {
    sun: { zenith: 10.56413562, azimuth: 144.76567754 },
    sky: { ghi: 1042.48031487, dni: 939.95469881, dhi: 118.45831879, above: 1321.1655834833093 },
    albedo: 0.4,
  },
  beam: components(798.31939281, 'W/m²', 1e-5, 'all digits are printed'),
  ground: components(48.77881252, 'W/m²', 1e-5, 'all digits are printed'),
}

const isotropic = pvlib('test_isotropic_float')
export const pvlibIsotropic = {
  given: { tilt: 40, dhi: 100 },
  sky: isotropic(88.30222215594891, 'W/m²', 1e-9, 'all digits are printed'),
}

const angle = pvlib('test_aoi_and_aoi_projection')
export const pvlibIncidence = [
  { plane: { tilt: 30, azimuth: 180 }, sun: { zenith: 30, azimuth: 180 }, value: 1 },
  { plane: { tilt: 30, azimuth: 180 }, sun: { zenith: 150, azimuth: 0 }, value: -1 },
  { plane: { tilt: 90, azimuth: 0 }, sun: { zenith: 30, azimuth: 60 }, value: 0.25 },
  { plane: { tilt: 90, azimuth: 0 }, sun: { zenith: 30, azimuth: 170 }, value: -0.4924038 },
].map(({ plane, sun, value }) => ({
  given: { plane, sun },
  cosine: angle(value, '1', 1e-6, 'printed to 1e-7'),
}))

const glass = figuresOf('pvlib-python, tests/test_iam.py::test_physical')
export const pvlibGlass = [
  [22.5, 0.99926198],
  [45, 0.98797788],
  [67.5, 0.8893998],
].map(([degrees, value]) => ({
  given: { degrees },
  transmission: glass(value, '1', 1e-7, 'printed to 1e-8'),
}))

/**
 * A few rows of the typical year of Gwangju (Climate.OneBuilding.org TMYx 2011-2025, WMO 471560),
 * quoted to show to which instant its radiation belongs: the clearest days of four months, sunlit
 * rows only; hour ending, then global, direct normal and diffuse radiation, Wh/m².
 */
export const gwangjuClearDays = {
  source: 'Climate.OneBuilding.org, KOR Gwangju 471560 TMYx.2011-2025, EPW fields 14-16',
  place: { latitude: 35.1731, longitude: 126.8917, timezone: 9 },
  days: [
    {
      date: [2023, 1, 30],
      rows: [
        [8, 67, 243, 26],
        [9, 220, 589, 63],
        [10, 393, 747, 88],
        [11, 530, 827, 102],
        [12, 612, 867, 108],
        [13, 628, 874, 108],
        [14, 574, 832, 110],
        [15, 465, 777, 100],
        [16, 311, 676, 78],
        [17, 136, 478, 45],
        [18, 25, 0, 11],
      ],
    },
    {
      date: [2025, 4, 29],
      rows: [
        [6, 45, 153, 23],
        [7, 185, 426, 67],
        [8, 388, 620, 105],
        [9, 591, 737, 129],
        [10, 763, 804, 145],
        [11, 887, 841, 155],
        [12, 951, 858, 159],
        [13, 949, 856, 159],
        [14, 882, 837, 154],
        [15, 757, 799, 143],
        [16, 584, 730, 127],
        [17, 382, 611, 103],
        [18, 181, 417, 66],
        [19, 44, 149, 22],
        [20, 1, 0, 1],
      ],
    },
    {
      date: [2016, 7, 21],
      rows: [
        [6, 45, 99, 28],
        [7, 167, 292, 78],
        [8, 339, 452, 122],
        [9, 520, 569, 152],
        [10, 684, 649, 171],
        [11, 813, 714, 175],
        [12, 886, 743, 180],
        [13, 828, 663, 192],
        [14, 716, 555, 207],
        [15, 678, 606, 185],
        [16, 583, 633, 144],
        [17, 391, 487, 131],
        [18, 209, 313, 98],
        [19, 70, 115, 43],
        [20, 8, 0, 8],
      ],
    },
    {
      date: [2013, 10, 4],
      rows: [
        [7, 76, 218, 32],
        [8, 244, 543, 74],
        [9, 441, 708, 102],
        [10, 611, 796, 118],
        [11, 730, 842, 128],
        [12, 785, 858, 132],
        [13, 773, 852, 131],
        [14, 694, 824, 125],
        [15, 558, 766, 114],
        [16, 379, 660, 94],
        [17, 184, 475, 61],
        [18, 44, 179, 20],
      ],
    },
  ],
} as const
