import { readCity } from '@jarip/core/engine'
import { type CityReading, printProblem } from '@jarip/core/plan'
import { readText } from '../files.ts'
import type { Session } from '../terminal/session.ts'
import { EXIT, Stop } from '../terminal/stop.ts'

/** A plan that can be solved, from its folder. */
export type City = NonNullable<CityReading['city']> & { readonly hash: string }

/** Reads a folder and everything that its plan names. */
export function readFolder(folder: string, session: Session, gaps = false): CityReading {
  return readCity(folder, (path) => readText(path, session), gaps)
}

/**
 * The plan of a folder, or a stop that names all its faults.
 *
 * @param gaps whether hours of its series may be unknown: forecasts live with that
 */
export function readOrStop(folder: string, session: Session, gaps = false): City {
  const reading = readFolder(folder, session, gaps)
  if (reading.city) return { ...reading.city, hash: reading.hash }
  const faults = reading.problems.filter(({ severity }) => severity === 'error')
  throw new Stop(
    EXIT.bad,
    session.words.usage.planBad(faults.length),
    faults.map((problem) => printProblem(problem, session.lang)),
  )
}
