import { createHash } from 'node:crypto'

/** What tells one run of a plan from another. */
export interface Variant {
  readonly stages?: readonly number[]
  readonly weather?: readonly string[]
  readonly step?: number
  readonly free?: readonly string[]
  readonly bind?: readonly string[]
  readonly set?: Readonly<Record<string, number>>
}

const LONGEST = 80

/** A folder name that tells what was asked: `base`, or `2045_typical_6h_free-green.no-import-2045`. */
export function nameOf({ stages, weather, step, free = [], bind = [], set = {} }: Variant): string {
  const parts = [
    stages?.join('-'),
    weather?.join('-'),
    step === undefined ? undefined : `${step}h`,
    ...free.map((name) => `free-${name}`),
    ...bind.map((name) => `bind-${name}`),
    ...Object.entries(set).map(([key, value]) => `${key}=${value}`),
  ].filter((part) => part !== undefined)
  const name = parts.join('_').replaceAll(/[^A-Za-z0-9.=_-]/g, '-') || 'base'
  if (name.length <= LONGEST) return name
  const tail = createHash('sha256').update(name).digest('hex').slice(0, 8)
  return `${name.slice(0, LONGEST - 9)}-${tail}`
}
