import { type PlannedCarPlant, type Quantity, valueIn } from '../../plan/deals.ts'
import type { Plant } from './production.ts'

/** What the plan's `load.car_plant` says: cars beyond the base year's, and MWh per car. */
export interface CarPlantLoad {
  readonly cars_per_year: Quantity
  readonly mwh_per_car: Quantity
}

/** The plant of a plan in one year. */
export function plantIn(planned: PlannedCarPlant, load: CarPlantLoad, year: number): Plant {
  return {
    plannedCars: valueIn(planned.cars_in_base_year, year) + valueIn(load.cars_per_year, year),
    designCapacity: valueIn(planned.design_capacity, year),
    lineRate: valueIn(planned.line_rate_cars_per_hour, year),
    // Half a shift cannot be worked: between two years of the plan the fewer shifts hold.
    shifts: Math.floor(valueIn(planned.shifts, year)),
    hours: valueIn(planned.shift_hours, year),
    startsAt: valueIn(planned.shift_starts_at, year),
    closedDaysInAugust: valueIn(planned.closed_days_in_august, year),
    directWorkersPerShift: valueIn(planned.direct_workers_per_shift, year),
    sharedWorkers: valueIn(planned.shared_workers, year),
    mwhPerCar: valueIn(load.mwh_per_car, year),
    referenceCars: valueIn(planned.reference_cars, year),
    baseLoadShare: valueIn(planned.base_load_share, year),
  }
}
