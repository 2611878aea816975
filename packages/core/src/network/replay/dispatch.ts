import { at, type Series } from '@jarip/solver'
import { type Generator, type HourLimit, inSet, type Link, type Network } from '../network.ts'
import type { CapacityResult, SetResult } from '../result.ts'
import type { Findings, Kind } from './findings.ts'

/** One snapshot set under scrutiny. */
export interface SetReplay {
  readonly network: Network
  readonly index: number
  readonly result: SetResult
  readonly capacities: readonly CapacityResult[]
  readonly findings: Findings
}

/** Everything that must hold in the snapshots of one set. */
export function replayDispatch(replay: SetReplay): void {
  replayBalances(replay)
  const { network, result } = replay
  network.generators.forEach((generator, g) => {
    replayFlow(replay, 'generator', generator, result.generators[g])
  })
  network.links.forEach((link, l) => {
    replayFlow(replay, 'link', link, result.links[l])
  })
  network.stores.forEach((_, s) => {
    replayStore(replay, s)
  })
  network.hourLimits.forEach((limit, h) => {
    replayHourLimit(replay, limit, result.matched[h])
  })
}

/** Per snapshot: what was added up, and the largest of its terms over all snapshots. */
class Sum {
  readonly values: Float64Array
  scale = 0

  constructor(count: number) {
    this.values = new Float64Array(count)
  }

  add(factor: number, coefficient: Series, power: Series): void {
    for (let t = 0; t < this.values.length; t++) {
      const term = factor * at(coefficient, t) * at(power, t)
      this.values[t] += term
      this.scale = Math.max(this.scale, Math.abs(term))
    }
  }
}

function replayBalances(replay: SetReplay): void {
  const { network, index, result, findings } = replay
  const { count } = network.snapshots[index]
  const sums = network.buses.map(() => new Sum(count))
  for (const { bus, power } of network.loads) sums[bus].add(-1, 1, inSet(power, index))
  network.generators.forEach(({ bus }, g) => {
    sums[bus].add(1, 1, result.generators[g])
  })
  network.links.forEach(({ input, outputs }, l) => {
    sums[input].add(-1, 1, result.links[l])
    for (const { bus, efficiency } of outputs)
      sums[bus].add(1, inSet(efficiency, index), result.links[l])
  })
  network.stores.forEach(({ bus }, s) => {
    sums[bus].add(1, 1, result.stores[s])
  })
  sums.forEach((sum, bus) => {
    for (let t = 0; t < count; t++)
      findings.see('balance', Math.abs(sum.values[t]), sum.scale, () =>
        place(replay, network.buses[bus].name, t),
      )
  })
}

function replayFlow(
  replay: SetReplay,
  kind: Kind,
  component: Generator | Link,
  power: Float64Array,
): void {
  const { index, capacities, network } = replay
  const limited = component.capacity >= 0
  const size = limited ? capacities[component.capacity].total[network.snapshots[index].stage] : 1
  const low = limited ? inSet(component.minimum, index) : 0
  between(replay, kind, component.name, power, low, inSet(component.availability, index), size)
}

/** `low·size ≤ value ≤ high·size`; an infinite share is no limit. */
function between(
  replay: SetReplay,
  kind: Kind,
  name: string,
  values: Float64Array,
  low: Series,
  high: Series,
  size: number,
  count = replay.network.snapshots[replay.index].count,
): void {
  for (let t = 0; t < count; t++) {
    const value = values[t]
    const lower = at(low, t) * size
    const upper = at(high, t) === Infinity ? Infinity : at(high, t) * size
    const scale = Math.max(Math.abs(lower), upper === Infinity ? 0 : Math.abs(upper))
    const off = Number.isFinite(value) ? Math.max(lower - value, value - upper) : Infinity
    replay.findings.see(kind, off, scale, () => place(replay, name, t))
  }
}

function replayStore(replay: SetReplay, s: number): void {
  const { network, index, result, capacities, findings } = replay
  const store = network.stores[s]
  const { stage, count, weight } = network.snapshots[index]
  const level = result.levels[s]
  const limited = store.capacity >= 0
  const size = limited ? capacities[store.capacity].total[stage] : 1
  const low = limited ? inSet(store.minimum, index) : 0
  const high = limited ? inSet(store.maximum, index) : Infinity
  between(replay, 'store level', store.name, level, low, high, size)
  const scale = level.reduce((most, e) => Math.max(most, Math.abs(e)), 0)
  const kept = (1 - store.standingLoss) ** weight
  for (let t = 0; t < count; t++) {
    const before = t > 0 ? level[t - 1] : store.cyclic ? level[count - 1] : store.initial
    const off = Math.abs(level[t] - (kept * before - weight * result.stores[s][t]))
    findings.see('store path', off, scale, () => place(replay, store.name, t))
  }
}

function replayHourLimit(replay: SetReplay, limit: HourLimit, matched: Float64Array): void {
  if (limit.sets && !limit.sets.includes(replay.index)) {
    between(replay, 'hour limit', limit.name, matched, 0, 0, 1, matched.length)
    return
  }
  if (limit.matched) {
    const cap = inSet(limit.matched.cap, replay.index)
    between(replay, 'hour limit', limit.name, matched, 0, cap, 1)
  }
  const sum = leftSide(replay, limit, matched)
  const power = inSet(limit.power, replay.index)
  for (let t = 0; t < sum.values.length; t++) {
    const most = at(power, t)
    const scale = most === Infinity ? 0 : Math.max(sum.scale, Math.abs(most))
    replay.findings.see('hour limit', sum.values[t] - most, scale, () =>
      place(replay, limit.name, t),
    )
  }
}

/** Flows and matched energy, less what follows a capacity. */
function leftSide(replay: SetReplay, limit: HourLimit, matched: Float64Array): Sum {
  const { network, index, result, capacities } = replay
  const { count, stage } = network.snapshots[index]
  const sum = new Sum(count)
  for (const term of limit.terms) {
    const flows = term.component === 'generator' ? result.generators : result.links
    sum.add(1, inSet(term.coefficient, index), flows[term.index])
  }
  if (limit.matched) sum.add(1, 1, matched)
  const { capacity } = limit
  if (capacity) sum.add(-capacity.factor, 1, capacities[capacity.index].total[stage])
  return sum
}

function place({ network, index }: SetReplay, name: string, t: number): string {
  return `${name}, ${network.snapshots[index].name}, snapshot ${t}`
}
