import { words } from '../state/lang.ts'
import { sourceText } from '../state/sources.ts'

/** Where the numbers of a figure come from. */
export interface Origin {
  /** Worked out by us, or only told as it is on record. */
  readonly how: 'solved' | 'worked-out' | 'on-record'
  /** Keys of the plan's sources behind it. */
  readonly sources?: readonly string[]
}

const OURS: Origin = { how: 'solved' }

/** Who worked it out, empty where nobody had to; and the keys of the sources, each once. */
export function originParts({ how, sources = [] }: Origin = OURS): {
  readonly how: string
  readonly ids: readonly string[]
} {
  const ids = [...new Set(sources)]
  const told = how === 'on-record' && ids.length > 0
  return { how: told ? '' : words.value.figure.origins[how], ids }
}

/** The same in one line. */
export function originText(origin?: Origin): string {
  const { how, ids } = originParts(origin)
  return [how, ...ids.map(sourceText)].filter(Boolean).join('; ')
}

/** The sources of a part of the plan, wherever in it they are named. */
export function sourcesIn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(sourcesIn)
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([key, value]) =>
    key === 'source' ? [value as string | string[]].flat() : sourcesIn(value),
  )
}
