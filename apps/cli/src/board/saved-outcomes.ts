import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { OUTCOME_FILE, type SavedOutcome } from '@jarip/saved/outcome'
import { load } from '../saved/load.ts'
import type { Session } from '../terminal/session.ts'

/** An outcome that lies beside a plan. */
interface Saved {
  readonly name: string
  /** Whether it is the one that the board shows. */
  readonly shown: boolean
  /** Of the plan that it was made from. */
  readonly hash: string
  readonly stages: readonly number[]
  readonly weather: readonly string[]
  readonly step: number
  /** ISO instant. */
  readonly saved: string
}

/** The outcomes beside a plan, newest first. */
export function savedOutcomes(plan: string, shown: string | undefined, session: Session): Saved[] {
  return namesIn(plan)
    .flatMap((name) => {
      const outcome = savedOutcome(plan, name, session)
      if (!outcome) return []
      const { stages, weather, step } = outcome.choices
      return {
        name,
        shown: shown !== undefined && basename(shown) === name,
        hash: outcome.plan.hash,
        stages,
        weather,
        step,
        saved: statSync(fileOf(plan, name)).mtime.toISOString(),
      }
    })
    .sort((a, b) => b.saved.localeCompare(a.saved))
}

/** One of them by its name; undefined where there is none that can be read. */
export function savedOutcome(
  plan: string,
  name: string,
  session: Session,
): SavedOutcome | undefined {
  // Only what the folder lists: a name from outside is never part of a path.
  if (!namesIn(plan).includes(name)) return undefined
  try {
    return load(fileOf(plan, name), session).outcome
  } catch {
    return undefined
  }
}

function namesIn(plan: string): string[] {
  const all = join(plan, 'outcomes')
  if (!existsSync(all)) return []
  return readdirSync(all).filter((name) => existsSync(fileOf(plan, name)))
}

const fileOf = (plan: string, name: string) => join(plan, 'outcomes', name, OUTCOME_FILE)
