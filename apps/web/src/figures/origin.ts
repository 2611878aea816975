import { planFile } from '../state/data.ts'
import { words } from '../state/lang.ts'

/** Where the numbers of a figure come from. */
export interface Origin {
  /** Worked out by us, or only told as it is on record. */
  readonly how: 'solved' | 'worked-out' | 'on-record'
  /** Keys of the plan's sources behind it. */
  readonly sources?: readonly string[]
}

const OURS: Origin = { how: 'solved' }

/** Who worked it out, empty where nobody had to; and the titles of the sources. */
export function originParts({ how, sources = [] }: Origin = OURS): {
  readonly how: string
  readonly names: readonly string[]
} {
  const names = [...new Set(sources)].map(sourceText)
  const told = how === 'on-record' && names.length > 0
  return { how: told ? '' : words.value.figure.origins[how], names }
}

/** The same in one line. */
export function originText(origin?: Origin): string {
  const { how, names } = originParts(origin)
  return [how, ...names].filter(Boolean).join('; ')
}

function sourceText(id: string): string {
  const plan = planFile.value.state === 'here' ? planFile.value.value.plan : null
  const source = plan?.sources[id]
  return source ? `${source.title} (${source.publisher}, ${source.year})` : id
}

/** The sources of a part of the plan, wherever in it they are named. */
export function sourcesIn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(sourcesIn)
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([key, value]) =>
    key === 'source' ? [value as string | string[]].flat() : sourcesIn(value),
  )
}
