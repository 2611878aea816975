/**
 * What jobs in one piece give of the flexibility that bounds on energy promise.
 * `npx tsx bench/datacentre-flexibility.ts`
 *
 * A year of generated jobs on 1,120 processors; power is cheap from 9 to 17 h. In place of an
 * optimum a rule takes all it can in cheap hours and else what it must.
 */
import {
  agree,
  type ChooseLoad,
  chooseDeferrable,
  computingPower,
  lublinWorkload,
  pueAt,
  schedulers,
  seeded,
  simulate,
  worthOf,
} from '@jarip/core/datacentre'

const hours = 8760
const from = 14 * 86_400 // two weeks to fill the cluster
const window = { from, hours }
const nodes = { nodes: 140, processorsPerNode: 8, idleKw: 3, busyKw: 10.2, storageMw: 0.9 }
const power = computingPower(nodes)
const pue = pueAt(new Float64Array(hours).fill(15))
const isCheap = (t: number) => t % 24 >= 9 && t % 24 < 17
const price = Float64Array.from({ length: hours }, (_, t) => (isCheap(t) ? 50 : 120))

const preferCheap: ChooseLoad = ({ fixed, max, earliest, latest, pue }) => {
  let done = 0
  return fixed.map((mw, t) => {
    const can = Math.max(0, Math.min(max[t], earliest[t] - done))
    const x = isCheap(t) ? can : Math.min(can, Math.max(0, latest[t] - done))
    done += x
    return mw + pue[t] * x
  })
}

async function trial(load: number, share: number, slackHours: number): Promise<string> {
  const { processors } = power
  const until = from + hours * 3600
  const jobs = lublinWorkload({ processors, count: 1e7, until, load, overestimate: 2 }, seeded(1))
  const soonest = simulate(jobs, processors, schedulers.easy)
  const deferrable = chooseDeferrable(soonest, { share, slackHours, window }, seeded(2))
  let promised: Float64Array | undefined
  const got = await agree(
    soonest,
    schedulers.easy,
    deferrable,
    { power, pue, window },
    (bounds) => {
      const chosen = preferCheap(bounds) as Float64Array
      promised ??= chosen
      return chosen
    },
  )
  const bill = got.loadBefore.reduce((sum, mw, t) => sum + mw * price[t], 0)
  const { loadBefore } = got
  const saved = worthOf(got, price) / bill
  const hoped = worthOf({ loadBefore, load: promised ?? loadBefore }, price) / bill
  const slowdowns = [got.before, got.after].map((m) => m.averageBoundedSlowdown.toFixed(0))
  return (
    `load ${load}, ${share * 100} % of jobs may wait ${slackHours} h: ${got.differences.length} rounds, ` +
    `agreed ${got.agreed}; bill -${(100 * saved).toFixed(2)} % of a hoped -${(100 * hoped).toFixed(2)} %; ` +
    `slowdown ${slowdowns.join(' to ')}; ${got.late} of ${deferrable.may.reduce((a, b) => a + b, 0)} late`
  )
}

for (const [load, share, slack] of [
  [0.5, 0.3, 24],
  [0.5, 0.3, 72],
  [0.7, 0.3, 24],
  [0.7, 0.6, 24],
  [0.7, 0.6, 72],
])
  console.log(await trial(load, share, slack))
