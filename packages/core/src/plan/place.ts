/** Where something is written: lines and columns count from 1. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** Keys and list positions from the plan down to one of its values. */
export type Path = readonly PropertyKey[]

/** A path as people read it: `options[3].cost_krw_per_mw`. */
export function printPath(path: Path): string {
  return path.reduce<string>((printed, key) => printed + printStep(key, printed === ''), '')
}

function printStep(key: PropertyKey, first: boolean): string {
  if (typeof key === 'number') return `[${key}]`
  const name = String(key)
  if (!/^[\p{L}\p{N}_-]+$/u.test(name)) return `[${JSON.stringify(name)}]`
  return first ? name : `.${name}`
}
