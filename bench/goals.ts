import type { Measured } from './measure.ts'

/** What is asked of a case, and what came of it. */
export interface Outcome {
  readonly case: string
  readonly goal: string
  readonly reached: string
  readonly verdict: 'reached' | 'missed' | 'not measured'
}

/** Whose time: the clock's, or the processor's. */
type Time = 'seconds' | 'cpu'

interface Goal {
  readonly case: string
  readonly goal: string
  /** One of the two. */
  readonly atMost?: number
  readonly atLeast?: number
  readonly unit: string
  /** What is held against that; undefined if the run did not measure it. */
  readonly measure: (all: readonly Measured[], time: Time) => number | undefined
}

const goals: readonly Goal[] = [
  seconds('A', 2),
  { case: 'A', goal: 'memory', atMost: 300, unit: 'MB', measure: (all) => memory(all, 'A') },
  asFastAsNative('A'),
  seconds('B', 25),
  asFastAsNative('B'),
  timeAgainstA('C', 3.5),
  timeAgainstA('D', 12),
  { case: 'D', goal: 'memory', atMost: 2000, unit: 'MB', measure: (all) => memory(all, 'D') },
  {
    case: 'E',
    goal: "iterations against A's",
    atMost: 0.5,
    unit: 'times',
    measure: (all) => ratio(alone(all, 'E')?.iterations, alone(all, 'E')?.iterationsBefore),
  },
  {
    case: 'F',
    goal: "time against Node's",
    atMost: 2,
    unit: 'times',
    measure: (all) => ratio(alone(all, 'F', 'ours, Chromium')?.seconds, alone(all, 'F')?.seconds),
  },
]

function seconds(name: string, atMost: number): Goal {
  const measure: Goal['measure'] = (all, time) => best(all, name, time)
  return { case: name, goal: 'time', atMost, unit: 's', measure }
}

function timeAgainstA(name: string, atMost: number): Goal {
  const measure: Goal['measure'] = (all, time) => ratio(best(all, name, time), best(all, 'A', time))
  return { case: name, goal: 'time against A', atMost, unit: 'times', measure }
}

function asFastAsNative(name: string): Goal {
  const measure: Goal['measure'] = (all, time) => againstNative(all, name, time)
  return {
    case: name,
    goal: 'as fast as the best native HiGHS',
    atLeast: 50,
    unit: 'times',
    measure,
  }
}

/** The goals of the cases that were run, and two that hold for each of them. */
export function judge(all: readonly Measured[]): Outcome[] {
  const cases = [...new Set(all.map((m) => m.case))]
  const everywhere = cases.flatMap((name): Goal[] => [
    {
      case: name,
      goal: 'objectives apart, relative',
      atMost: 1e-6,
      unit: '',
      measure: () => furthestApart(all, name),
    },
    {
      case: name,
      goal: 'gap and residuals, relative',
      atMost: 1e-8,
      unit: '',
      measure: () => worstProof(all, name),
    },
  ])
  return [...goals.filter((g) => cases.includes(g.case)), ...everywhere]
    .sort((a, b) => cases.indexOf(a.case) - cases.indexOf(b.case))
    .map((goal) => outcomeOf(goal, all))
}

function outcomeOf(goal: Goal, all: readonly Measured[]): Outcome {
  const { case: name, atMost = Infinity, atLeast = -Infinity, unit, measure } = goal
  const limit =
    goal.atLeast === undefined ? `at most ${number(atMost)}` : `at least ${number(atLeast)}`
  const asked = `${goal.goal}: ${limit} ${unit}`.trim()
  const value = measure(all, 'seconds')
  if (value === undefined) return { case: name, goal: asked, reached: '', verdict: 'not measured' }
  const verdict = value <= atMost && value >= atLeast ? 'reached' : 'missed'
  const byProcessor = measure(all, 'cpu')
  const both =
    byProcessor === undefined || byProcessor === value ? '' : ` (CPU ${number(byProcessor)})`
  return { case: name, goal: asked, reached: `${number(value)} ${unit}`.trim() + both, verdict }
}

function number(value: number): string {
  if (value === 0) return '0'
  if (value < 1e-4) return value.toExponential(1)
  return value < 1 ? value.toFixed(3) : value < 10 ? value.toFixed(1) : value.toFixed(0)
}

const isOurs = (m: Measured) => m.solver.startsWith('ours') || m.solver.startsWith('Chromium')
const isNative = (m: Measured) => /^HiGHS (ipm|simplex|hipo)$/.test(m.solver)
const isDone = (m: Measured) => m.status === 'optimal'

function alone(all: readonly Measured[], name: string, solver = 'ours'): Measured | undefined {
  return all.find((m) => m.case === name && m.solver === solver && isDone(m))
}

/** Ours in Node: the least time of the ways it was run. */
function best(all: readonly Measured[], name: string, time: Time): number | undefined {
  return least(inNode(all, name), time)
}

function inNode(all: readonly Measured[], name: string): Measured[] {
  return all.filter((m) => m.case === name && /^ours(, \d+ workers)?$/.test(m.solver) && isDone(m))
}

function memory(all: readonly Measured[], name: string): number | undefined {
  const known = inNode(all, name).flatMap(({ megabytes }) => megabytes ?? [])
  return known.length === 0 ? undefined : Math.max(...known)
}

function least(list: readonly Measured[], time: Time): number | undefined {
  const known = list.flatMap((m) => m[time] ?? [])
  return known.length === 0 ? undefined : Math.min(...known)
}

function ratio(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a / b
}

/** How many times the quickest that ended took; where none did, at least what each was given. */
function againstNative(all: readonly Measured[], name: string, time: Time): number | undefined {
  const native = all.filter((m) => m.case === name && isNative(m))
  const ended = native.filter(isDone)
  return ratio(least(ended.length > 0 ? ended : native, time), best(all, name, time))
}

/** Over everyone who called it optimal. */
function furthestApart(all: readonly Measured[], name: string): number | undefined {
  const ours = alone(all, name)?.objective
  const others = all.filter((m) => m.case === name && m.solver !== 'ours' && isDone(m))
  if (ours === undefined || others.length === 0) return undefined
  return Math.max(...others.map((m) => difference(m.objective ?? Number.NaN, ours)))
}

/** |a − b| / (1 + |b|) */
export function difference(a: number, b: number): number {
  return Math.abs(a - b) / (1 + Math.abs(b))
}

function worstProof(all: readonly Measured[], name: string): number | undefined {
  const proofs = all.filter((m) => m.case === name && isOurs(m) && m.certificate)
  if (proofs.length === 0) return undefined
  return Math.max(...proofs.flatMap((m) => Object.values(m.certificate ?? {})))
}
