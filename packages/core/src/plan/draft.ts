import { keyPlaceAt, type Located, placeAt } from './located.ts'
import { type Path, printPath } from './place.ts'
import { type Problem, problem } from './problem.ts'
import { type Plan, planSchema } from './schema/index.ts'
import type { Detail, ProblemCode } from './sentences/index.ts'

/** The lists whose entries are looked at one by one. */
export type ListKey = 'options' | 'promises' | 'stages' | 'districts' | 'weather'

/** A part of the plan whose shape is right, and where it stands. */
export interface Entry<T> {
  readonly path: Path
  readonly value: T
}

/**
 * A plan as far as its shape is right. Checks of meaning look at what is sound, so that one
 * misspelt field does not hide every other fault.
 */
export interface Draft {
  readonly whole: Located
  /** A section without any fault of shape; undefined otherwise. */
  section<K extends keyof Plan>(key: K): Plan[K] | undefined
  /** The entries of a list that are sound, whatever their neighbours are. */
  entries<K extends ListKey>(key: K): readonly Entry<Plan[K][number]>[]
}

export function draftOf(whole: Located): Draft {
  // Several checks ask for the same section; each is parsed once.
  const sections = new Map<keyof Plan, unknown>()
  const lists = new Map<ListKey, readonly Entry<unknown>[]>()
  return {
    whole,
    section<K extends keyof Plan>(key: K) {
      if (!sections.has(key)) sections.set(key, parseSection(whole, key))
      return sections.get(key) as Plan[K] | undefined
    },
    entries<K extends ListKey>(key: K) {
      const parsed = lists.get(key) ?? parseEntries(whole, key)
      lists.set(key, parsed)
      return parsed as readonly Entry<Plan[K][number]>[]
    },
  }
}

function parseSection(whole: Located, key: keyof Plan): unknown {
  const parsed = planSchema.shape[key].safeParse(whole.fields?.get(key)?.value)
  return parsed.success ? parsed.data : undefined
}

function parseEntries(whole: Located, key: ListKey): Entry<unknown>[] {
  const items = whole.fields?.get(key)?.items ?? []
  return items.flatMap((item, i) => {
    const parsed = planSchema.shape[key].element.safeParse(item.value)
    return parsed.success ? [{ path: [key, i], value: parsed.data }] : []
  })
}

/** Tells a problem where its path is written, or with `'key'` where the path's key is. */
export type Report = <C extends ProblemCode>(
  code: C,
  path: Path,
  detail: Detail<C>,
  point?: 'key',
) => void

/** One question to a plan beyond its shape. */
export type Check = (draft: Draft, report: Report) => void

export function runChecks(checks: readonly Check[], draft: Draft): Problem[] {
  const problems: Problem[] = []
  const report: Report = (code, path, detail, point) => {
    const place = point === 'key' ? keyPlaceAt(draft.whole, path) : placeAt(draft.whole, path)
    problems.push(problem(code, place, printPath(path), detail))
  }
  for (const check of checks) check(draft, report)
  return problems
}
