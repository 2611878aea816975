import { reducedCosts, sharedReducedCosts } from '../src/ipm/postsolve.ts'
import { at, type Bound, type Program, type Sense, type Series } from '../src/program/program.ts'
import { zeroDuals } from '../src/program/zero.ts'

/** What a random program is meant to be. `wild`: whatever comes. */
export const kinds = [
  'solvable',
  'degenerate',
  'badly scaled',
  'wild',
  'infeasible',
  'unbounded',
] as const
export type Kind = (typeof kinds)[number]

/** Pseudo-random numbers in [0, 1): mulberry32, the same for the same seed everywhere. */
export function randomNumbers(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let r = Math.imul(state ^ (state >>> 15), 1 | state)
    r = (r + Math.imul(r ^ (r >>> 7), 61 | r)) ^ r
    return ((r ^ (r >>> 14)) >>> 0) / 4294967296
  }
}

/** Draws numbers, whole numbers, choices and series for one program. */
class Dice {
  readonly next: () => number
  readonly whole: boolean
  readonly spread: number

  constructor(next: () => number, kind: Kind) {
    this.next = next
    this.whole = kind === 'degenerate'
    this.spread = kind === 'badly scaled' ? 1 : 0
  }

  chance(p: number): boolean {
    return this.next() < p
  }

  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1))
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)]
  }

  /** A power of ten between 1e-4 and 1e5 in badly scaled programs, else 1. */
  magnitude(): number {
    return this.spread === 0 ? 1 : 10 ** (this.next() * 9 - 4)
  }

  /** A number of either sign; in degenerate programs −1, 0 or 1 more often than not. */
  number(): number {
    if (this.whole) return this.int(-2, 2)
    return (this.next() * 2 - 1) * (this.chance(0.1) ? 10 : 1)
  }

  positive(): number {
    return this.whole ? this.int(0, 2) : this.next()
  }

  series(hours: number, draw: () => number, constant = 0.4): Series {
    return this.chance(constant) ? draw() : Float64Array.from({ length: hours }, draw)
  }
}

/** A random program and the point that it was built around. */
export function randomProgram(seed: number): { program: Program; kind: Kind } {
  const next = randomNumbers(seed)
  const kind = kinds[Math.floor(next() * kinds.length)]
  const dice = new Dice(next, kind)
  const x = Float64Array.from({ length: dice.int(0, 4) }, () => dice.positive() * 5)
  const shared = Array.from(x, (v, j) => randomShared(dice, v, j))
  const chains = Array.from({ length: dice.pick([1, 1, 1, 2, 3]) }, (_, c) =>
    randomChain(dice, c, x),
  )
  const yearly = Array.from({ length: dice.pick([0, 0, 1, 2]) }, (_, i) =>
    randomYearly(dice, i, chains, x),
  )
  let program: Program = { shared, chains: chains.map((c) => c.chain), yearly }
  program = withCosts(dice, program, kind)
  if (kind === 'infeasible') program = withContradiction(dice, program)
  if (kind === 'unbounded') program = withTemptation(program)
  return { program, kind }
}

function randomShared(dice: Dice, x: number, j: number) {
  const fixed = dice.chance(0.1)
  const lower = fixed
    ? x
    : dice.chance(0.7)
      ? Math.min(x, 0)
      : dice.chance(0.5)
        ? x - dice.positive()
        : -Infinity
  const upper = fixed ? x : dice.chance(0.4) ? x + dice.positive() * 3 : Infinity
  return { name: `x${j}`, cost: 0, lower, upper }
}

interface Drawn {
  readonly chain: Program['chains'][number]
  readonly y: readonly Float64Array[]
}

function randomChain(dice: Dice, c: number, x: Float64Array): Drawn {
  const hours = dice.pick([1, 1, 2, 3, 5, 8, 13, 24, 30])
  const families: Program['chains'][number]['families'][number][] = []
  const y: Float64Array[] = []
  const unit: number[] = []
  for (let f = 0; f < dice.int(1, 6); f++) {
    unit.push(dice.magnitude())
    const bounds = randomBounds(dice, hours, x, unit[f])
    y.push(bounds.y)
    families.push({ name: `y${f}`, cost: 0, lower: bounds.lower, upper: bounds.upper })
  }
  const rows = Array.from({ length: dice.int(0, 4) }, (_, r) =>
    randomRow(dice, r, hours, y, unit, x),
  )
  return { chain: { name: `chain${c}`, hours, families, rows }, y }
}

/** Bounds, and a point between them. */
function randomBounds(dice: Dice, hours: number, x: Float64Array, unit: number) {
  const none = (offset: number): Bound => ({ offset, column: -1, factor: 0 })
  const shape = dice.pick([
    'capped',
    'capped',
    'positive',
    'free',
    'box',
    'fixed',
    'two links',
    'must run',
  ])
  const k = x.length > 0 ? dice.int(0, x.length - 1) : -1
  const dark = dice.int(0, hours)
  const availability = Float64Array.from({ length: hours }, (_, t) =>
    t < dark && dice.whole === false ? 0 : dice.positive() * unit,
  )
  const share = () => (dice.chance(0.3) ? dice.pick([0, 1]) : dice.next())
  const between = (low: number, high: number) => low + share() * (high - low)
  if (shape === 'capped' && k >= 0) {
    const y = availability.map((a) => between(0, a * x[k]))
    return { y, lower: none(0), upper: { offset: 0, column: k, factor: availability } }
  }
  if (shape === 'two links' && k >= 0) {
    const low = dice.series(hours, () => dice.positive() * 0.3 * unit)
    const y = Float64Array.from({ length: hours }, (_, t) =>
      between(-at(low, t) * x[k], unit * x[k] + unit),
    )
    return {
      y,
      lower: { offset: 0, column: k, factor: typeof low === 'number' ? -low : low.map((v) => -v) },
      upper: { offset: unit, column: k, factor: unit },
    }
  }
  if (shape === 'must run' && k >= 0) {
    const bound = { offset: 0, column: k, factor: availability }
    return { y: availability.map((a) => a * x[k]), lower: bound, upper: bound }
  }
  const y = Float64Array.from({ length: hours }, () => dice.number() * unit)
  if (shape === 'free') return { y, lower: none(-Infinity), upper: none(Infinity) }
  if (shape === 'fixed') {
    const bound = { offset: y, column: -1, factor: 0 }
    return { y, lower: bound, upper: bound }
  }
  if (shape === 'box') {
    const lower = y.map((v) => (dice.chance(0.1) ? -Infinity : v - dice.positive() * unit))
    const upper = y.map((v) => (dice.chance(0.1) ? Infinity : v + dice.positive() * unit))
    return {
      y,
      lower: { offset: lower, column: -1, factor: 0 },
      upper: { offset: upper, column: -1, factor: 0 },
    }
  }
  return { y: y.map(Math.abs), lower: none(0), upper: none(Infinity) }
}

function randomRow(
  dice: Dice,
  r: number,
  hours: number,
  y: readonly Float64Array[],
  unit: readonly number[],
  x: Float64Array,
) {
  const own = dice.magnitude()
  const terms = y.flatMap((_, family) => {
    if (dice.chance(0.4)) return []
    const draw = () => (dice.number() * own) / unit[family]
    const now = { family, coefficient: dice.series(hours, draw), lag: 0 as const, cyclic: false }
    if (dice.chance(0.7)) return [now]
    const before = {
      family,
      coefficient: dice.series(hours, draw),
      lag: 1 as const,
      cyclic: dice.chance(0.5),
    }
    return dice.chance(0.8) ? [now, before] : [before]
  })
  const shared = [...x.keys()].flatMap((column) =>
    dice.chance(0.2)
      ? [{ column, coefficient: dice.series(hours, () => dice.number() * own) }]
      : [],
  )
  const sense = dice.pick<Sense>(['=', '=', '<=', '>='])
  const rhs = Float64Array.from({ length: hours }, (_, t) => {
    let sum = 0
    for (const { family, coefficient, lag, cyclic } of terms) {
      const from = t - lag
      if (from < 0 && !cyclic) continue
      sum += at(coefficient, t) * y[family][from < 0 ? hours - 1 : from]
    }
    for (const { column, coefficient } of shared) sum += at(coefficient, t) * x[column]
    if (sense !== '=' && dice.chance(0.1)) return sense === '<=' ? Infinity : -Infinity
    return sum + slackOf(dice, sense) * own
  })
  return { name: `row${r}`, sense, rhs, terms, shared }
}

function slackOf(dice: Dice, sense: Sense): number {
  if (sense === '=' || dice.chance(0.4)) return 0
  return sense === '<=' ? dice.positive() : -dice.positive()
}

function randomYearly(dice: Dice, i: number, chains: readonly Drawn[], x: Float64Array) {
  const sense = dice.pick<Sense>(['=', '<=', '>='])
  const own = dice.magnitude()
  let sum = 0
  const terms = chains.flatMap(({ chain, y }, c) =>
    chain.families.flatMap((_, family) => {
      if (dice.chance(0.6)) return []
      const coefficient = dice.series(chain.hours, () => dice.number() * own)
      y[family].forEach((v, t) => {
        sum += at(coefficient, t) * v
      })
      return [{ chain: c, family, coefficient }]
    }),
  )
  const shared = [...x.keys()].flatMap((column) => {
    if (dice.chance(0.6)) return []
    const coefficient = dice.number() * own
    sum += coefficient * x[column]
    return [{ column, coefficient }]
  })
  return { name: `year${i}`, sense, rhs: sum + slackOf(dice, sense) * own, terms, shared }
}

/** Costs that some duals explain, so that an optimum exists; for wild programs any costs. */
function withCosts(dice: Dice, program: Program, kind: Kind): Program {
  if (kind === 'wild') return withWildCosts(dice, program)
  const duals = zeroDuals(program)
  const dual = (sense: Sense) =>
    sense === '='
      ? dice.number()
      : dice.chance(0.5)
        ? 0
        : sense === '>='
          ? dice.positive()
          : -dice.positive()
  program.yearly.forEach((row, i) => {
    duals.yearly[i] = dual(row.sense)
  })
  program.chains.forEach((chain, c) => {
    chain.rows.forEach((row, r) => {
      for (let t = 0; t < chain.hours; t++)
        if (Number.isFinite(at(row.rhs, t))) duals.rows[c][r][t] = dual(row.sense)
    })
    chain.families.forEach((family, f) => {
      for (let t = 0; t < chain.hours; t++) {
        if (at(family.lower.offset, t) > -Infinity && dice.chance(0.5))
          duals.lower[c][f][t] = dice.positive()
        else if (at(family.upper.offset, t) < Infinity && dice.chance(0.5))
          duals.upper[c][f][t] = dice.positive()
      }
    })
  })
  // the costs are what the reduced costs would have to make up for
  const chains = program.chains.map((chain, c) => {
    const left = reducedCosts(program, c, duals, true)
    const families = chain.families.map((family, f) => ({
      ...family,
      cost: left[f].map((v, t) => -v + duals.lower[c][f][t] - duals.upper[c][f][t]),
    }))
    return { ...chain, families }
  })
  const left = sharedReducedCosts(program, duals, true)
  const shared = program.shared.map((s, j) => {
    const up = s.lower > -Infinity ? dice.positive() : 0
    const down = s.upper < Infinity ? dice.positive() : 0
    return { ...s, cost: -left[j] + dice.pick([up, -down, 0]) }
  })
  return { ...program, shared, chains }
}

function withWildCosts(dice: Dice, program: Program): Program {
  return {
    ...program,
    shared: program.shared.map((s) => ({
      ...s,
      cost: dice.chance(0.3) ? dice.number() : dice.positive(),
    })),
    chains: program.chains.map((chain) => ({
      ...chain,
      families: chain.families.map((family) => ({
        ...family,
        cost: dice.series(chain.hours, () => (dice.chance(0.2) ? dice.number() : dice.positive())),
      })),
    })),
  }
}

/** Rows that cannot all hold: two of one hour, or all of one kind with a yearly one. */
function withContradiction(dice: Dice, program: Program): Program {
  const equalities = program.chains.flatMap(({ rows }, c) =>
    rows.flatMap((row, r) => (row.sense === '=' && row.terms.length > 0 ? [{ c, r }] : [])),
  )
  return equalities.length > 0 && dice.chance(0.5)
    ? withYearlyContradiction(dice, program, dice.pick(equalities))
    : withHourlyContradiction(dice, program)
}

/** A yearly row that wants more of a sum over hours than the equalities of those hours say it is. */
function withYearlyContradiction(
  dice: Dice,
  program: Program,
  { c, r }: { c: number; r: number },
): Program {
  const chain = program.chains[c]
  const row = chain.rows[r]
  const weights = Float64Array.from({ length: chain.hours }, () => dice.next() + 0.1)
  const terms = row.terms.map(({ family, coefficient, lag, cyclic }) => {
    const sum = new Float64Array(chain.hours)
    for (let t = 0; t < chain.hours; t++) {
      const from = t - lag
      if (from < 0 && !cyclic) continue
      sum[from < 0 ? chain.hours - 1 : from] += weights[t] * at(coefficient, t)
    }
    return { chain: c, family, coefficient: sum }
  })
  const total = (series: Series) => weights.reduce((sum, w, t) => sum + w * at(series, t), 0)
  const shared = row.shared.map(({ column, coefficient }) => ({
    column,
    coefficient: total(coefficient),
  }))
  const rhs = total(row.rhs) + 0.5 + dice.next()
  const demand = { name: 'too much', sense: '>=' as const, rhs, terms, shared }
  return { ...program, yearly: [...program.yearly, demand] }
}

/** Two rows of one hour that cannot both hold. */
function withHourlyContradiction(dice: Dice, program: Program): Program {
  const c = dice.int(0, program.chains.length - 1)
  const chain = program.chains[c]
  const family = dice.int(0, chain.families.length - 1)
  const middle = dice.number() * 3
  const gap = 0.5 + dice.next()
  const terms = [{ family, coefficient: 1, lag: 0 as const, cyclic: false }]
  const hour = dice.int(0, chain.hours - 1)
  const only = (rhs: number, absent: number) =>
    Float64Array.from({ length: chain.hours }, (_, t) => (t === hour ? rhs : absent))
  const rows = [
    ...chain.rows,
    {
      name: 'at least',
      sense: '>=' as const,
      rhs: only(middle + gap, -Infinity),
      terms,
      shared: [],
    },
    { name: 'at most', sense: '<=' as const, rhs: only(middle - gap, Infinity), terms, shared: [] },
  ]
  return {
    ...program,
    chains: program.chains.map((old, i) => (i === c ? { ...chain, rows } : old)),
  }
}

/** A family without upper bound that no row sees, and that pays. */
function withTemptation(program: Program): Program {
  const none = (offset: number): Bound => ({ offset, column: -1, factor: 0 })
  const family = { name: 'temptation', cost: -1, lower: none(0), upper: none(Infinity) }
  const [first, ...rest] = program.chains
  return { ...program, chains: [{ ...first, families: [...first.families, family] }, ...rest] }
}
