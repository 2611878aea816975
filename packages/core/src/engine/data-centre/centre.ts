import {
  asBacklog,
  type CentreYear,
  chooseDeferrable,
  computingPower,
  type Deferrable,
  type FlexibilityBounds,
  flexibilityBounds,
  lublinWorkload,
  type MakeScheduler,
  pueAt,
  type Schedule,
  schedulers,
  seeded,
  simulate,
} from '../../datacentre/index.ts'
import { type CentreHours, type Choices, setName } from '../../network/index.ts'
import {
  type CityData,
  type DataCentre,
  MODEL_HOURS,
  type Plan,
  valueIn,
} from '../../plan/index.ts'

/** A centre in one stage and weather year: what runs when nobody waits on purpose, and who may. */
export interface Centre {
  readonly soonest: Schedule
  readonly make: MakeScheduler
  readonly deferrable: Deferrable
  readonly year: CentreYear
  readonly bounds: FlexibilityBounds
}

/** Centres by the name of their snapshot set. */
export type Centres = Readonly<Record<string, Centre>>

/** Centres that were worked out before from the same data, by all else that they follow from. */
export type KnownCentres = Map<string, Centre>

/** The cluster fills for two weeks before the year begins; else January would start empty. */
const FILLING_DAYS = 14
const DAY = 86_400

/**
 * The plan's data centre in every stage and weather year that is chosen: the same jobs on as many
 * nodes as the stage has, cooled by the weather year's air. The same plan gives the same jobs.
 *
 * @returns none where the plan models no centre
 */
export function centresOf(
  plan: Plan,
  data: CityData,
  choices: Choices,
  known: KnownCentres = new Map(),
): Centres | undefined {
  const centre = plan.data_centre
  if (!centre) return undefined
  const written = JSON.stringify(centre)
  const runs = new Map<number, Omit<Centre, 'year' | 'bounds'>>()
  const run = (year: number) => {
    const jobs = runs.get(year) ?? jobsIn(centre, year)
    runs.set(year, jobs)
    return jobs
  }
  const workOut = (stage: number, weather: string): Centre => {
    const jobs = run(stage)
    const year = centreYear(centre, stage, data.weather[weather].temperature_c)
    return { ...jobs, year, bounds: flexibilityBounds(jobs.soonest, jobs.deferrable, year) }
  }
  return Object.fromEntries(
    choices.stages.flatMap((stage) =>
      choices.weather.map((id) => {
        const name = setName(stage, id)
        const key = `${name} ${written}`
        const found = known.get(key) ?? workOut(stage, id)
        known.set(key, found)
        return [name, found]
      }),
    ),
  )
}

/** Choices with what the plan's data centre, if it models one, leaves to choose. */
export function withCentres(
  plan: Plan,
  data: CityData,
  choices: Choices,
  known?: KnownCentres,
): { choices: Choices; centres: Centres | undefined } {
  const centres = centresOf(plan, data, choices, known)
  const centre = centreHours(centres)
  return { choices: centre ? { ...choices, centre } : choices, centres }
}

/** What the network is told of centres: bounds as a store of work put off. */
export function centreHours(centres: Centres | undefined): Choices['centre'] {
  if (!centres) return undefined
  const hours = Object.entries(centres).map(([name, { bounds }]) => [name, hoursOf(bounds)])
  return Object.fromEntries(hours)
}

export function hoursOf(bounds: FlexibilityBounds): CentreHours {
  const { inflow, levelMax } = asBacklog(bounds)
  const { fixed, max, pue } = bounds
  // A running sum leaves last digits behind where work begins or ends.
  const clean = (mwh: number) => (mwh < 1e-9 ? 0 : mwh)
  return { fixed, max, pue, inflow: inflow.map(clean), backlogMax: levelMax.map(clean) }
}

/** A centre whose load cannot move: all of it is fixed. */
export function stiff(load: Float64Array, { pue }: FlexibilityBounds): CentreHours {
  const none = new Float64Array(load.length)
  return { fixed: load, inflow: none, backlogMax: none, max: none, pue }
}

function jobsIn(centre: DataCentre, year: number): Omit<Centre, 'year' | 'bounds'> {
  const { load, overestimate, seed } = centre.workload
  const { processors } = powerIn(centre, year)
  const window = { from: FILLING_DAYS * DAY, hours: MODEL_HOURS }
  const workload = {
    processors,
    count: Number.MAX_SAFE_INTEGER,
    until: window.from + window.hours * 3600,
    load: valueIn(load, year),
    overestimate: valueIn(overestimate, year),
  }
  const make = schedulers[centre.scheduler]
  const soonest = simulate(lublinWorkload(workload, seeded(seed)), processors, make)
  const waits = centre.deferrable
  const share = waits ? valueIn(waits.share, year) : 0
  const slackHours = waits ? valueIn(waits.slack_hours, year) : 0
  // A chance of its own: who may wait must not depend on how many numbers the jobs took.
  const chance = seeded(seed + 1)
  return {
    soonest,
    make,
    deferrable: chooseDeferrable(soonest, { share, slackHours, window }, chance),
  }
}

function centreYear(centre: DataCentre, year: number, air: Float64Array): CentreYear {
  const curve = centre.pue_by_temperature.map(({ temperature_c: temperature, pue }) => ({
    temperature,
    pue: valueIn(pue, year),
  }))
  const window = { from: FILLING_DAYS * DAY, hours: MODEL_HOURS }
  return { power: powerIn(centre, year), pue: pueAt(air, curve), window }
}

function powerIn({ nodes, steady_mw }: DataCentre, year: number) {
  return computingPower({
    nodes: Math.round(valueIn(nodes.count, year)),
    processorsPerNode: Math.round(valueIn(nodes.processors_per_node, year)),
    idleKw: valueIn(nodes.idle_kw, year),
    busyKw: valueIn(nodes.busy_kw, year),
    storageMw: valueIn(steady_mw, year),
  })
}
