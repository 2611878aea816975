import { at } from '@jarip/solver'
import { inSet } from '../../network/index.ts'
import { type Account, FAN, type Run, UNSERVED } from '../../operate/index.ts'
import { type CityData, type Plan, type Text, valueIn } from '../../plan/index.ts'
import { chosenHours } from '../data-centre/chosen-hours.ts'
import type { PromiseOutcome, SeriesOutcome, SetOutcome } from '../outcome.ts'
import { setOutcome } from '../series-outcome.ts'
import type { Built } from './city-as-built.ts'
import { jobsAsRun } from './jobs-as-run.ts'
import type { ForecastError, JobsAsRun, StrategyOutcome } from './operation-outcome.ts'
import type { OperateOptions, Prepared } from './options.ts'
import { promisesAsRun } from './promises-as-run.ts'
import { words } from './words.ts'

/** A year that was run, and its books. */
interface Ran {
  readonly run: Run
  readonly books: Account
  readonly seconds: number
  readonly options: OperateOptions
}

/** What a strategy came to: money, energy, promises, forecasts, hours. */
export function strategyOutcome(
  plan: Plan,
  data: CityData,
  built: Built,
  promises: readonly PromiseOutcome[],
  prepared: Prepared,
  ran: Ran,
): StrategyOutcome {
  const { run, books, seconds, options } = ran
  const { network } = books
  const { roles } = prepared.city.city
  const { weight } = network.snapshots[0]
  const energy = (series: Float64Array) => weight * series.reduce((sum, x) => sum + x, 0)
  const unserved = unservedOf(prepared, run)
  const jobs = jobsOf(prepared, ran)
  const lateWork = jobs ? Math.max(0, jobs.lateWork - jobs.letGo) : 0
  const lost = valueIn(plan.reliability.value_of_lost_load_krw_per_mwh, options.stage)
  const late = lost * lateWork
  return {
    strategy: run.strategy,
    cost: books.cost,
    missing: books.missing,
    kept: books.kept,
    late,
    score: books.score + late,
    unserved: energy(unserved) + lateWork,
    hoursUnserved: weight * unserved.reduce((n, mw) => n + (mw > NOTHING ? 1 : 0), 0),
    imported: energy(run.generators[roles.import]),
    exported: energy(run.links[roles.export]),
    curtailed: curtailedOf(prepared, run),
    emissions: network.generators.reduce((sum, { emissions }, g) => {
      const rate = inSet(emissions, 0)
      const flow = run.generators[g]
      let tonnes = 0
      for (let t = 0; t < flow.length; t++) tonnes += weight * at(rate, t) * flow[t]
      return sum + tonnes
    }, 0),
    promises: promisesAsRun(plan, data, built, promises, {
      city: prepared.city,
      books,
      ...options,
    }),
    errors: prepared.uncertain.map((_, u) => errorOf(prepared, run, u)),
    jobs,
    troubles: run.troubles,
    replay: books.replay,
    seconds,
    set: hoursOf(plan, prepared, ran, unserved),
  }
}

/** Below a kilowatt it is the solver's last digits. */
const NOTHING = 1e-3

function unservedOf({ city }: Prepared, run: Run): Float64Array {
  const { network } = city.standing
  const sum = new Float64Array(network.snapshots[0].count)
  network.generators.forEach(({ carrier }, g) => {
    if (carrier !== UNSERVED) return
    for (let t = 0; t < sum.length; t++) sum[t] += Math.max(0, run.generators[g][t])
  })
  return sum
}

/** The data centre's jobs; what of their work the settlement let go is counted by the hour already. */
function jobsOf({ city }: Prepared, { run, books }: Ran): JobsAsRun | null {
  const { centre, standing } = city
  const role = city.city.roles.dataCentre
  if (!centre || !role) return null
  const { generators, links, snapshots } = standing.network
  const jobsBus = links[role.links[0]].outputs[0].bus
  let letGo = 0
  generators.forEach(({ carrier, bus }, g) => {
    if (carrier !== UNSERVED || bus !== jobsBus) return
    letGo += snapshots[0].weight * run.generators[g].reduce((sum, mw) => sum + Math.max(0, mw), 0)
  })
  return jobsAsRun(centre, chosenHours(city.city, books.result, 0, centre.bounds), letGo)
}

/** What could have been made from sun and wind, less what was, MWh. */
function curtailedOf({ city }: Prepared, run: Run): number {
  const { network, sizes } = city.standing
  const { weight } = network.snapshots[0]
  const { localRenewable, contracts } = city.city.roles
  let mwh = 0
  for (const g of [...localRenewable, ...contracts]) {
    const { availability, capacity, carrier } = network.generators[g]
    if (carrier === 'biogas' || capacity < 0) continue // fuel that is kept is not lost
    const share = inSet(availability, 0)
    const made = run.generators[g]
    for (let t = 0; t < made.length; t++)
      mwh += weight * Math.max(0, sizes[capacity] * at(share, t) - made[t])
  }
  return mwh
}

function errorOf({ uncertain, step }: Prepared, run: Run, u: number): ForecastError {
  const { id, actual, before } = uncertain[u].series
  const { scale } = uncertain[u]
  const lag = uncertain[u].lag / step
  const guess = guessOf(run, u, { actual, before, lag })
  let absolute = 0
  let bias = 0
  let mean = 0
  let within = 0
  actual.forEach((value, t) => {
    absolute += (scale * Math.abs(guess(t) - value)) / actual.length
    bias += (scale * (guess(t) - value)) / actual.length
    mean += (scale * value) / actual.length
    const [low, high] = [run.fan[u][0][t], run.fan[u][FAN.length - 1][t]]
    if (value >= low - 1e-9 && value <= high + 1e-9) within += 1 / actual.length
  })
  const fanned = run.strategy === 'median' || run.strategy === 'scenarios'
  return { id, absolute, bias, mean, within90: fanned ? within : null }
}

/** What was expected of a series in each snapshot. */
function guessOf(
  run: Run,
  u: number,
  { actual, before, lag }: { actual: Float64Array; before: Float64Array; lag: number },
): (t: number) => number {
  if (run.strategy === 'naive')
    return (t) => (t >= lag ? actual[t - lag] : before[before.length + t - lag])
  if (run.strategy === 'median' || run.strategy === 'scenarios')
    return (t) => run.fan[u][FAN.indexOf(0.5)][t]
  return (t) => actual[t]
}

/** The hours of the year as run, with what schedules had meant and forecasts had said. */
function hoursOf(
  plan: Plan,
  { city, uncertain }: Prepared,
  { run, books }: Ran,
  unserved: Float64Array,
): SetOutcome {
  const { roles } = city.city
  const told = setOutcome(plan, { ...city.city, network: books.network }, books.result, 0)
  const names = namesOf(told, uncertain)
  const of = (
    id: string,
    unit: SeriesOutcome['unit'],
    values: Float64Array,
    scale = 1,
  ): SeriesOutcome => ({
    ...{ id, name: words(id, names), unit },
    values: scale === 1 ? values : values.map((x) => scale * x),
  })
  const looked = run.strategy !== 'rule' && run.strategy !== 'year'
  const fanned = run.strategy === 'median' || run.strategy === 'scenarios'
  return {
    ...told,
    series: [
      ...told.series,
      of('unserved:all', 'MW', unserved),
      ...uncertain.map(({ series: { id, actual }, scale }) =>
        of(`actual:${id}`, 'MW', actual, scale),
      ),
      ...(looked
        ? [
            of('meant:grid import', 'MW', run.meant.generators[roles.import]),
            of('meant:grid export', 'MW', run.meant.links[roles.export]),
            ...books.network.stores.map(({ name }, s) =>
              of(`meant:level:${name}`, 'MWh', run.meant.levels[s]),
            ),
          ]
        : []),
      ...(fanned
        ? uncertain.flatMap(({ series: { id }, scale }, u) =>
            FAN.map((level, l) => of(`forecast:${id}:${level * 100}`, 'MW', run.fan[u][l], scale)),
          )
        : []),
    ],
  }
}

/** What stores, uncertain series and percentiles are called. */
function namesOf({ series }: SetOutcome, uncertain: Prepared['uncertain']): Map<string, Text> {
  const level = 'level:'
  return new Map([
    ...uncertain.map(({ series: { id }, name }) => [id, name] as const),
    ...series
      .filter(({ id }) => id.startsWith(level))
      .map(({ id, name }) => [id.slice(level.length), name] as const),
    ...FAN.map((share) => {
      const percent = `${share * 100} %`
      return [`${share * 100}`, { ko: percent, en: percent }] as const
    }),
  ])
}
