import { join } from 'node:path'
import type { SolarSite } from '@jarip/core/forecast'
import { readText } from '../files.ts'
import type { Session } from '../terminal/session.ts'
import { EXIT, Stop } from '../terminal/stop.ts'
import { forecastWords } from './words.ts'

/** Roofs of a city look about south and lie rather flat. */
const ROOFS = { tilt: 20, azimuth: 180 }

/** Where the panels are: as told, or the middle of the plan's districts. */
export function siteOf(folder: string, told: string | undefined, session: Session): SolarSite {
  const say = forecastWords[session.lang]
  if (told !== undefined) {
    const [latitude, longitude, ...more] = told.split(',').map(Number)
    const good = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && more.length === 0
    if (!good) throw new Stop(EXIT.usage, say.badSite(told))
    return { latitude, longitude, ...ROOFS }
  }
  const text = readText(join(folder, 'districts.geojson'), session)
  const middle = text === undefined ? undefined : middleOf(text)
  if (!middle) throw new Stop(EXIT.usage, say.noSite)
  return { ...middle, ...ROOFS }
}

/** Middle of all corners of a GeoJSON text: [longitude, latitude] pairs. */
function middleOf(text: string): { latitude: number; longitude: number } | undefined {
  const pairs = [...text.matchAll(/\[\s*(-?\d+\.?\d*)\s*,\s*(-?\d+\.?\d*)\s*\]/g)]
  if (pairs.length === 0) return undefined
  const mean = (part: 1 | 2) =>
    pairs.reduce((sum, pair) => sum + Number(pair[part]), 0) / pairs.length
  return { longitude: mean(1), latitude: mean(2) }
}
