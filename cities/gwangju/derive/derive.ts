/**
 * Make the series of Gwangju from the raw files.
 *
 *   npx tsx cities/gwangju/derive/derive.ts --from <folder with the raw files>
 *
 * The raw files are not part of the product (see ../SOURCES.md). Run twice, it writes the same
 * bytes. What it found on the way is in ../series/REPORT.md.
 */

import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import {
  type Calendar,
  calendarOf,
  composeLoad,
  holidays2024,
  loadOf,
  modelCalendar,
  type Sale,
  withoutLeapDay,
} from '@jarip/core/hours'
import {
  atHeight,
  closureError,
  type Epw,
  marksToHours,
  nrel5MW,
  type Place,
  readEpw,
  scaleToMean,
  speedFactorFor,
  turbinePower,
  withoutDayCycle,
} from '@jarip/core/weather'
import { numbers, readTable, text, writeColumns } from './csv.ts'
import { composeShapes, contracts, type Shapes } from './load-shapes.ts'
import {
  isLit,
  jeonnamFrom,
  observedSolar,
  orientationsFrom,
  physicalSolar,
  ROOF_YIELD,
  type Solar,
  solarNames,
} from './solar.ts'

/** Offshore capacity factor off Jeonnam: within the 0.33-0.38 of gwangju-facts section 3b. */
const OFFSHORE = 0.35

const { values: options } = parseArgs({ options: { from: { type: 'string' } } })
if (options.from === undefined) {
  console.error('expected --from <folder with the raw files>')
  process.exit(2)
}
const raw = (name: string) => join(options.from as string, name)
const city = join(dirname(fileURLToPath(import.meta.url)), '..')
const series = (name: string) => join(city, 'series', name)
mkdirSync(join(city, 'series'), { recursive: true })

const year2024 = calendarOf(2024, holidays2024)
const model = modelCalendar()
const reportHead = '# What the derivation found\n\nWritten by ../derive/derive.ts; do not edit.\n'
const report: string[] = []

deriveAll()

function deriveAll(): void {
  const epw = readEpw(readFileSync(raw('weather-typical-tmyx-2011-2025.epw'), 'utf8'))
  const minutesBefore = stampOf(epw)
  const physical = physicalSolar(epw, minutesBefore)
  const typicalTemperature = marksToHours(epw.temperature)
  const modelled = readTable(raw('weather-modelled-hourly-2022.csv'))
  const wind2022 = modelledOffshore(numbers(modelled, 'wind_speed_93m_m_per_s'))

  writeWeather('typical', typicalTemperature, physical, jeonnamFrom(physical), wind2022)
  writeWeather2022(modelled, physical, wind2022)
  writeWeather2024(epw, physical, typicalTemperature)
  writePrice()
  writeNationalLoad()
  copyFileSync(raw('districts.geojson'), join(city, 'districts.geojson'))
  writeLoad(epw)
  writeFileSync(series('REPORT.md'), `${reportHead}\n${report.join('\n')}\n`)
}

/** Where the sun closes GHI = DNI·cos(zenith) + DHI best, in minutes before the mark. */
function stampOf(epw: Epw): number {
  const tried = [60, 45, 30, 15, 0, -15, -30]
  const errors = tried.map((minutes) => closureError(epw, epw.place, minutes))
  const best = tried[errors.indexOf(Math.min(...errors))]
  report.push('## Stamp of the typical year’s radiation', '')
  report.push('| sun put, minutes before the hour mark | closure error, W/m² (rms) |', '|---|---|')
  tried.forEach((minutes, i) => {
    report.push(`| ${minutes} | ${errors[i].toFixed(2)} |`)
  })
  report.push('', `Taken: ${best} minutes. The format’s rule would be 30.`, '')
  return best
}

/**
 * Modelled wind at 93 m inland, made offshore: without the land's afternoon, at hub height, times
 * a factor on speed, through a power curve.
 */
function modelledOffshore(inland: Float64Array): Float64Array {
  const atHub = withoutDayCycle(inland).map((v) => atHeight(v, 93, nrel5MW.hubHeight, 0.14))
  const factor = speedFactorFor(nrel5MW, atHub, OFFSHORE)
  const stopped = atHub.filter((v) => v * factor > 25).length
  report.push('## Offshore wind of 2022 (also lent to the typical year)', '')
  report.push(
    `Modelled inland mean ${mean(inland).toFixed(2)} m/s at 93 m; factor on speed ${factor.toFixed(3)}; ` +
      `mean at the hub ${(mean(atHub) * factor).toFixed(2)} m/s; ${stopped} hours above 25 m/s (stopped).`,
    '',
  )
  return atHub.map((v) => turbinePower(nrel5MW, v * factor))
}

function writeWeather2022(
  modelled: ReturnType<typeof readTable>,
  physical: Solar,
  wind: Float64Array,
): void {
  const roof = scaleToMean(numbers(modelled, 'pv_capacity_factor'), ROOF_YIELD / 8760)
  const solar = orientationsFrom(roof, physical, model)
  const celsius = numbers(modelled, 'temperature_2m_k').map((k) => k - 273.15)
  writeWeather('2022', celsius, solar, jeonnamFrom(solar), wind)
}

function writeWeather2024(epw: Epw, physical: Solar, temperature: Float64Array): void {
  const traded = readTable(raw('renewables-traded-hourly-2024.csv'))
  const gwangju = numbers(traded, 'gwangju_solar_mwh')
  const observed = observedSolar(year2024, gwangju, numbers(traded, 'jeonnam_solar_mwh'), epw.place)
  reportFleet(gwangju, physical.solar_roof, epw.place)
  const solar = orientationsFrom(observed.roof, physical, model)
  const mainland = withoutLeapDay(numbers(traded, 'mainland_wind_mwh'))
  const wind = scaleToMean(mainland, OFFSHORE)
  report.push(
    `Wind 2024: ${wind.filter((x) => x >= 1).length} hours held at 1 by the scaling to ${OFFSHORE}.`,
    '',
  )
  writeWeather('2024', temperature, solar, observed.jeonnam, wind)
}

/**
 * Whether the traded fleet grew within the year, and what it fed in by night: best hour of each
 * month over physics' best.
 */
function reportFleet(gwangju: Float64Array, roof: Float64Array, place: Place): void {
  const best = (calendar: Calendar, x: Float64Array, month: number) =>
    x.reduce((top, value, t) => (calendar.month[t] === month ? Math.max(top, value) : top), 0)
  const ratios = Array.from(
    { length: 12 },
    (_, m) => best(year2024, gwangju, m + 1) / best(model, roof, m + 1),
  )
  report.push('## The traded Gwangju fleet in 2024', '')
  report.push('Best hour of the month, MW, over the best capacity factor of the typical year:', '')
  report.push(ratios.map((r, m) => `${m + 1}: ${r.toFixed(1)}`).join(', '), '')
  const night = gwangju.filter((_, t) => !isLit(year2024, t, place))
  const moved = (100 * sum(night)) / sum(gwangju)
  report.push(`Fed in with the sun down and moved back into its day: ${moved.toFixed(2)} %.`, '')
  report.push('No trend, so no de-trending (the growth of 2024 was outside the market).', '')
}

function writeWeather(
  name: string,
  temperature: Float64Array,
  solar: Solar,
  jeonnam: Float64Array,
  wind: Float64Array,
): void {
  const columns = [
    { name: 'temperature_c', values: temperature, decimals: 2 },
    ...solarNames.map((s) => ({ name: s, values: solar[s], decimals: 4 })),
    { name: 'solar_jeonnam', values: jeonnam, decimals: 4 },
    { name: 'wind_offshore', values: wind, decimals: 4 },
  ]
  writeColumns(series(`weather-${name}.csv`), [...stamps(model), ...columns])
  report.push(
    `## weather-${name}.csv`,
    '',
    '| column | mean | max | kWh/kWp |',
    '|---|---|---|---|',
  )
  for (const c of columns) {
    const m = mean(c.values)
    const kwh = c.name === 'temperature_c' ? '' : (m * 8760).toFixed(0)
    report.push(`| ${c.name} | ${m.toFixed(4)} | ${Math.max(...c.values).toFixed(3)} | ${kwh} |`)
  }
  const roof = solar.solar_roof
  const weighted = roof.reduce((s, x, t) => s + x * (model.hourEnding[t] - 0.5), 0)
  report.push('', `Centroid of the roof’s day: ${(weighted / sum(roof)).toFixed(2)} h.`, '')
}

/** The nation's load, against which forecasts are judged: the only measured load at hand. */
function writeNationalLoad(): void {
  const mw = numbers(readTable(raw('demand-national-hourly-2024.csv')), 'demand_mw')
  const columns = [{ name: 'load_mw', values: mw, decimals: 0 }]
  writeColumns(series('national-load-2024.csv'), [...stamps(year2024), ...columns])
}

function writePrice(): void {
  const smp = numbers(readTable(raw('smp-mainland-hourly-2024.csv')), 'smp_krw_per_mwh')
  const columns = [{ name: 'smp_krw_per_mwh', values: smp, decimals: 0 }]
  writeColumns(series('price-2024.csv'), [...stamps(year2024), ...columns])
}

function writeLoad(epw: Epw): void {
  const table = readTable(raw('electricity-sales-2024-monthly-by-district-contract.csv'))
  const kwh = numbers(table, 'kwh')
  const districtsKo = text(table, 'district_ko')
  const lines = text(table, 'district').map((district, i) => ({
    month: Number(text1(table, 'month', i)),
    district,
    districtKo: districtsKo[i],
    contract: text1(table, 'contract', i),
    kwh: kwh[i],
  }))
  const head = 'year,month,district_ko,district,contract,kwh'
  const rows = lines.map(
    (l) => `2024,${l.month},${l.districtKo},${l.district},${l.contract},${l.kwh}`,
  )
  writeFileSync(series('sales-2024.csv'), `${[head, ...rows].join('\n')}\n`)

  const national = numbers(readTable(raw('demand-national-hourly-2024.csv')), 'demand_mw')
  const shapes = composeShapes(year2024, lines, national, epw.place)
  const columns = contracts.map((c) => ({ name: c, values: shapes[c], decimals: 5 }))
  writeColumns(series('load-shapes-2024.csv'), [...stamps(year2024), ...columns])
  reportLoad(lines, shapes, national)
}

function reportLoad(sales: readonly Sale[], shapes: Shapes, national: Float64Array): void {
  const load = composeLoad(sales, { month: year2024.month, byContract: shapes })
  const whole = loadOf(load)
  const peak = Math.max(...whole)
  const at = whole.indexOf(peak)
  report.push('## Composed load of 2024', '')
  report.push(
    `Energy ${(sum(whole) / 1000).toFixed(1)} GWh; peak ${peak.toFixed(0)} MW on ` +
      `${year2024.month[at]}-${year2024.day[at]} hour ${year2024.hourEnding[at]}; least ` +
      `${Math.min(...whole).toFixed(0)} MW; load factor ${(mean(whole) / peak).toFixed(3)} ` +
      `(nation ${(mean(national) / Math.max(...national)).toFixed(3)}); correlation with the ` +
      `nation’s hours ${correlation(whole, national).toFixed(3)} over the year, ` +
      `${withinMonths(whole, national).toFixed(3)} within a month on average.`,
    '',
    'A month’s sales are those of its meter readings, so they hold part of the month before: the ' +
      'hot end of August shows in September, and the highest hour with it.',
  )
}

/** Mean of the twelve correlations within a month: apart from how sales and months fit. */
function withinMonths(x: Float64Array, y: Float64Array): number {
  const monthly = Array.from({ length: 12 }, (_, m) => {
    const inMonth = (series: Float64Array) => series.filter((_, t) => year2024.month[t] === m + 1)
    return correlation(inMonth(x), inMonth(y))
  })
  return mean(Float64Array.from(monthly))
}

function stamps(calendar: Calendar) {
  return [
    { name: 'month', values: calendar.month, decimals: 0 },
    { name: 'day', values: calendar.day, decimals: 0 },
    { name: 'hour_ending', values: calendar.hourEnding, decimals: 0 },
  ]
}

function text1(table: ReturnType<typeof readTable>, name: string, row: number): string {
  return table.rows[row][table.names.indexOf(name)]
}

function sum(x: Float64Array): number {
  return x.reduce((s, v) => s + v, 0)
}

function mean(x: Float64Array): number {
  return sum(x) / x.length
}

function correlation(x: Float64Array, y: Float64Array): number {
  const mx = mean(x)
  const my = mean(y)
  let xy = 0
  let xx = 0
  let yy = 0
  for (let t = 0; t < x.length; t++) {
    xy += (x[t] - mx) * (y[t] - my)
    xx += (x[t] - mx) ** 2
    yy += (y[t] - my) ** 2
  }
  return xy / Math.sqrt(xx * yy)
}
