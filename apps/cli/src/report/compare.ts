import type { PromiseOutcome, StageOutcome } from '@jarip/core/engine'
import type { SavedOutcome } from '@jarip/saved/outcome'
import type { Loaded } from '../saved/load.ts'
import type { Session } from '../terminal/session.ts'
import { tableLines } from '../terminal/table.ts'
import { verdictMark } from './verdict.ts'

/** One thing in both outcomes, as numbers, with how they are written. */
interface Pair {
  readonly what: string
  readonly there: number | undefined
  readonly here: number | undefined
  readonly unit: string
}

/** Smaller relative changes are the solver's roundings. */
const SAME = 1e-5

/** What differs between another outcome and this one: verdicts, readings, costs, capacities. */
export function compareLines(other: Loaded, here: SavedOutcome, session: Session): string[] {
  const { words, paint } = session
  const there = other.outcome
  const rows = [
    ...verdictRows(there.promises, here.promises, session),
    ...numberPairs(there, here, session)
      .filter(differs)
      .map((pair) => pairRow(pair, session)),
  ]
  const head = [words.compare.what, words.compare.other, words.compare.here, words.compare.change]
  const [first, ...lines] = tableLines({ head, rows })
  return [
    paint('bold', words.compare.title(other.folder)),
    ...caveats(there, here, session),
    '',
    ...(rows.length > 0 ? [paint('dim', first), ...lines] : [words.compare.same]),
    '',
  ]
}

function caveats(there: SavedOutcome, here: SavedOutcome, { words }: Session): string[] {
  const { hash, id } = here.plan
  const alike = (['stages', 'weather', 'step'] as const).every(
    (key) => JSON.stringify(there.choices[key]) === JSON.stringify(here.choices[key]),
  )
  return [
    ...(there.plan.hash === hash && there.plan.id === id ? [] : [words.compare.otherPlan]),
    ...(alike ? [] : [words.compare.otherChoices]),
  ]
}

function verdictRows(
  there: readonly PromiseOutcome[],
  here: readonly PromiseOutcome[],
  session: Session,
): string[][] {
  const before = new Map(there.map((p) => [p.id, p.verdict]))
  return here.flatMap(({ id, verdict }) => {
    const was = before.get(id)
    if (was === undefined || was === verdict) return []
    return [[id, verdictMark(was, session), verdictMark(verdict, session)]]
  })
}

function numberPairs(there: SavedOutcome, here: SavedOutcome, session: Session): Pair[] {
  const { words } = session
  const objective = {
    what: words.compare.objective,
    there: there.objective,
    here: here.objective,
    unit: 'KRW',
  }
  const stages = here.stages.flatMap((stage) => {
    const other = there.stages.find(({ year }) => year === stage.year)
    return other ? stagePairs(other, stage, session) : []
  })
  return [objective, ...readingPairs(there.promises, here.promises, session), ...stages]
}

function readingPairs(
  there: readonly PromiseOutcome[],
  here: readonly PromiseOutcome[],
  { words, format }: Session,
): Pair[] {
  return here.flatMap(({ id, readings }) =>
    readings.map(({ id: reading, name, value, unit }) => ({
      what: words.compare.reading(id, format.text(name)),
      there:
        there.find((p) => p.id === id)?.readings.find((r) => r.id === reading)?.value ?? undefined,
      here: value ?? undefined,
      unit,
    })),
  )
}

function stagePairs(there: StageOutcome, here: StageOutcome, session: Session): Pair[] {
  const { words } = session
  const { year } = here
  return [
    {
      what: words.compare.perMwh(year),
      there: there.cost.perMwh,
      here: here.cost.perMwh,
      unit: 'KRW/MWh',
    },
    {
      what: words.compare.emissions(year),
      there: there.emissions,
      here: here.emissions,
      unit: 'tCO2e/a',
    },
    ...capacityPairs(there, here, session),
  ]
}

function capacityPairs(
  there: StageOutcome,
  here: StageOutcome,
  { words, format }: Session,
): Pair[] {
  const names = new Map(
    [...there.capacities, ...here.capacities].map((c) => [`${c.option} ${c.part}`, c] as const),
  )
  const total = ({ capacities }: StageOutcome, key: string) =>
    capacities.filter((c) => `${c.option} ${c.part}` === key).reduce((sum, c) => sum + c.total, 0)
  return [...names].map(([key, { name, unit }]) => ({
    what: words.compare.capacity(format.text(name), here.year),
    there: total(there, key),
    here: total(here, key),
    unit,
  }))
}

function differs({ there, here, unit }: Pair): boolean {
  if (there === undefined || here === undefined) return there !== here
  const least = unit === 'MW' || unit === 'MWh' ? 0.05 : 0
  return Math.abs(here - there) > Math.max(least, SAME * Math.max(Math.abs(here), Math.abs(there)))
}

function pairRow({ what, there, here, unit }: Pair, { format, words }: Session): string[] {
  const print = (value: number | undefined) =>
    value === undefined ? words.report.nothing : format.amount(value, unit)
  const change =
    there === undefined || here === undefined ? '' : format.difference(here - there, unit)
  return [what, print(there), print(here), change]
}
