import type { Check, Report } from '../draft.ts'
import type { Located } from '../located.ts'
import type { Path } from '../place.ts'
import { suggest } from '../suggest.ts'

/** Every source and assumption that is named exists, and each that exists is used. */
export const sourcesExist: Check = ({ whole }, report) => {
  const cited = { source: new Set<string>(), assumed: new Set<string>() }
  const known = { source: keysOf(whole, 'sources'), assumed: keysOf(whole, 'assumptions') }
  for (const [section, part] of whole.fields ?? [])
    if (section !== 'sources' && section !== 'assumptions')
      visit(part, [section], (kind, key, path) => {
        cited[kind].add(key)
        if (known[kind]?.includes(key) === false) tellUnknown(kind, key, known[kind], path, report)
      })
  for (const key of known.source ?? [])
    if (!cited.source.has(key)) report('unused_source', ['sources', key], { key }, 'key')
  for (const key of known.assumed ?? [])
    if (!cited.assumed.has(key)) report('unused_assumption', ['assumptions', key], { key }, 'key')
}

type Kind = 'source' | 'assumed'

function tellUnknown(
  kind: Kind,
  key: string,
  known: readonly string[],
  path: Path,
  report: Report,
) {
  const code = kind === 'source' ? 'unknown_source' : 'unknown_assumption'
  report(code, path, { key, suggestion: suggest(key, known) })
}

/** Undefined when the section is no map: then nothing can be looked up in it. */
function keysOf(whole: Located, section: string): string[] | undefined {
  const fields = whole.fields?.get(section)?.fields
  return fields && [...fields.keys()]
}

/** Every text under a key `source` or `assumed`, however deep. */
function visit(
  part: Located,
  path: Path,
  tell: (kind: Kind, key: string, path: Path) => void,
): void {
  part.items?.forEach((item, i) => {
    visit(item, [...path, i], tell)
  })
  for (const [name, field] of part.fields ?? []) {
    const at = [...path, name]
    if (name === 'source' || name === 'assumed') citations(name, field, at, tell)
    else visit(field, at, tell)
  }
}

function citations(
  kind: Kind,
  field: Located,
  path: Path,
  tell: (kind: Kind, key: string, path: Path) => void,
): void {
  if (typeof field.value === 'string') tell(kind, field.value, path)
  field.items?.forEach((item, i) => {
    if (typeof item.value === 'string') tell(kind, item.value, [...path, i])
  })
}
