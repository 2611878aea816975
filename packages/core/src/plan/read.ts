import { checks } from './checks/index.ts'
import { draftOf, runChecks } from './draft.ts'
import { type Folder, openFolder, type ReadFile } from './folder.ts'
import { placeAt, placeOnly } from './located.ts'
import { PLAN_FILE, readWhole } from './parts.ts'
import type { Path, Place } from './place.ts'
import { inOrder, type Problem } from './problem.ts'
import { type Plan, planSchema } from './schema/index.ts'
import { shapeProblems } from './shape-problems.ts'

/** A plan that was read, or everything that keeps it from being one. */
export interface PlanReading {
  /** Undefined when any problem is an error; hints do not matter. */
  readonly plan: Plan | undefined
  /** The texts that were read, by path inside the folder. */
  readonly files: Readonly<Record<string, string>>
  /** All of them at once, in the order of files and lines. */
  readonly problems: readonly Problem[]
  /** Where a part of the plan is written; where it would belong when it is not. */
  readonly placeOf: (path: Path) => Place
}

/**
 * Read a plan from its folder: plan.yaml and what it includes. Never throws for what the files
 * hold.
 *
 * @param root     folder of the plan; '' when `readFile` starts there itself
 * @param readFile gives a file's text by path (root included), or undefined when there is none
 */
export function readPlan(root: string, readFile: ReadFile): PlanReading {
  const folder = openFolder(root, readFile)
  const { whole, problems } = readWhole(folder)
  if (whole === undefined) return unread(folder, problems)

  const parsed = planSchema.safeParse(whole.value)
  const all = [
    ...problems,
    ...shapeProblems(whole, parsed.error?.issues ?? []),
    ...runChecks(checks, draftOf(whole)),
  ]
  const sound = parsed.success && all.every(({ severity }) => severity === 'hint')
  return {
    plan: sound ? parsed.data : undefined,
    files: folder.files,
    problems: inOrder(all),
    placeOf: (path) => placeOnly(placeAt(whole, path)),
  }
}

function unread(folder: Folder, problems: readonly Problem[]): PlanReading {
  const start = { file: folder.name(PLAN_FILE), line: 1, column: 1 }
  return { plan: undefined, files: folder.files, problems: inOrder(problems), placeOf: () => start }
}
