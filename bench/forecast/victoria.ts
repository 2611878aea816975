import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { type Happened, HOUR, listedHolidays, zoneClock } from '@jarip/core/forecast'

const DAY_MS = 86_400_000

/**
 * Hourly demand (MWh) and temperature (°C, known ahead) of Victoria, 2012-2014, from half-hours.
 */
export function readVictoria(folder: string): Happened {
  const text = gunzipSync(readFileSync(join(folder, 'victoria-load-halfhourly.csv.gz'))).toString()
  const rows = text.trimEnd().split('\n').slice(1)
  const hours = Math.floor(rows.length / 2)
  const demand = new Float64Array(hours)
  const temperature = new Float64Array(hours)
  const holidays = new Set<number>()
  const clock = zoneClock('Australia/Melbourne')
  const start = Date.parse(rows[0].split(',')[0].replace(' ', 'T')) / 1000
  for (let t = 0; t < hours; t++) {
    const [first, second] = [rows[2 * t].split(','), rows[2 * t + 1].split(',')]
    demand[t] = Number(first[1]) + Number(second[1])
    temperature[t] = (Number(first[2]) + Number(second[2])) / 2
    const at = start + t * HOUR
    if (first[4] === 'True') holidays.add(Math.floor(((at + clock.offsetAt(at)) * 1000) / DAY_MS))
  }
  return {
    target: { start, values: demand },
    drivers: [{ name: 'temperature', series: { start, values: temperature }, ahead: true }],
    clock,
    holidays: listedHolidays(holidays),
  }
}
