import type { CapacityOutcome } from '@jarip/core/engine'
import type { SavedOutcome } from '@jarip/saved/outcome'
import { say, words } from '../state/lang.ts'
import { coloursFor } from './colours.ts'

/** An option over the stages, its districts added up. */
export interface BuildRow {
  readonly key: string
  readonly name: string
  readonly unit: 'MW' | 'MWh'
  readonly totals: readonly number[]
  /** In the last stage; undefined without a limit. */
  readonly potential: number | undefined
  readonly colour: string
}

/** Less never stood anywhere. */
const LEAST = 0.05

export function buildRows({ stages }: Pick<SavedOutcome, 'stages'>): BuildRow[] {
  const keys = [...new Set(stages.flatMap(({ capacities }) => capacities.map(keyOf)))]
  const colours = coloursFor(keys)
  return keys
    .map((key, i) => rowOf(key, stages, colours[i]))
    .filter(({ totals }) => totals.some((total) => total > LEAST))
}

const keyOf = ({ option, part }: CapacityOutcome) => `${option} ${part}`

function rowOf(key: string, stages: SavedOutcome['stages'], colour: string): BuildRow {
  const own = stages.map(({ capacities }) => capacities.filter((c) => keyOf(c) === key))
  const sum = (list: readonly CapacityOutcome[], of: (c: CapacityOutcome) => number) =>
    list.reduce((all, c) => all + of(c), 0)
  const last = own[own.length - 1]
  const [first] = own.flat()
  const limited = last.length > 0 && last.every(({ potential }) => potential !== undefined)
  return {
    key,
    name: nameOf(first, stages),
    unit: first.unit,
    totals: own.map((list) => sum(list, ({ total }) => total)),
    potential: limited ? sum(last, ({ potential = 0 }) => potential) : undefined,
    colour,
  }
}

/** An option of two parts says which. */
function nameOf({ option, part, name }: CapacityOutcome, stages: SavedOutcome['stages']): string {
  const parts = new Set(
    stages.flatMap(({ capacities }) =>
      capacities.filter((c) => c.option === option).map((c) => c.part),
    ),
  )
  return parts.size > 1 ? words.value.report.parts[part](say(name)) : say(name)
}
