import type { CityData } from './data/city-data.ts'
import { readCityData } from './data/read.ts'
import type { ReadFile } from './folder.ts'
import { hashPlan } from './hash.ts'
import { inOrder, type Problem } from './problem.ts'
import { readPlan } from './read.ts'
import type { Plan } from './schema/index.ts'

/** A plan with its numbers, ready to be solved, or everything that keeps it from being so. */
export interface CityReading {
  /** Both there, or the errors are among the problems. */
  readonly city: { readonly plan: Plan; readonly data: CityData } | undefined
  /** All texts that were read, by path inside the folder. */
  readonly files: Readonly<Record<string, string>>
  /** Of all those texts. */
  readonly hash: string
  readonly problems: readonly Problem[]
}

/**
 * Read a plan and all files that it names. Tables of the deals are kept as texts: the engine's
 * `readCity` reads their rows as well.
 *
 * @param root     the plan's folder; '' when `readFile` starts there itself
 * @param readFile gives a file's text by path (root included), or undefined when there is none
 * @param gaps     whether hours of a series may be unknown: see `readCityData`
 */
export function readCity(root: string, readFile: ReadFile, gaps = false): CityReading {
  const { plan, problems, files, placeOf } = readPlan(root, readFile)
  if (plan === undefined) return { city: undefined, files, hash: hashPlan(files), problems }
  const read = readCityData(plan, readFile, root, placeOf, gaps)
  const all = { ...files, ...read.files }
  return {
    city: read.data && { plan, data: read.data },
    files: all,
    hash: hashPlan(all),
    problems: inOrder([...problems, ...read.problems]),
  }
}
