import { type Calendar, calendarOf, modelCalendar } from '../calendar.ts'

/**
 * The example town's hours, by formula: nobody measured them, and no chance is in them, so the same
 * files come out everywhere.
 */

type HourValue = (t: number, calendar: Calendar) => number

const TURN = 2 * Math.PI

/** °C: coldest in late January and before dawn. */
const temperature: HourValue = (t, c) =>
  13 -
  12 * Math.cos((TURN * (c.dayOfYear[t] - 25)) / 365) -
  4 * Math.cos((TURN * (c.hourEnding[t] - 4)) / 24)

/** MW per MW: the sun's height at 35° north, dimmed by each day's own clouds. */
const solarRoof: HourValue = (t, c) =>
  0.8 * Math.max(0, sunHeight(t, c)) * clearness(c.dayOfYear[t])

/** Sine of the sun's elevation in the middle of the hour, with noon at 12:30. */
function sunHeight(t: number, c: Calendar): number {
  const latitude = (35 * Math.PI) / 180
  const declination = ((-23.45 * Math.PI) / 180) * Math.cos((TURN * (c.dayOfYear[t] + 10)) / 365)
  const hourAngle = (TURN * (c.hourEnding[t] - 13)) / 24
  return (
    Math.sin(latitude) * Math.sin(declination) +
    Math.cos(latitude) * Math.cos(declination) * Math.cos(hourAngle)
  )
}

/** 0.3 to 1, in a steady but unrepeating order (multiples of the golden ratio). */
function clearness(dayOfYear: number): number {
  return 0.3 + 0.7 * ((dayOfYear * 0.618034) % 1)
}

/** KRW/MWh: cheap at noon, dear in the evening. */
const price: HourValue = (t, c) =>
  110_000 + 25_000 * bump(c.hourEnding[t], 19, 3) - 30_000 * bump(c.hourEnding[t], 13, 3)

/** Homes: evenings, and the cold and hot months. */
const residential: HourValue = (t, c) =>
  0.6 + 0.6 * bump(c.hourEnding[t], 20, 4) + 0.2 * bump(c.hourEnding[t], 8, 2)

/** Shops and offices: working hours. */
const general: HourValue = (t, c) =>
  0.4 + (c.dayKind[t] === 'working' ? 0.9 : 0.4) * bump(c.hourEnding[t], 14, 5)

/** A smooth hill of height 1 around an hour of the day. */
function bump(hour: number, centre: number, width: number): number {
  const away = Math.min(Math.abs(hour - centre), 24 - Math.abs(hour - centre))
  return Math.exp(-((away / width) ** 2))
}

/** One model year of weather, 8,760 rows. */
export function weatherCsv(): string {
  return hourlyCsv(modelCalendar(), { temperature_c: temperature, solar_roof: solarRoof })
}

/** Prices of the leap year 2024, 8,784 rows. */
export function priceCsv(): string {
  return hourlyCsv(calendarOf(2024), { smp_krw_per_mwh: price })
}

/** Load shapes of the leap year 2024, 8,784 rows. */
export function shapesCsv(): string {
  return hourlyCsv(calendarOf(2024), { residential, general })
}

function hourlyCsv(calendar: Calendar, columns: Readonly<Record<string, HourValue>>): string {
  const names = Object.keys(columns)
  const lines = [['month', 'day', 'hour_ending', ...names].join(',')]
  for (let t = 0; t < calendar.hours; t++) {
    const values = names.map((name) => shortened(columns[name](t, calendar)))
    lines.push([calendar.month[t], calendar.day[t], calendar.hourEnding[t], ...values].join(','))
  }
  return `${lines.join('\n')}\n`
}

/** Four decimals, no zeros after them. */
function shortened(value: number): number {
  return Math.round(value * 1e4) / 1e4 || 0
}

/** kWh by month: more in winter and summer. */
export function salesCsv(): string {
  const lines = ['year,month,district,contract,kwh']
  for (let month = 1; month <= 12; month++) {
    const season = 1 + 0.2 * Math.cos((TURN * (month - 1)) / 6)
    lines.push(`2024,${month},center,residential,${Math.round(1_400_000 * season)}`)
    lines.push(`2024,${month},center,general,${Math.round(2_000_000 * season)}`)
  }
  return `${lines.join('\n')}\n`
}

export function recordsCsv(): string {
  return [
    'date,measure,value,unit,source',
    '2024-12-31,solar-roofs,120,roofs,Example town: invented count',
    '2025-12-31,solar-roofs,185,roofs,Example town: invented count',
    '',
  ].join('\n')
}
