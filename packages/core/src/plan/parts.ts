import { type Folder, staysInside } from './folder.ts'
import { type Located, locatedList, locatedMap, placeOnly } from './located.ts'
import { type Problem, problem } from './problem.ts'
import { shown } from './sentences/shape.ts'
import { readYaml } from './yaml-file.ts'

export const PLAN_FILE = 'plan.yaml'

/** Lists that several files may each give a part of. */
const JOINED_LISTS: ReadonlySet<string> = new Set(['options', 'promises'])
/** Maps that several files may each give a part of. */
const JOINED_MAPS: ReadonlySet<string> = new Set(['sources', 'assumptions'])

export interface WholeReading {
  /** The plan as one value, or undefined when a file is missing or is not YAML. */
  readonly whole: Located | undefined
  readonly problems: readonly Problem[]
}

/** Read plan.yaml and the files that it includes, and join them into one value. */
export function readWhole(folder: Folder): WholeReading {
  const problems: Problem[] = []
  const main = readPart(folder, PLAN_FILE, undefined, problems)
  if (main === undefined) return { whole: undefined, problems }
  const included = includes(main, problems).map((name) =>
    readPart(folder, String(name.value), name, problems),
  )
  const parts = [main, ...included]
  if (parts.includes(undefined)) return { whole: undefined, problems }
  return { whole: join(parts as Located[], problems), problems }
}

function readPart(
  folder: Folder,
  path: string,
  askedAt: Located | undefined,
  problems: Problem[],
): Located | undefined {
  const file = folder.name(path)
  const text = folder.read(path)
  if (text === undefined) {
    const place = askedAt ?? { file, line: 1, column: 1 }
    problems.push(problem('file_missing', place, askedAt ? 'include' : '', { file }))
    return undefined
  }
  const reading = readYaml(file, text)
  problems.push(...reading.problems)
  if (askedAt === undefined || reading.root === undefined) return reading.root
  return asIncluded(reading.root, problems)
}

/** An included file is a map, may be empty, and includes nothing itself. */
function asIncluded(root: Located, problems: Problem[]): Located {
  if (root.value === null) return locatedMap(root, new Map())
  if (root.fields === undefined)
    problems.push(problem('wrong_kind', root, '', { expected: 'object', found: root.value }))
  const nested = root.fields?.get('include')
  if (nested) problems.push(problem('include_inside_include', nested.key ?? nested, 'include', {}))
  return root
}

/** The good names under `include`. */
function includes(main: Located, problems: Problem[]): readonly Located[] {
  const include = main.fields?.get('include')
  if (include === undefined) return []
  if (include.items === undefined) {
    problems.push(
      problem('include_not_a_list', include, 'include', { found: shown(include.value).en }),
    )
    return []
  }
  const seen = new Set<string>([PLAN_FILE])
  return include.items.filter((name, i) => {
    const path = typeof name.value === 'string' ? name.value : ''
    const at = `include[${i}]`
    if (!staysInside(path))
      problems.push(problem('path_leaves_folder', name, at, { path: String(name.value) }))
    else if (seen.has(path)) problems.push(problem('included_twice', name, at, { path }))
    else return seen.add(path)
    return false
  })
}

function join(parts: readonly Located[], problems: Problem[]): Located {
  const [main] = parts
  if (main.fields === undefined) return main
  const fields = new Map<string, Located>()
  for (const part of parts)
    for (const [name, value] of part.fields ?? []) {
      if (name === 'include') continue
      const before = fields.get(name)
      fields.set(name, before === undefined ? value : joinField(name, before, value, problems))
    }
  return locatedMap(main, fields)
}

function joinField(name: string, before: Located, after: Located, problems: Problem[]): Located {
  if (JOINED_LISTS.has(name) && before.items && after.items)
    return locatedList(before, [...before.items, ...after.items], before.key)
  if (JOINED_MAPS.has(name) && before.fields && after.fields)
    return joinMaps(name, before, after, problems)
  refuseTwice(name, name, before, after, problems)
  return before
}

function joinMaps(name: string, before: Located, after: Located, problems: Problem[]): Located {
  const fields = new Map(before.fields)
  for (const [key, value] of after.fields ?? []) {
    const first = fields.get(key)
    if (first === undefined) fields.set(key, value)
    else refuseTwice(key, `${name}.${key}`, first, value, problems)
  }
  return locatedMap(before, fields, before.key)
}

function refuseTwice(
  key: string,
  at: string,
  first: Located,
  second: Located,
  problems: Problem[],
) {
  const other = placeOnly(first.key ?? first)
  problems.push(problem('key_twice', second.key ?? second, at, { key, other }))
}
