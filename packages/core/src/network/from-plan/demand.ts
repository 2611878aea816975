import {
  buildingHeat,
  carPlant,
  dataCentre,
  loadOf,
  modelCalendar,
  type OptionOf,
  toModelYear,
  valueIn,
} from '../../plan/index.ts'
import { byStage, type City, perSet, sized, yearsOfStage } from './city.ts'
import { centreIn, shareWithoutCentre } from './data-centre.ts'
import { coarser } from './time.ts'
import { uncontrolledCharging } from './vehicles.ts'

/**
 * What must be served, MW: the base year's composed load grown class by class, and the loads of
 * their own: data centres, car plant, heating that turns electric, vehicles that charge on arrival.
 */
export function drawElectricityUse(city: City): void {
  const grown = grownLoad(city)
  const parts = ownLoads(city)
  const business = city.sketch.snapshots.map((_, set) =>
    sum(
      [
        ...grown.business[set],
        parts.dataCentre[set],
        parts.modelledCentre[set],
        parts.carPlant[set],
      ],
      city.choices.step,
    ),
  )
  const all = city.sketch.snapshots.map((_, set) =>
    sum(
      [
        ...grown.business[set],
        ...grown.other[set],
        ...Object.values(parts).map((part) => part[set]),
      ],
      city.choices.step,
    ),
  )
  city.roles.businessUse = business
  city.roles.fixedUse = all
  city.sketch.load({ name: 'electricity use', bus: city.bus.electricity, power: all })
}

/** A class's base year, and how much of it there is in each set. */
type Scaled = readonly [series: Float64Array, factor: number]

function grownLoad(city: City): { business: Scaled[][]; other: Scaled[][] } {
  const { load } = city.plan
  const classes = city.data.load.contracts.map((contract) => {
    const growth = load.growth_by_contract[contract]
    const base = toModelYear(loadOf(city.data.load, { contract }))
    const energy = base.reduce((total, mw) => total + mw, 0)
    const left = shareWithoutCentre(city, contract, energy)
    return {
      contract,
      base,
      growth: perSet(city, growth).map((g) => (left * g) / valueIn(growth, load.base_year)),
    }
  })
  const of = (business: boolean) =>
    city.sketch.snapshots.map((_, set) =>
      classes
        .filter((c) => load.business_contracts.includes(c.contract) === business)
        .map((c): Scaled => [c.base, c.growth[set]]),
    )
  return { business: of(true), other: of(false) }
}

/** Loads that the sales table does not know, one series for each set. */
function ownLoads(
  city: City,
): Record<'dataCentre' | 'modelledCentre' | 'carPlant' | 'heating' | 'vehicles', Scaled[]> {
  const { load } = city.plan
  const calendar = modelCalendar()
  const centre = perSet(city, load.data_centre.mean_mw)
  const cars = perSet(city, load.car_plant.cars_per_year)
  const perCar = perSet(city, load.car_plant.mwh_per_car)
  const heating = perSet(city, load.building_heat.electricity_mwh)
  const plant = carPlant(calendar)
  const byWeather = new Map(
    city.choices.weather.map((id) => {
      const temperature = city.data.weather[id].temperature_c
      return [
        id,
        { centre: dataCentre(calendar, temperature), heat: buildingHeat(calendar, temperature) },
      ] as const
    }),
  )
  const shape = (set: number) =>
    byWeather.get(city.sketch.snapshots[set].weatherYear) as {
      centre: Float64Array
      heat: Float64Array
    }
  const sets = city.sketch.snapshots.map((_, set) => set)
  return {
    dataCentre: sets.map((set) => [shape(set).centre, centre[set] * calendar.hours]),
    modelledCentre: sets.map((set) => [
      centreIn(city, set)?.fixed ?? plant,
      centreIn(city, set) ? 1 : 0,
    ]),
    carPlant: sets.map((set) => {
      const hours = plantIn(city, set)
      return hours ? [hours, 1] : [plant, cars[set] * perCar[set]]
    }),
    heating: sets.map((set) => [shape(set).heat, heating[set]]),
    vehicles: uncontrolledCharging(city, calendar),
  }
}

/** The hours of the plan's car plant in a snapshot set; none where it is not modelled. */
function plantIn({ choices, sketch }: City, set: number): Float64Array | undefined {
  return choices.carPlant?.[sketch.stages[sketch.snapshots[set].stage].year]
}

function sum(parts: readonly Scaled[], step: number): Float64Array {
  const total = new Float64Array(parts[0][0].length)
  for (const [series, factor] of parts)
    for (let t = 0; t < total.length; t++) total[t] += factor * series[t]
  return coarser(total, step)
}

/** Users who step back for money, within hours a year. */
export function drawDemandResponse(city: City, option: OptionOf<'demand-response'>): void {
  const hours = perSet(city, option.hours_per_year)
  const capacity = city.sketch.capacity(option.id, 'MW', {
    buildMax: byStage(city, option.potential_mw),
    totalMax: byStage(city, option.potential_mw),
    lifetime: yearsOfStage(city),
    annuity: byStage(city, option.capacity_cost_krw_per_mw_year),
  })
  sized(city, option, capacity, 'power', undefined)
  const generator = city.sketch.generator({
    name: option.id,
    bus: city.bus.electricity,
    carrier: 'demand response',
    capacity,
    availability: 1,
    marginalCost: perSet(city, option.energy_cost_krw_per_mwh),
  })
  city.sketch.snapshots.forEach((s, set) => {
    city.sketch.limit({
      name: `${option.id} calls ${s.name}`,
      sense: '<=',
      value: 0,
      unit: 'MWh/a',
      terms: [
        { kind: 'energy', component: 'generator', index: generator, set, coefficient: 1 },
        { kind: 'capacity', capacity, stage: s.stage, coefficient: -hours[set] },
      ],
    })
  })
  city.roles.demandResponse.push(generator)
  city.roles.generators.push({ generator, option: option.id, name: option.name })
}
