import { figuresOf } from './figure.ts'

const faiman = figuresOf('pvlib-python, tests/test_temperature.py::test_faiman_default, _kwargs')
export const pvlibFaiman = [
  {
    given: { irradiance: 900, air: 20, wind: 5, u0: 25, u1: 6.84 },
    cell: faiman(35.203, '°C', 0.001, 'printed to 0.001'),
  },
  {
    given: { irradiance: 900, air: 20, wind: 5, u0: 22, u1: 6 },
    cell: faiman(37.308, '°C', 0.001, 'printed to 0.001'),
  },
]

const dc = figuresOf('pvlib-python, tests/test_pvsystem.py::test_pvwatts_dc_scalars')
export const pvlibDc = {
  given: { irradiance: 900, cell: 30, gamma: -0.003, nameplate: 100 },
  power: dc(88.65, 'W', 1e-9, 'exact in print'),
}

const ac = figuresOf('pvlib-python, tests/test_inverter.py::test_pvwatts_scalars, _arrays')
export const pvlibAc = [
  [0, 0],
  [50, 47.60843624],
  [90, 85.58556604752516],
  [100, 95],
].map(([input, value]) => ({
  given: { input, limit: 100, efficiency: 0.95 },
  power: ac(value, 'W', 1e-8, 'printed to 1e-8'),
}))

const losses = figuresOf(
  'Dobos, PVWatts Version 5 Manual, NREL/TP-6A20-62641 (2014): total of the default losses; ' +
    'digits from pvlib-python, tests/test_pvsystem.py::test_pvwatts_losses_default',
)
export const pvwattsTotal = losses(0.14075660688264469, '1', 1e-12, 'all digits are printed')

const turbine = figuresOf(
  'Jonkman et al., NREL/TP-500-38060 (2009), as tabulated in NREL turbine-models, NREL_5MW_126_RWT',
)
/** Points of the printed curve that our shorter table leaves out, kW at m/s. */
export const nrel5MWPoints = [
  [2.9, 0],
  [3, 40.5],
  [8, 1771.1],
  [10.2, 3657.95],
  [10.8, 4326.15],
  [11.2, 4806.18],
  [12, 5000],
  [25, 5000],
  [25.1, 0],
].map(([speed, kw]) => ({
  given: { speed },
  power: turbine(kw, 'kW', 25, 'ours is straight between fewer points: half a percent of rated'),
}))
