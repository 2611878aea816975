import type { Path, Place } from './place.ts'

/** A value of a YAML file that remembers where it and its parts are written. */
export interface Located extends Place {
  /** The plain value: text, number, boolean, null, list or map. */
  readonly value: unknown
  /** Where its key is written, when it has one. */
  readonly key?: Place
  /** The parts of a map, by key. */
  readonly fields?: ReadonlyMap<string, Located>
  /** The parts of a list. */
  readonly items?: readonly Located[]
}

/** The part at a path, or undefined when the path leads nowhere. */
export function partAt(whole: Located, path: Path): Located | undefined {
  let part: Located | undefined = whole
  for (const step of path) part = part && stepInto(part, step)
  return part
}

/** Where a path is written; where it would belong when it leads nowhere. */
export function placeAt(whole: Located, path: Path): Place {
  let part = whole
  for (const step of path) {
    const next = stepInto(part, step)
    if (next === undefined) return part.key ?? part
    part = next
  }
  return part
}

/** Where the key of a path is written. */
export function keyPlaceAt(whole: Located, path: Path): Place {
  return partAt(whole, path)?.key ?? placeAt(whole, path)
}

function stepInto(part: Located, step: PropertyKey): Located | undefined {
  return typeof step === 'number' ? part.items?.[step] : part.fields?.get(String(step))
}

/** A map with its plain value; keys such as `__proto__` are kept as keys. */
export function locatedMap(
  place: Place,
  fields: ReadonlyMap<string, Located>,
  key?: Place,
): Located {
  const value = Object.fromEntries([...fields].map(([name, part]) => [name, part.value]))
  return { ...placeOnly(place), ...(key && { key }), fields, value }
}

export function locatedList(place: Place, items: readonly Located[], key?: Place): Located {
  return { ...placeOnly(place), ...(key && { key }), items, value: items.map((part) => part.value) }
}

export function placeOnly({ file, line, column }: Place): Place {
  return { file, line, column }
}
