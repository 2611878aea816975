import { existsSync, readdirSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { type PypsaTables, writePypsaFolder } from '@jarip/core/pypsa'
import { reasonOf } from '../files.ts'
import { replaceFolder } from '../saved/replace-folder.ts'
import type { Session } from '../terminal/session.ts'
import { EXIT, Stop } from '../terminal/stop.ts'
import { networkWords } from './words.ts'

/** Stops before anything is solved if a network could not be written there without doing harm. */
export function refuseForeign(folder: string, session: Session): void {
  if (!existsSync(folder)) return
  if (!statSync(folder).isDirectory())
    throw new Stop(EXIT.usage, session.words.usage.notAFolder(folder))
  const names = readdirSync(folder)
  const ours = names.includes('network.csv') && names.every((name) => /\.(csv|json)$/.test(name))
  if (names.length > 0 && !ours)
    throw new Stop(EXIT.usage, networkWords[session.lang].foreign(folder))
}

/** Writes a network as a CSV folder of PyPSA, as a whole or not at all. */
export function writeNetwork(
  tables: PypsaTables,
  folder: string,
  meta: object,
  session: Session,
): void {
  try {
    const files = Object.fromEntries(writePypsaFolder(tables))
    replaceFolder(resolve(folder), { ...files, 'meta.json': `${JSON.stringify(meta)}\n` })
  } catch (error) {
    const reason = reasonOf(error, session.words)
    throw new Stop(EXIT.bad, session.words.usage.cannotWrite(folder, reason))
  }
}
