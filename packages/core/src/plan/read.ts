import { checks } from './checks/index.ts'
import { draftOf, runChecks } from './draft.ts'
import { openFolder, type ReadFile } from './folder.ts'
import { readWhole } from './parts.ts'
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
  if (whole === undefined)
    return { plan: undefined, files: folder.files, problems: inOrder(problems) }

  const parsed = planSchema.safeParse(whole.value)
  const all = [
    ...problems,
    ...shapeProblems(whole, parsed.error?.issues ?? []),
    ...runChecks(checks, draftOf(whole)),
  ]
  const sound = parsed.success && all.every(({ severity }) => severity === 'hint')
  return { plan: sound ? parsed.data : undefined, files: folder.files, problems: inOrder(all) }
}
