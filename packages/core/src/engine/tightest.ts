import { useSeries } from '../network/index.ts'
import { type EnergyMeasure, modelCalendar, type Reading } from '../plan/index.ts'
import type { Evidence } from './evidence.ts'
import type { HourOutcome } from './outcome.ts'

/**
 * The hours that decide a reading, worst first: where most use goes unmatched or is taken from
 * outside; where nothing is, where power is dearest and so nearest to running out.
 *
 * @returns nothing for a measure that has no hours
 */
export function tightestHours(
  evidence: Evidence,
  reading: Reading,
  measure: EnergyMeasure,
  count: number,
): HourOutcome[] {
  if (!hasHours(measure) || reading.stage === undefined) return []
  const { network } = evidence.city
  const candidates = network.snapshots.flatMap((set, i) =>
    network.stages[set.stage].year === reading.stage
      ? hoursOf(evidence, reading, measure, i, count)
      : [],
  )
  return candidates
    .sort((a, b) => b.power - a.power || b.price - a.price)
    .slice(0, count)
    .map(({ price: _, ...hour }) => hour)
}

function hasHours(measure: EnergyMeasure): boolean {
  return (
    measure.startsWith('renewable-share') ||
    measure === 'import-share' ||
    measure === 'outside-energy-share'
  )
}

type Priced = HourOutcome & { readonly price: number }

function hoursOf(
  evidence: Evidence,
  reading: Reading,
  measure: EnergyMeasure,
  set: number,
  count: number,
): Priced[] {
  const { network, roles } = evidence.city
  const { generators, links, prices } = evidence.result.sets[set]
  const context = { plan: evidence.plan, network, roles }
  const use = useSeries(context, evidence.result, reading.scope, set)
  const outside = [roles.import, ...roles.contracts].map((g) => generators[g])
  const lacking = (t: number) =>
    measure.startsWith('renewable-share')
      ? Math.max(0, use[t] - links[roles.delivery][t])
      : outside.reduce((sum, flow) => sum + flow[t], 0)
  const bus = network.buses.findIndex((b) => b.name === 'electricity')
  const power = use.map((_, t) => rounded(lacking(t)))
  const order = Array.from(use.keys()).sort(
    (a, b) => power[b] - power[a] || prices[bus][b] - prices[bus][a],
  )
  const calendar = modelCalendar()
  return order.slice(0, count).map((t) => {
    const hour = t * evidence.step
    return {
      weather: network.snapshots[set].weatherYear,
      snapshot: t,
      month: calendar.month[hour],
      day: calendar.day[hour],
      hourEnding: calendar.hourEnding[hour],
      power: power[t],
      use: use[t],
      price: prices[bus][t],
    }
  })
}

/** Below a kilowatt it is the solver's last digits. */
function rounded(power: number): number {
  return power < 1e-3 ? 0 : power
}
