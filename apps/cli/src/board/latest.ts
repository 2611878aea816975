import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { OUTCOME_FILE } from '@jarip/saved/outcome'

/** The folder of the outcome that a board shows: the plan's own run, else the newest of its variants. */
export function latestOutcome(plan: string): string | undefined {
  const all = join(plan, 'outcomes')
  if (!existsSync(all)) return undefined
  const saved = readdirSync(all)
    .map((name) => join(all, name))
    .filter((folder) => existsSync(join(folder, OUTCOME_FILE)))
  const base = join(all, 'base')
  return saved.includes(base) ? base : saved.sort((a, b) => savedAt(b) - savedAt(a))[0]
}

function savedAt(folder: string): number {
  return statSync(join(folder, OUTCOME_FILE)).mtimeMs
}
