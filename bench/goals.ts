import type { Measured } from './measure.ts'

/** What is asked of a case, and what came of it. */
export interface Outcome {
  readonly case: string
  readonly goal: string
  readonly reached: string
  readonly verdict: 'reached' | 'missed' | 'not measured'
}

interface Goal {
  readonly case: string
  readonly goal: string
  /** One of the two. */
  readonly atMost?: number
  readonly atLeast?: number
  /** What is held against that; undefined if the run did not measure it. */
  readonly measure: (all: readonly Measured[]) => number | undefined
  readonly unit: string
}

const goals: readonly Goal[] = [
  { case: 'A', goal: 'seconds', atMost: 2, unit: 's', measure: (all) => best(all, 'A')?.seconds },
  {
    case: 'A',
    goal: 'memory',
    atMost: 300,
    unit: 'MB',
    measure: (all) => alone(all, 'A')?.megabytes,
  },
  {
    case: 'A',
    goal: 'as fast as the best native HiGHS',
    atLeast: 50,
    unit: 'times',
    measure: (all) => againstNative(all, 'A'),
  },
  { case: 'B', goal: 'seconds', atMost: 25, unit: 's', measure: (all) => best(all, 'B')?.seconds },
  {
    case: 'B',
    goal: 'as fast as the best native HiGHS',
    atLeast: 50,
    unit: 'times',
    measure: (all) => againstNative(all, 'B'),
  },
  {
    case: 'C',
    goal: 'time against A',
    atMost: 3.5,
    unit: 'times',
    measure: (all) => ratio(best(all, 'C')?.seconds, best(all, 'A')?.seconds),
  },
  {
    case: 'D',
    goal: 'time against A',
    atMost: 12,
    unit: 'times',
    measure: (all) => ratio(best(all, 'D')?.seconds, best(all, 'A')?.seconds),
  },
  {
    case: 'D',
    goal: 'memory',
    atMost: 2000,
    unit: 'MB',
    measure: (all) => alone(all, 'D')?.megabytes,
  },
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
  const value = measure(all)
  if (value === undefined) return { case: name, goal: asked, reached: '', verdict: 'not measured' }
  const verdict = value <= atMost && value >= atLeast ? 'reached' : 'missed'
  return { case: name, goal: asked, reached: `${number(value)} ${unit}`.trim(), verdict }
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

/** Ours in Node, by the way that was quickest. */
function best(all: readonly Measured[], name: string): Measured | undefined {
  return quickest(
    all.filter(
      (m) => m.case === name && m.solver.startsWith('ours') && m.solver !== 'ours, Chromium',
    ),
  )
}

function quickest(list: readonly Measured[]): Measured | undefined {
  return list.filter(isDone).sort((a, b) => (a.seconds ?? Infinity) - (b.seconds ?? Infinity))[0]
}

function ratio(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a / b
}

/** How many times the quickest that ended took; where none did, at least what each was given. */
function againstNative(all: readonly Measured[], name: string): number | undefined {
  const native = all.filter((m) => m.case === name && isNative(m) && m.seconds !== undefined)
  const theirs = quickest(native)?.seconds ?? Math.min(...native.map((m) => m.seconds ?? Infinity))
  return Number.isFinite(theirs) ? ratio(theirs, best(all, name)?.seconds) : undefined
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
