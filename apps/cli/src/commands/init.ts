import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { examplePlan } from '@jarip/core/plan'
import { reasonOf } from '../files.ts'
import { isFree } from '../saved/replace-folder.ts'
import type { Session } from '../terminal/session.ts'
import { EXIT, Stop } from '../terminal/stop.ts'

/** `jarip init`: an example plan in a new or empty folder. */
export async function init(folder: string, session: Session): Promise<number> {
  const { words } = session
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new Stop(EXIT.usage, words.usage.notAFolder(folder))
  if (!isFree(folder)) throw new Stop(EXIT.usage, words.usage.folderNotEmpty(folder))
  const files = examplePlan()
  writeAll(folder, files, session)
  session.out(words.check.written(folder))
  for (const name of Object.keys(files)) session.out(`  ${name}`)
  session.out(words.check.thenSolve(folder))
  return 0
}

function writeAll(
  folder: string,
  files: Readonly<Record<string, string>>,
  { words }: Session,
): void {
  try {
    for (const [name, text] of Object.entries(files)) {
      const path = join(folder, name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, text, { flag: 'wx' })
    }
  } catch (error) {
    throw new Stop(EXIT.bad, words.usage.cannotWrite(folder, reasonOf(error, words)))
  }
}
