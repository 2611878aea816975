import type { Series } from '@jarip/solver'
import { combined, mapped } from '../series.ts'
import { type Component, componentsOf } from './component.ts'
import type { PypsaDraft } from './draft.ts'
import type { PlacedFlow } from './flows.ts'
import { type LineType, standardLineTypes } from './standard-line-types.ts'
import { transformerData } from './transformer-types.ts'

/** A line or transformer between buses, with what its flow says of the angle between them. */
export interface Branch {
  readonly name: string
  /** Index into the network's links; −1 where it is not active and carries nothing. */
  readonly link: number
  readonly from: number
  readonly to: number
  /** Per unit of 1 MVA. */
  readonly reactance: number
  readonly resistance: number
  /** Radians; part of the angle whatever flows. */
  readonly phaseShift: Series
  /** In which stages it stands. */
  readonly active: readonly boolean[]
}

/** One step round a cycle: along a branch (1) or against it (−1). */
export interface Step {
  readonly branch: number
  readonly direction: 1 | -1
}

/**
 * Kirchhoff's voltage law: round every independent cycle of lines and transformers the angles sum to
 * zero, in every snapshot. Alternating current counts reactances, direct current resistances; which
 * of them it is, the carrier of the sub-network's first bus says.
 *
 * Source: Hörsch et al., Linear optimal power flow using cycle flows, EPSR 158 (2018).
 */
export function addKirchhoff(draft: PypsaDraft, branches: readonly Branch[]): void {
  draft.stages.forEach(({ year }, stage) => {
    const active = inCycles(branches, stage)
    const { cycles, first } = cyclesOf(active)
    cycles.forEach((cycle, c) => {
      const bus = draft.buses[first[active[cycle[0].branch].from] ?? 0]
      const alternating = bus.carrier === 'AC'
      addCycle(draft, active, cycle, alternating, stage, `cycle ${year} ${c}`)
    })
  })
}

/** What stands, and the branches without a flow that join what is joined already. */
function inCycles(branches: readonly Branch[], stage: number): Branch[] {
  const standing = branches.filter((branch) => branch.active[stage])
  const empty = branches.filter(({ link }) => link < 0)
  if (empty.length === 0) return standing
  const { first } = cyclesOf(standing)
  const joined = ({ from, to }: Branch) => first[from] !== undefined && first[from] === first[to]
  return [...standing, ...empty.filter(joined)]
}

function addCycle(
  draft: PypsaDraft,
  branches: readonly Branch[],
  cycle: readonly Step[],
  alternating: boolean,
  stage: number,
  name: string,
): void {
  const impedance = ({ branch }: Step) =>
    alternating ? branches[branch].reactance : branches[branch].resistance
  const largest = Math.max(...cycle.map((step) => Math.abs(impedance(step))))
  if (!(largest > 0)) return
  // Rows of about 1: impedances per unit of 1 MVA are tiny.
  const scale = 1 / largest
  const carrying = cycle.filter((step) => branches[step.branch].link >= 0)
  if (carrying.length === 0) return
  const terms = carrying.map((step) => ({
    component: 'link' as const,
    index: branches[step.branch].link,
    coefficient: step.direction * impedance(step) * scale,
  }))
  const shift = carrying.reduce<Series>(
    (sum, { branch, direction }) =>
      combined(sum, branches[branch].phaseShift, (a, b) => a - direction * b * scale),
    0,
  )
  const sets = draft.sets.flatMap((set, s) => (set.stage === stage ? [s] : []))
  draft.hourLimits.push({ name, sense: '=', terms, power: draft.profile(shift), sets })
}

/**
 * The independent cycles of a graph: for each branch outside a spanning forest, the way round it.
 * `first`: of every bus, the lowest bus of its connected part.
 */
export function cyclesOf(branches: readonly Pick<Branch, 'from' | 'to'>[]): {
  cycles: Step[][]
  first: number[]
} {
  const tree = spanningForest(branches)
  const inTree = new Set([...tree.parent.values()].map(({ branch }) => branch))
  const cycles = branches.flatMap(({ from, to }, branch) => {
    if (inTree.has(branch)) return []
    const back = between(tree, to, from)
    return [[{ branch, direction: 1 as const }, ...back]]
  })
  return { cycles, first: tree.root }
}

interface Forest {
  /** Of every bus but the roots: the step that leads from its parent to it, and the parent. */
  readonly parent: ReadonlyMap<number, { bus: number; branch: number; direction: 1 | -1 }>
  readonly depth: readonly number[]
  readonly root: number[]
}

function spanningForest(branches: readonly Pick<Branch, 'from' | 'to'>[]): Forest {
  const neighbours = new Map<number, { bus: number; branch: number; direction: 1 | -1 }[]>()
  const meet = (bus: number, other: number, branch: number, direction: 1 | -1) => {
    const known = neighbours.get(bus) ?? []
    known.push({ bus: other, branch, direction })
    neighbours.set(bus, known)
  }
  branches.forEach(({ from, to }, branch) => {
    meet(from, to, branch, 1)
    meet(to, from, branch, -1)
  })
  const parent = new Map<number, { bus: number; branch: number; direction: 1 | -1 }>()
  const depth: number[] = []
  const root: number[] = []
  for (const start of [...neighbours.keys()].sort((a, b) => a - b)) {
    if (depth[start] !== undefined) continue
    depth[start] = 0
    root[start] = start
    const queue = [start]
    for (const bus of queue)
      for (const { bus: next, branch, direction } of neighbours.get(bus) ?? []) {
        if (depth[next] !== undefined) continue
        depth[next] = depth[bus] + 1
        root[next] = start
        parent.set(next, { bus, branch, direction })
        queue.push(next)
      }
  }
  return { parent, depth, root }
}

/** The way through the forest from one bus to another. */
function between({ parent, depth }: Forest, from: number, to: number): Step[] {
  const up: Step[] = []
  const down: Step[] = []
  let a = from
  let b = to
  while (a !== b) {
    const deeper = depth[a] >= depth[b]
    const step = parent.get(deeper ? a : b)
    if (!step) throw new Error(`no way from bus ${from} to bus ${to}`)
    const { branch, direction } = step
    if (deeper) up.push({ branch, direction: direction === 1 ? -1 : 1 })
    else down.unshift({ branch, direction })
    if (deeper) a = step.bus
    else b = step.bus
  }
  return [...up, ...down]
}

/** Impedances of a line, per unit of 1 MVA at the voltage of its first bus. */
export function lineBranch(draft: PypsaDraft, line: Component, placed?: PlacedFlow): Branch {
  const voltage = busNumber(draft, line, 'v_nom')
  const { x, r } = impedancesOf(draft, line)
  return {
    ...endsOf(draft, line, placed),
    reactance: x / voltage ** 2,
    resistance: r / voltage ** 2,
    phaseShift: 0,
  }
}

/** Impedances of a transformer, from per unit of its own rating. */
export function transformerBranch(
  draft: PypsaDraft,
  transformer: Component,
  placed?: PlacedFlow,
): Branch {
  const { rating, reactance, resistance, tapRatio, phaseShift } = transformerData(
    draft,
    transformer,
  )
  const shift = transformer.series('phase_shift')
  if (transformer.number('phase_shift_min') < transformer.number('phase_shift_max'))
    transformer.fault(
      'phase_shift_min and phase_shift_max: a phase shift to choose is not supported',
    )
  if (!(rating > 0)) transformer.fault('s_nom: x and r count per unit of it, so it must be above 0')
  return {
    ...endsOf(draft, transformer, placed),
    reactance: (reactance / rating) * tapRatio,
    resistance: (resistance / rating) * tapRatio,
    phaseShift: mapped(
      typeof shift === 'number' ? (phaseShift ?? shift) : shift,
      (degrees) => (degrees * Math.PI) / 180,
    ),
  }
}

function endsOf(draft: PypsaDraft, branch: Component, placed?: PlacedFlow) {
  const ends = { from: draft.bus(branch, 'bus0'), to: draft.bus(branch, 'bus1') }
  const { name } = branch
  if (placed) return { name, ...ends, link: placed.index, active: placed.size.active }
  return { name, ...ends, link: -1, active: draft.stages.map(() => false) }
}

function busNumber(draft: PypsaDraft, line: Component, attribute: string): number {
  const name = line.text('bus0')
  const buses = componentsOf(draft.tables, 'buses', draft.faults)
  return buses.find((bus) => bus.name === name)?.number(attribute) ?? 1
}

/** A line's own impedances, or those of its type by its length. */
function impedancesOf(draft: PypsaDraft, line: Component): { x: number; r: number } {
  const type = line.text('type')
  if (type === '') return { x: line.number('x'), r: line.number('r') }
  const known = lineType(draft, type)
  if (!known) {
    line.fault(`type: there is no line type "${type}"; export line_types, or give x and r`)
    return { x: 0, r: 0 }
  }
  const perLength = line.number('length') / line.number('num_parallel')
  return { x: known.x * perLength, r: known.r * perLength }
}

/** A line type of the network's own, or one of PyPSA's. */
function lineType(draft: PypsaDraft, name: string): LineType | undefined {
  const own = componentsOf(draft.tables, 'line_types', draft.faults).find((t) => t.name === name)
  if (!own) return standardLineTypes[name]
  return { x: own.number('x_per_length'), r: own.number('r_per_length') }
}
