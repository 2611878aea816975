import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { HOUR } from '@jarip/core/forecast'

/** Hours of the load track: from 2001-01-01 00:00, local time counted as if it never changed. */
export interface Gefcom {
  readonly start: number
  readonly load: Float64Array
  readonly stations: readonly Float64Array[]
}

export function readGefcom(folder: string): Gefcom {
  const text = gunzipSync(readFileSync(join(folder, 'gefcom2014-load.csv.gz'))).toString()
  const lines = text.trimEnd().split('\n').slice(1)
  const load = new Float64Array(lines.length)
  const stations = Array.from({ length: 25 }, () => new Float64Array(lines.length))
  lines.forEach((line, t) => {
    const cells = line.split(',')
    load[t] = cells[1] === '' ? Number.NaN : Number(cells[1])
    stations.forEach((station, i) => {
      station[t] = Number(cells[i + 2])
    })
  })
  const first = Date.parse(`${lines[0].split(',')[0]}Z`) / 1000 - HOUR // hours are named by their end
  return { start: first, load, stations }
}
