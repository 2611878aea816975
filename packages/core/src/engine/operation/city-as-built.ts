import { type Choices, type CityNetwork, setName, toNetwork } from '../../network/index.ts'
import { type Standing, standing } from '../../operate/index.ts'
import { type CityData, type Plan, valueIn } from '../../plan/index.ts'
import { plantHours } from '../car-plant.ts'
import { type Centre, centreHours, centresOf } from '../data-centre/centre.ts'
import type { Outcome } from '../outcome.ts'

/** What an outcome says of a city that is to be run; its hours are not needed. */
export type Built = Pick<Outcome, 'choices' | 'network'> & {
  readonly dataCentre?: Outcome['dataCentre'] | undefined
  readonly people?: Outcome['people'] | undefined
}

/** A city as an outcome built it, in one stage and weather year. */
export interface CityAsBuilt {
  readonly city: CityNetwork
  readonly standing: Standing
  /** The data centre whose jobs are run with the rest, where the plan models one. */
  readonly centre?: Centre
}

/**
 * Most and least that a MWh missing of a promise counts, as shares of the value of lost load: the
 * lights come first, and a promise is never worth nothing. Assumptions.
 */
const MOST_SHARE = 0.1
const LEAST_SHARE = 0.005

/**
 * A city as an outcome built it: the plan's network of one stage and weather year with the outcome's
 * sizes. Promises that were bound may be missed here, for a year that is run turns out as it does;
 * lines that a promise had closed are open, and what comes over them counts as missing.
 *
 * @throws {RangeError} for a stage that the outcome, or a weather year that the plan, does not have
 */
export function cityAsBuilt(
  plan: Plan,
  data: CityData,
  built: Built,
  stage: number,
  weather: string,
): CityAsBuilt {
  const { stages, step, binding } = built.choices
  const place = stages.indexOf(stage)
  if (place < 0)
    throw new RangeError(`the outcome has no stage ${stage}; it has ${stages.join(', ')}`)
  const choices: Choices = { stages: [stage], weather: [weather], step, binding, yielding: binding }
  const plant = built.people?.carPlant && plantHours(plan, [stage])
  const centres = built.dataCentre && centresOf(plan, data, choices)
  const centre = centreHours(centres)
  const city = toNetwork(plan, data, {
    ...choices,
    ...(centre ? { centre } : {}),
    ...(plant ? { carPlant: plant } : {}),
  })
  const sizes = new Map(built.network.capacities.map(({ name, total }) => [name, total[place]]))
  const valueOfLostLoad = valueIn(plan.reliability.value_of_lost_load_krw_per_mwh, stage)
  return {
    city,
    ...(centres ? { centre: centres[setName(stage, weather)] } : {}),
    standing: standing(
      city.network,
      city.network.capacities.map(({ name, existing }) => sizes.get(name) ?? existing[0]),
      { valueOfLostLoad, missingPrice: MOST_SHARE * valueOfLostLoad },
    ),
  }
}

/** What a MWh missing of a promise counts between, KRW. */
export function missingBounds(plan: Plan, stage: number): { least: number; most: number } {
  const value = valueIn(plan.reliability.value_of_lost_load_krw_per_mwh, stage)
  return { least: LEAST_SHARE * value, most: MOST_SHARE * value }
}
