import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { NetworkError, PypsaError, type PypsaTables, readPypsaFolder } from '@jarip/core/pypsa'
import { ProgramError } from '@jarip/solver'
import { reasonOf } from '../files.ts'
import type { Session } from '../terminal/session.ts'
import { EXIT, Stop } from '../terminal/stop.ts'
import { networkWords } from './words.ts'

/** The tables of a PyPSA network: a folder of CSV files, or a netCDF file. */
export async function readNetwork(path: string, session: Session): Promise<PypsaTables> {
  const words = networkWords[session.lang]
  if (!existsSync(path)) throw new Stop(EXIT.usage, words.nothingThere(path))
  return refusing(session, () =>
    statSync(path).isDirectory()
      ? Promise.resolve(readPypsaFolder(csvFiles(path, session)))
      : readFile(path),
  )
}

async function readFile(path: string): Promise<PypsaTables> {
  const { readNetcdf } = await import('./read-netcdf.ts')
  return readNetcdf(path)
}

function csvFiles(folder: string, session: Session): Map<string, string> {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.csv'))
    return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
  } catch (error) {
    const reason = reasonOf(error, session.words)
    throw new Stop(EXIT.bad, session.words.usage.cannotRead(folder, reason))
  }
}

/** What cannot be read or solved, told as such. */
export async function refusing<T>(session: Session, work: () => Promise<T> | T): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!hasFaults(error)) throw error
    const words = networkWords[session.lang]
    throw new Stop(EXIT.bad, words.notReadable(error.faults.length), error.faults.map(words.fault))
  }
}

/** Crossed bounds and values that are none come to light in the network or the program only. */
function hasFaults(error: unknown): error is PypsaError | NetworkError | ProgramError {
  return [PypsaError, NetworkError, ProgramError].some((kind) => error instanceof kind)
}
