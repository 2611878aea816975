import { at, type Series } from '@jarip/solver'
import {
  type Generator,
  type HourLimit,
  inSet,
  type Link,
  type Network,
  weightsOf,
} from '../network.ts'
import type { CapacityResult, SetResult } from '../result.ts'
import type { Findings, Kind } from './findings.ts'

/** One snapshot set under scrutiny. */
export interface SetReplay {
  readonly network: Network
  readonly index: number
  readonly result: SetResult
  /** All sets: a store may bring its level from another one. */
  readonly sets: readonly SetResult[]
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
  network.generators.forEach(({ bus, sign = 1 }, g) => {
    sums[bus].add(sign, 1, result.generators[g])
  })
  network.links.forEach(({ input, outputs }, l) => {
    sums[input].add(-1, 1, result.links[l])
    for (const { bus, efficiency } of outputs)
      sums[bus].add(1, inSet(efficiency, index), result.links[l])
  })
  network.stores.forEach(({ bus, sign = 1 }, s) => {
    sums[bus].add(sign, 1, result.stores[s])
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
  const low = inSet(component.minimum, index)
  between(replay, kind, component.name, power, low, inSet(component.availability, index), size)
}

/** `low·size ≤ value ≤ high·size`; an infinite side is no limit. */
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
    const lower = at(low, t) === -Infinity ? -Infinity : at(low, t) * size
    const upper = at(high, t) === Infinity ? Infinity : at(high, t) * size
    const scale = Math.max(sizeOf(lower), sizeOf(upper))
    const off = Number.isFinite(value) ? Math.max(lower - value, value - upper) : Infinity
    replay.findings.see(kind, off, scale, () => place(replay, name, t))
  }
}

function sizeOf(side: number): number {
  return Number.isFinite(side) ? Math.abs(side) : 0
}

function replayStore(replay: SetReplay, s: number): void {
  const { network, index, result, capacities, findings } = replay
  const store = network.stores[s]
  if (store.sets && !store.sets.includes(index)) {
    replayAbsent(replay, s)
    return
  }
  const { stage, count } = network.snapshots[index]
  const hours = weightsOf(network.snapshots[index]).stores
  const level = result.levels[s]
  const limited = store.capacity >= 0
  const size = limited ? capacities[store.capacity].total[stage] : 1
  const low = inSet(store.minimum, index)
  const high = limited ? inSet(store.maximum, index) : Infinity
  between(replay, 'store level', store.name, level, low, high, size)
  const scale = level.reduce((most, e) => Math.max(most, Math.abs(e)), 0)
  const loss = inSet(store.standingLoss, index)
  for (let t = 0; t < count; t++) {
    const before = t > 0 ? level[t - 1] : levelBefore(replay, s)
    const kept = (1 - at(loss, t)) ** at(hours, t)
    const off = Math.abs(level[t] - (kept * before - at(hours, t) * result.stores[s][t]))
    findings.see('store path', off, scale, () => place(replay, store.name, t))
  }
}

/** What a store held before the first snapshot of the set. */
function levelBefore({ network, index, sets }: SetReplay, s: number): number {
  const { cyclic, initial, acrossSets, sets: there } = network.stores[s]
  const order = acrossSets ? (there ?? sets.map((_, i) => i)) : [index]
  const place = order.indexOf(index)
  const from = place > 0 ? order[place - 1] : cyclic ? order[order.length - 1] : undefined
  return from === undefined ? initial : (sets[from].levels[s].at(-1) ?? initial)
}

/** A store that is not there holds nothing and feeds nothing. */
function replayAbsent(replay: SetReplay, s: number): void {
  const { levels, stores } = replay.result
  const { name } = replay.network.stores[s]
  between(replay, 'store level', name, levels[s], 0, 0, 1)
  between(replay, 'store path', name, stores[s], 0, 0, 1)
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
    const side = at(power, t)
    if (!Number.isFinite(side)) continue
    const scale = Math.max(sum.scale, Math.abs(side))
    replay.findings.see('hour limit', beyond(limit, sum.values[t] - side), scale, () =>
      place(replay, limit.name, t),
    )
  }
}

/** By how much an hour limit is missed, when its left side is this much larger than its right one. */
function beyond({ sense }: HourLimit, difference: number): number {
  if (sense === '=') return Math.abs(difference)
  return sense === '>=' ? -difference : difference
}

/** Flows and matched energy, less what follows a capacity. */
function leftSide(replay: SetReplay, limit: HourLimit, matched: Float64Array): Sum {
  const { network, index, result, capacities } = replay
  const { count, stage } = network.snapshots[index]
  const sum = new Sum(count)
  const series = { generator: result.generators, link: result.links, level: result.levels }
  for (const term of limit.terms) {
    const values = series[term.component][term.index]
    sum.add(1, inSet(term.coefficient, index), term.lagged ? lagged(values) : values)
  }
  if (limit.matched) sum.add(1, 1, matched)
  const { capacity } = limit
  if (capacity) sum.add(-1, inSet(capacity.factor, index), capacities[capacity.index].total[stage])
  return sum
}

/** Values as of the snapshot before; 0 in the first. */
function lagged(values: Float64Array): Float64Array {
  return values.map((_, t) => (t > 0 ? values[t - 1] : 0))
}

function place({ network, index }: SetReplay, name: string, t: number): string {
  return `${name}, ${network.snapshots[index].name}, snapshot ${t}`
}
