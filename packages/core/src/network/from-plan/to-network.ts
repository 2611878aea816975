import type { CityData, Option, Plan } from '../../plan/index.ts'
import type { Network } from '../network.ts'
import {
  type BoundReading,
  bindingReadings,
  bindReading,
  closesLines,
  isMatched,
} from './binding.ts'
import type { Choices } from './choices.ts'
import type { City, Roles } from './city.ts'
import { drawDataCentre } from './data-centre.ts'
import { drawDemandResponse, drawElectricityUse } from './demand.ts'
import { drawGas, drawGrid, limitLines } from './grid.ts'
import { drawBoiler, drawChp, drawDistrictHeat, drawHeatPump, drawHeatStore } from './heat.ts'
import {
  drawElectrolyser,
  drawFuelCell,
  drawHydrogenStore,
  drawHydrogenUse,
  drawReformer,
} from './hydrogen.ts'
import { drawBiogas, drawCertificate, drawContract, drawSolar, drawSteady } from './renewables.ts'
import { Sketch } from './sketch.ts'
import { drawBattery } from './storage.ts'
import { snapshotSetsOf, stagesOf } from './time.ts'
import { drawUnserved } from './unserved.ts'
import { drawVehicles } from './vehicles.ts'

/** A city's network and the way back to its plan. */
export interface CityNetwork {
  readonly network: Network
  readonly roles: Roles
  readonly bound: readonly BoundReading[]
}

/** Hours of every model year. */
const YEAR = 8760

/**
 * A plan in the engineer's words: the whole city as one place per carrier (no limits between its
 * districts are known), all chosen stages and weather years together.
 *
 * @throws RangeError for a stage, weather year or column that the plan does not have, or a step
 *   that does not divide a day
 */
export function toNetwork(plan: Plan, data: CityData, choices: Choices): CityNetwork {
  if (!(choices.step >= 1) || 24 % choices.step !== 0)
    throw new RangeError(`a step of ${choices.step} h does not divide a day`)
  const sketch = new Sketch(stagesOf(plan, choices), snapshotSetsOf(plan, choices, YEAR))
  const bus = {
    renewable: sketch.bus('renewable', 'electricity'),
    electricity: sketch.bus('electricity', 'electricity'),
    heat: sketch.bus('heat', 'heat'),
    cogeneratedHeat: sketch.bus('cogenerated heat', 'heat'),
    hydrogen: sketch.bus('hydrogen', 'hydrogen'),
    hydrogenUse: sketch.bus('hydrogen use', 'hydrogen'),
    gas: sketch.bus('gas', 'gas'),
  }
  const city: City = { plan, data, choices, sketch, bus, roles: emptyRoles() }
  const binding = bindingReadings(plan, choices.binding).filter(([, reading]) =>
    choices.stages.some((year) => year === reading.stage),
  )
  const stagesWith = (which: (typeof binding)[number][]) =>
    new Set(which.map(([, reading]) => sketch.stages.findIndex((s) => s.year === reading.stage)))
  const closed = stagesWith(
    binding.filter(([promise, reading]) => closesLines(choices, promise, reading)),
  )
  drawElectricityUse(city)
  drawDataCentre(city, stagesWith(binding.filter(([, reading]) => isMatched(reading))))
  drawUnserved(city)
  drawGrid(city, closed)
  drawGas(city)
  drawDistrictHeat(city)
  drawHydrogenUse(city)
  for (const option of plan.options) drawOption(city, option, closed)
  limitLines(city)

  const unbound = sketch.finish(plan.id)
  const context = { plan, network: unbound, roles: city.roles }
  const bound = binding.map(([promise, reading]) => bindReading(city, context, promise, reading))
  return { network: sketch.finish(plan.id), roles: city.roles, bound }
}

function emptyRoles(): Roles {
  return {
    capacities: [],
    localRenewable: [],
    contracts: [],
    delivery: -1,
    export: -1,
    import: -1,
    gas: -1,
    unserved: -1,
    unservedLimits: [],
    demandResponse: [],
    flexibleUse: [],
    hydrogenMakers: [],
    fuelCells: [],
    certificates: [],
    generators: [],
    links: [],
    stores: [],
    fixedUse: [],
    businessUse: [],
  }
}

function drawOption(city: City, option: Option, closed: ReadonlySet<number>): void {
  switch (option.kind) {
    case 'solar':
      drawSolar(city, option)
      break
    case 'biogas':
      drawBiogas(city, option)
      break
    case 'steady-renewable':
      drawSteady(city, option)
      break
    case 'battery':
      drawBattery(city, option)
      break
    case 'electrolyser':
      drawElectrolyser(city, option)
      break
    case 'hydrogen-store':
      drawHydrogenStore(city, option)
      break
    case 'fuel-cell':
      drawFuelCell(city, option)
      break
    case 'reformer':
      drawReformer(city, option)
      break
    case 'combined-heat-and-power':
      drawChp(city, option)
      break
    case 'boiler':
      drawBoiler(city, option)
      break
    case 'heat-pump':
      drawHeatPump(city, option)
      break
    case 'heat-store':
      drawHeatStore(city, option)
      break
    case 'vehicles':
      drawVehicles(city, option)
      break
    case 'demand-response':
      drawDemandResponse(city, option)
      break
    case 'contract':
      drawContract(city, option, closed)
      break
    case 'certificate':
      drawCertificate(city, option)
      break
  }
}
