import { readFileSync } from 'node:fs'
import { following, type Program, ProgramBuilder, type SharedHandle } from '@jarip/solver'

/** One column of an hourly table of the reference city, cities/gwangju/series. */
function column(file: string, name: string): Float64Array {
  const url = new URL(`../cities/gwangju/series/${file}`, import.meta.url)
  const [head, ...lines] = readFileSync(url, 'utf8').trim().split('\n')
  const k = head.split(',').indexOf(name)
  if (k < 0) throw new Error(`${file} has no column ${name}`)
  return Float64Array.from(lines, (line) => Number(line.split(',')[k]))
}

/** Hourly shapes of 2024: demand around 1, availabilities 0 to 1, price in KRW/MWh. */
export interface Shapes {
  readonly demand: Float64Array
  readonly homes: Float64Array
  readonly solar: Float64Array
  readonly wind: Float64Array
  readonly price: Float64Array
  readonly heat: Float64Array
}

export function readShapes(): Shapes {
  const temperature = column('weather-2024.csv', 'temperature_c')
  return cutTo(8760, {
    demand: column('load-shapes-2024.csv', 'general'),
    homes: column('load-shapes-2024.csv', 'residential'),
    solar: column('weather-2024.csv', 'solar_ground'),
    wind: column('weather-2024.csv', 'wind_offshore'),
    price: column('price-2024.csv', 'smp_krw_per_mwh'),
    heat: temperature.map((t) => Math.max(0, 18 - t) / 10 + 0.2),
  })
}

/** A leap year's last day is left out. */
function cutTo(hours: number, shapes: Shapes): Shapes {
  const cut = Object.entries(shapes).map(([k, v]) => [k, v.slice(0, hours)])
  return Object.fromEntries(cut) as Shapes
}

/** The same hours again and again, each year's demand a little different. */
function repeat(series: Float64Array, times: number, drift: number): Float64Array {
  const n = series.length
  return Float64Array.from(
    { length: n * times },
    (_, t) => series[t % n] * (1 + drift * Math.sin(1 + Math.floor(t / n))),
  )
}

/** Costs of one year: money per MW or MWh built, thousand KRW-ish units per MWh used. */
const annual = {
  solar: 95e3,
  wind: 240e3,
  charge: 12e3,
  battery: 18e3,
  electrolyser: 55e3,
  cell: 80e3,
  store: 900,
}

export interface CityOptions {
  readonly years?: number
  readonly stages?: number
  /** Multiplies the yearly cost of solar. */
  readonly solarCost?: number
}

/**
 * Case A: one node. Solar, wind, a battery (charge, discharge, level), an electrolyser, a fuel cell,
 * a hydrogen store, unserved load; eight capacities are chosen.
 */
export function city(
  shapes: Shapes,
  { years = 1, stages = 1, solarCost = 1 }: CityOptions = {},
): Program {
  const b = new ProgramBuilder()
  const demand = repeat(shapes.demand, years, 0.03)
  const solar = repeat(shapes.solar, years, 0.05)
  const wind = repeat(shapes.wind, years, 0.04)
  const hours = demand.length
  let before: Record<string, SharedHandle> = {}
  for (let s = 0; s < stages; s++) {
    const built = (name: string, cost: number) =>
      b.shared(`${name} ${s}`, { cost: cost * years * 0.95 ** s })
    const cap = {
      solar: built('solar', annual.solar * solarCost),
      wind: built('wind', annual.wind),
      charge: built('charge', annual.charge),
      discharge: built('discharge', annual.charge),
      battery: built('battery', annual.battery),
      electrolyser: built('electrolyser', annual.electrolyser),
      cell: built('cell', annual.cell),
      store: built('store', annual.store),
    }
    const load = demand.map((d) => 1000 * d * (1 + 0.2 * s))
    addCity(b, `stage ${s}`, hours, cap, load, solar, wind)
    for (const [name, column] of Object.entries(before))
      b.yearly(`${name} kept ${s}`, '>=', 0)
        .addShared(cap[name as keyof typeof cap], 1)
        .addShared(column, -1)
    before = cap
  }
  return b.build()
}

function addCity(
  b: ProgramBuilder,
  name: string,
  hours: number,
  cap: Record<string, SharedHandle>,
  load: Float64Array,
  solar: Float64Array,
  wind: Float64Array,
): void {
  const c = b.chain(name, hours)
  const sun = c.family('solar', { upper: following(cap.solar, solar), cost: 0.1 })
  const air = c.family('wind', { upper: following(cap.wind, wind), cost: 0.2 })
  const charge = c.family('charge', { upper: following(cap.charge), cost: 0.05 })
  const discharge = c.family('discharge', { upper: following(cap.discharge), cost: 0.05 })
  const level = c.family('battery level', { upper: following(cap.battery) })
  const electrolyser = c.family('electrolyser', { upper: following(cap.electrolyser), cost: 0.05 })
  const cell = c.family('fuel cell', { upper: following(cap.cell), cost: 0.1 })
  const store = c.family('hydrogen level', { upper: following(cap.store) })
  const unserved = c.family('unserved', { cost: 5000, upper: load })
  c.row('balance', '=', load)
    .add(sun, 1)
    .add(air, 1)
    .add(charge, -1)
    .add(discharge, 1)
    .add(electrolyser, -1)
    .add(cell, 1)
    .add(unserved, 1)
  c.row('battery', '=', 0)
    .add(level, 1)
    .addPrevious(level, -0.9999, { cyclic: true })
    .add(charge, -0.95)
    .add(discharge, 1 / 0.95)
  c.row('hydrogen', '=', 0)
    .add(store, 1)
    .addPrevious(store, -1, { cyclic: true })
    .add(electrolyser, -0.66)
    .add(cell, 1 / 0.5)
}

/**
 * Case B: five districts with a bus and a battery each, six two-way lines, hydrogen and heat,
 * import at an hourly price, and a cap on yearly emissions.
 */
export function districts(shapes: Shapes): Program {
  const b = new ProgramBuilder()
  const hours = shapes.demand.length
  const c = b.chain('year', hours)
  const lines = [
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 4],
    [4, 0],
    [1, 3],
  ]
  const flows = lines.map(([i, j]) => {
    const line = b.shared(`line ${i}${j}`, { cost: 9e3 })
    return {
      i,
      j,
      out: c.family(`flow ${i}${j}`, { upper: following(line), cost: 0.01 }),
      back: c.family(`flow ${j}${i}`, { upper: following(line), cost: 0.01 }),
    }
  })
  const emission = b.yearly('emission', '<=', 4e5)
  const sharedHydrogen = b.shared('hydrogen store', { cost: 900 })
  const electrolyserCap = b.shared('electrolyser', { cost: 55e3 })
  const cellCap = b.shared('fuel cell', { cost: 80e3 })
  const heatStore = b.shared('heat store', { cost: 700 })
  const pumpCap = b.shared('heat pump', { cost: 60e3 })
  const electrolyser = c.family('electrolyser', { upper: following(electrolyserCap), cost: 0.05 })
  const cell = c.family('fuel cell', { upper: following(cellCap), cost: 0.1 })
  const h2 = c.family('hydrogen level', { upper: following(sharedHydrogen) })
  const warm = c.family('heat level', { upper: following(heatStore) })
  const pump = c.family('heat pump', { upper: following(pumpCap), cost: 0.02 })
  const boiler = c.family('boiler', { cost: 60 })
  const heatLoad = shapes.heat.map((h) => 400 * h)
  c.row('hydrogen', '=', 0)
    .add(h2, 1)
    .addPrevious(h2, -1, { cyclic: true })
    .add(electrolyser, -0.66)
    .add(cell, 2)
  c.row(
    'heat',
    '=',
    heatLoad.map((h) => -h),
  )
    .add(warm, 1)
    .addPrevious(warm, -0.995, { cyclic: true })
    .add(pump, -3)
    .add(boiler, -0.9)
  emission.add(boiler, 0.2)
  for (let i = 0; i < 5; i++) {
    const load = Float64Array.from(
      shapes.demand,
      (d, t) => 100 * (i + 1) * (0.2 * i * shapes.homes[t] + (1 - 0.2 * i) * d),
    )
    const solarCap = b.shared(`solar ${i}`, { cost: 95e3, upper: 900 })
    const battery = b.shared(`battery ${i}`, { cost: 18e3 })
    const batteryPower = b.shared(`battery power ${i}`, { cost: 12e3 })
    const gas = b.shared(`gas ${i}`, { cost: 70e3 })
    const shifted = (series: Float64Array) => series.map((_, t) => series[(t + i) % hours])
    const sun = c.family(`solar ${i}`, {
      upper: following(solarCap, shifted(shapes.solar)),
      cost: 0.1,
    })
    const turbine = c.family(`gas ${i}`, { upper: following(gas), cost: 95 })
    const charge = c.family(`charge ${i}`, { upper: following(batteryPower), cost: 0.05 })
    const discharge = c.family(`discharge ${i}`, { upper: following(batteryPower), cost: 0.05 })
    const level = c.family(`level ${i}`, { upper: following(battery) })
    const unserved = c.family(`unserved ${i}`, { cost: 5000, upper: load })
    const balance = c
      .row(`balance ${i}`, '=', load)
      .add(sun, 1)
      .add(turbine, 1)
      .add(charge, -1)
      .add(discharge, 1)
      .add(unserved, 1)
    for (const { i: from, j: to, out, back } of flows) {
      if (from === i) balance.add(out, -1).add(back, 0.97)
      if (to === i) balance.add(out, 0.97).add(back, -1)
    }
    if (i === 0) {
      const bought = c.family('import', { cost: shapes.price.map((p) => p / 1000), upper: 600 })
      balance.add(bought, 1)
      emission.add(bought, 0.42)
      const windCap = b.shared('wind', { cost: 240e3 })
      const air = c.family('wind', { upper: following(windCap, shapes.wind), cost: 0.2 })
      balance.add(air, 1)
    }
    if (i === 2) balance.add(electrolyser, -1).add(cell, 1).add(pump, -1)
    emission.add(turbine, 0.37)
    c.row(`battery ${i}`, '=', 0)
      .add(level, 1)
      .addPrevious(level, -0.9999, { cyclic: true })
      .add(charge, -0.95)
      .add(discharge, 1 / 0.95)
  }
  return b.build()
}

/** The cases of the benchmark, by letter. */
export const CASES: Readonly<Record<string, string>> = {
  A: 'one node, 8,760 hours, eight capacities',
  B: 'five districts, 8,760 hours, heat, hydrogen, an emission cap',
  C: 'A in three stages',
  D: 'A over ten years of hours',
  E: 'A with solar 10 % dearer, started from A',
  F: 'A in a worker of Chromium, beside Node',
}

/**
 * A case by its letter, or its first hours alone: `B730`. Then what is built costs, and the cap allows,
 * the hours' share of the year.
 */
export function caseOf(name: string): Program {
  const [, letter, hours] = /^([A-Z])(\d*)$/.exec(name) ?? []
  const shapes = readShapes()
  if (!hours) return wholeCase(letter, shapes)
  const share = Number(hours) / shapes.demand.length
  return shareOf(wholeCase(letter, cutTo(Number(hours), shapes)), share)
}

function shareOf(program: Program, share: number): Program {
  return {
    ...program,
    shared: program.shared.map((column) => ({ ...column, cost: column.cost * share })),
    yearly: program.yearly.map((row) => ({ ...row, rhs: row.rhs * share })),
  }
}

function wholeCase(letter: string | undefined, shapes: Shapes): Program {
  switch (letter) {
    case 'A':
    case 'F':
      return city(shapes)
    case 'B':
      return districts(shapes)
    case 'C':
      return city(shapes, { stages: 3 })
    case 'D':
      return city(shapes, { years: 10 })
    case 'E':
      return city(shapes, { solarCost: 1.1 })
    default:
      throw new Error(`no case ${letter}: ${Object.keys(CASES).join(', ')}`)
  }
}
