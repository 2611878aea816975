import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCity } from '@jarip/core/engine'
import type { CityReading } from '@jarip/core/plan'
import { readText } from '../files.ts'
import type { Session } from '../terminal/session.ts'

/** The map of the districts, where a plan has one. */
const MAP = 'districts.geojson'

/** A plan as its folder holds it now, its files named from the folder on. */
export function readPlanFolder(folder: string, session: Session): CityReading {
  return readCity('', (path) => readText(join(folder, path), session))
}

export function mapOf(folder: string): string | undefined {
  const path = join(folder, MAP)
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}
