import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type YAMLMap,
} from 'yaml'
import { lineIndex } from './lines.ts'
import { type Located, locatedList, locatedMap } from './located.ts'
import type { Path, Place } from './place.ts'
import { printPath } from './place.ts'
import { type Problem, problem } from './problem.ts'

/** Deeper than any plan; it keeps hostile files from overflowing the stack. */
const DEEPEST = 64

export interface YamlReading {
  /** Undefined when the text is not YAML. */
  readonly root: Located | undefined
  readonly problems: readonly Problem[]
}

/** Read one YAML file, keeping where everything is written. Never throws. */
export function readYaml(file: string, text: string): YamlReading {
  try {
    return readDocument(file, text)
  } catch {
    // The yaml package throws only on what it did not foresee, such as nesting beyond the stack.
    const start = { file, line: 1, column: 1 }
    const reason = 'RESOURCE_EXHAUSTION'
    return { root: undefined, problems: [problem('yaml_syntax', start, '', { reason, text: '…' })] }
  }
}

function readDocument(file: string, text: string): YamlReading {
  const position = lineIndex(text)
  // Keys given twice are found by the walk below, which knows both places.
  const document = parseDocument(text, { uniqueKeys: false, logLevel: 'error' })
  const at = (offset: number): Place => ({ file, ...position(offset) })
  const faults = [...document.errors, ...document.warnings].map(({ code, pos }) =>
    problem('yaml_syntax', at(pos[0]), '', { reason: code, text: lineOf(text, pos[0]) }),
  )
  if (faults.length > 0) return { root: undefined, problems: faults }

  const walk = new Walk(text, at)
  const root = walk.read(document.contents as Node | null, [], undefined)
  return { root, problems: walk.problems }
}

function lineOf(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', offset)
  return text
    .slice(start, end < 0 ? undefined : end)
    .trim()
    .slice(0, 60)
}

/** One pass over the nodes: plain values with their places. */
class Walk {
  readonly problems: Problem[] = []
  private readonly text: string
  private readonly at: (offset: number) => Place

  constructor(text: string, at: (offset: number) => Place) {
    this.text = text
    this.at = at
  }

  read(node: Node | null, path: Path, key: Place | undefined): Located {
    const place = node?.range ? this.at(node.range[0]) : (key ?? this.at(0))
    if (path.length > DEEPEST) return this.refuse('yaml_syntax', place, path, key)
    if (isMap(node)) return locatedMap(place, this.fields(node, path), key)
    if (isSeq(node)) {
      const items = node.items.map((item, i) =>
        this.read(item as Node | null, [...path, i], undefined),
      )
      return locatedList(place, items, key)
    }
    if (isAlias(node)) return this.alias(node, place, path, key)
    return { ...place, ...(key && { key }), value: isScalar(node) ? (node.value ?? null) : null }
  }

  private fields(map: YAMLMap, path: Path): Map<string, Located> {
    const fields = new Map<string, Located>()
    for (const pair of map.items) {
      const keyNode = pair.key as Node | null
      const place = keyNode?.range ? this.at(keyNode.range[0]) : this.at(map.range?.[0] ?? 0)
      if (!isScalar(keyNode)) {
        this.problems.push(problem('key_not_text', place, printPath(path), {}))
        continue
      }
      const name = String(keyNode.value)
      const at = [...path, name]
      const first = fields.get(name)?.key
      if (first)
        this.problems.push(problem('key_twice', place, printPath(at), { key: name, other: first }))
      else fields.set(name, this.read(pair.value as Node | null, at, place))
    }
    return fields
  }

  /** Aliases are refused: they hide where a number stands, and nested ones grow without bound. */
  private alias(node: Alias, place: Place, path: Path, key: Place | undefined): Located {
    this.problems.push(problem('yaml_alias', place, printPath(path), { text: `*${node.source}` }))
    return { ...place, ...(key && { key }), value: null }
  }

  private refuse(code: 'yaml_syntax', place: Place, path: Path, key: Place | undefined): Located {
    const text = this.text.slice(0, 20)
    this.problems.push(
      problem(code, place, printPath(path.slice(0, 3)), { reason: 'RESOURCE_EXHAUSTION', text }),
    )
    return { ...place, ...(key && { key }), value: null }
  }
}
