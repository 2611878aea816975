import { z } from 'zod'
import { keyPlaceAt, type Located, partAt, placeAt } from './located.ts'
import { type Path, type Place, printPath } from './place.ts'
import { type Problem, problem } from './problem.ts'
import { planSchema } from './schema/index.ts'
import { keysOf, metaOf, schemaAt } from './schema-at.ts'
import { suggest } from './suggest.ts'

type Issue = z.core.$ZodIssue
type IssueOf<C extends Issue['code']> = Extract<Issue, { code: C }>

/** What an issue is about. */
interface Context {
  readonly whole: Located
  readonly path: Path
  readonly at: string
  readonly place: Place
  readonly found: unknown
  /** False when nothing is written there. */
  readonly written: boolean
  readonly schema: z.core.$ZodType | undefined
}

/** zod's issues in our own sentences, each where it is written. */
export function shapeProblems(whole: Located, issues: readonly Issue[]): Problem[] {
  const found = issues.flatMap((issue) => problemsOf(issue, contextOf(whole, issue.path)))
  return withoutMisspelt(found, whole, issues)
}

function contextOf(whole: Located, path: Path): Context {
  const part = partAt(whole, path)
  return {
    whole,
    path,
    at: printPath(path),
    place: placeAt(whole, path),
    found: part?.value,
    written: part !== undefined,
    schema: schemaAt(planSchema, path, whole.value),
  }
}

function problemsOf(issue: Issue, context: Context): Problem[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, context))
  return [oneProblem(issue, context)]
}

function oneProblem(issue: Issue, context: Context): Problem {
  const { place, at, found, written, schema } = context
  if (!written && issue.code !== 'custom') return missing(issue, context)
  if ('options' in issue && Array.isArray(issue.options))
    return notOneOf(issue.options.map(String), context)
  if (schema instanceof z.ZodUnion) return noForm(schema, context)
  switch (issue.code) {
    case 'invalid_type':
      return wrongKind(issue, context)
    case 'invalid_value':
      return notOneOf(issue.values.map(String), context)
    case 'invalid_format':
      return wrongFormat(issue, context)
    case 'invalid_key':
      return wrongKey(context)
    case 'too_small':
      return tooSmall(issue, context)
    case 'too_big':
      return tooBig(issue, context)
    case 'custom':
      return ofOurOwn(issue, context)
    default:
      return problem('refused', place, at, { why: issue.code, found })
  }
}

function missing(issue: Issue, { place, at, path, schema }: Context): Problem {
  const { unit, en, ko } = metaOf(schema)
  const meaning = en !== undefined && ko !== undefined ? { en, ko } : undefined
  const expected = issue.code === 'invalid_type' ? issue.expected : 'string'
  return problem('missing', place, at, { key: String(path.at(-1)), expected, unit, meaning })
}

function unknownKey(key: string, { whole, path, schema, found }: Context): Problem {
  const known = keysOf(schema)
  const suggestion = suggestKey(key, known, found)
  const at = [...path, key]
  return problem('unknown_key', keyPlaceAt(whole, at), printPath(at), { key, known, suggestion })
}

/** Among the fields that are not written yet: those are the ones that can be meant. */
function suggestKey(key: string, known: readonly string[], map: unknown): string | undefined {
  const written = new Set(Object.keys((map ?? {}) as object))
  return suggest(
    key,
    known.filter((name) => !written.has(name)),
  )
}

/** A misspelt field is told once: not also as missing. */
function withoutMisspelt(problems: Problem[], whole: Located, issues: readonly Issue[]): Problem[] {
  const meant = new Set<string>()
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue
    const { path, schema, found } = contextOf(whole, issue.path)
    for (const key of issue.keys) {
      const suggestion = suggestKey(key, keysOf(schema), found)
      if (suggestion !== undefined) meant.add(printPath([...path, suggestion]))
    }
  }
  return problems.filter(({ code, at }) => code !== 'missing' || !meant.has(at))
}

function wrongKind(issue: IssueOf<'invalid_type'>, { place, at, found, schema }: Context): Problem {
  const { quantity, unit = '', en = '', ko = '' } = metaOf(schema)
  if (quantity === true)
    return problem('bare_quantity', place, at, { unit, meaning: { en, ko }, found })
  return problem('wrong_kind', place, at, { expected: issue.expected, found })
}

function notOneOf(allowed: readonly string[], { place, at, found }: Context): Problem {
  const suggestion = typeof found === 'string' ? suggest(found, allowed) : undefined
  return problem('not_one_of', place, at, { allowed, found, suggestion })
}

function wrongFormat(issue: IssueOf<'invalid_format'>, { place, at, found }: Context): Problem {
  if (issue.format === 'date') return problem('not_a_date', place, at, { found })
  if (issue.format === 'regex') return problem('not_an_identifier', place, at, { found })
  return problem('wrong_format', place, at, { format: issue.format, found })
}

function wrongKey({ whole, path, at }: Context): Problem {
  const found = String(path.at(-1))
  const code = path.at(-2) === 'by_year' ? 'not_a_year' : 'not_an_identifier'
  return problem(code, keyPlaceAt(whole, path), at, { found })
}

/** A value that none of several forms takes: a measure, a source or sources. */
function noForm(union: z.ZodUnion, context: Context): Problem {
  const names = union.options.flatMap((form) =>
    form instanceof z.ZodEnum ? form.options.map(String) : [],
  )
  if (names.length > 0) return notOneOf([...names, 'record:…', 'ledger:…'], context)
  const forms = union.options.map((form) => form._zod.def.type)
  return problem('no_form_fits', context.place, context.at, { forms, found: context.found })
}

function tooSmall(
  issue: IssueOf<'too_small'>,
  { place, at, found, whole, path }: Context,
): Problem {
  const min = Number(issue.minimum)
  if (issue.origin === 'number' || issue.origin === 'int') {
    const { inclusive = true } = issue
    return problem('too_small', place, at, {
      min,
      inclusive,
      found: Number(found),
      unit: unitAt(whole, path),
    })
  }
  const length = Array.isArray(found) ? found.length : 0
  return problem('too_short', place, at, { origin: issue.origin, min, found: length })
}

function tooBig(issue: IssueOf<'too_big'>, { place, at, found, whole, path }: Context): Problem {
  const max = Number(issue.maximum)
  if (issue.origin === 'number' || issue.origin === 'int') {
    const { inclusive = true } = issue
    const unit = unitAt(whole, path)
    const share = unit === '1' && max === 1
    return problem('too_big', place, at, { max, inclusive, found: Number(found), unit, share })
  }
  const length = Array.isArray(found) ? found.length : 0
  return problem('too_long', place, at, { max, found: length })
}

/** The unit of the quantity that a number belongs to: one or two steps above it. */
function unitAt(whole: Located, path: Path): string | undefined {
  for (const up of [1, 2]) {
    const { unit } = metaOf(schemaAt(planSchema, path.slice(0, -up), whole.value))
    if (unit !== undefined) return unit
  }
  return undefined
}

function ofOurOwn(issue: IssueOf<'custom'>, { place, at, found }: Context): Problem {
  switch (issue.params?.problem) {
    case 'value_or_by_year': {
      const map = (found ?? {}) as object
      const both = ['value', 'by_year'].filter((key) => key in map)
      return problem('value_or_by_year', place, at, { found: both })
    }
    case 'no_source':
      return problem('no_source', place, at, {})
    default:
      return problem('refused', place, at, {
        why: String(issue.params?.problem ?? issue.message),
        found,
      })
  }
}
