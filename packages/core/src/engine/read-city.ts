import {
  type CityReading,
  inOrder,
  type ReadFile,
  readCity as readPlanAndSeries,
} from '../plan/index.ts'
import { readDealTables } from './deal-tables.ts'

/**
 * Read a plan and all files that it names, down to the rows of every table: what commands and
 * boards start from.
 *
 * @param root     the plan's folder; '' when `readFile` starts there itself
 * @param readFile gives a file's text by path (root included), or undefined when there is none
 * @param gaps     whether hours of a series may be unknown (NaN), as forecasts can live with
 */
export function readCity(root: string, readFile: ReadFile, gaps = false): CityReading {
  const reading = readPlanAndSeries(root, readFile, gaps)
  if (reading.city === undefined) return reading
  const { problems } = readDealTables(reading.city.plan, reading.city.data)
  if (problems.length === 0) return reading
  return { ...reading, city: undefined, problems: inOrder([...reading.problems, ...problems]) }
}
