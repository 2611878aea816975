import { readCity } from '@jarip/core/engine'
import { type CityReading, printProblem } from '@jarip/core/plan'
import { readText } from '../files.ts'
import type { Session } from '../terminal/session.ts'
import { EXIT, Stop } from '../terminal/stop.ts'

/** A plan that can be solved, from its folder. */
export type City = NonNullable<CityReading['city']> & { readonly hash: string }

/** Reads a folder and everything that its plan names. */
export function readFolder(folder: string, session: Session): CityReading {
  return readCity(folder, (path) => readText(path, session))
}

/** The plan of a folder, or a stop that names all its faults. */
export function readOrStop(folder: string, session: Session): City {
  const reading = readFolder(folder, session)
  if (reading.city) return { ...reading.city, hash: reading.hash }
  const faults = reading.problems.filter(({ severity }) => severity === 'error')
  throw new Stop(
    EXIT.bad,
    session.words.usage.planBad(faults.length),
    faults.map((problem) => printProblem(problem, session.lang)),
  )
}
