import type { Calendar } from '../../plan/hours.ts'
import { hoursOf, type ShiftPattern, timetableOf } from './timetable.ts'

/** How a plant works in a year, in plain numbers. */
export interface Plant extends ShiftPattern {
  /** Cars to be made in the year. */
  readonly plannedCars: number
  /** Cars a year that the plant was built for: a capacity, not an output. */
  readonly designCapacity: number
  /** Cars per hour of line time (UPH). */
  readonly lineRate: number
  readonly directWorkersPerShift: number
  readonly sharedWorkers: number
  /** MWh per car in all, at the reference output. */
  readonly mwhPerCar: number
  readonly referenceCars: number
  /** Of the power at the reference output, what is drawn in every hour, 0-1. */
  readonly baseLoadShare: number
}

/** What a plant does in a year. */
export interface PlantYear {
  /** Cars made: as planned, or as many as the line can in regular hours and overtime. */
  readonly cars: number
  /** Planned cars for which there are no hours. */
  readonly notMade: number
  /** Cars that the line could make in regular hours, and with all overtime. */
  readonly regularCapacity: number
  readonly fullCapacity: number
  /** Cars per design capacity, 0 and more. */
  readonly utilisation: number
  /** Line hours. */
  readonly regularHours: number
  readonly overtimeHours: number
  readonly headcount: number
  /** Hours that one worker on the line works, and everybody together. */
  readonly hoursPerWorker: number
  readonly hoursWorked: number
  /** Hours that one worker works in a week, mean of all weeks of the year, holidays among them. */
  readonly hoursPerWeek: number
  /** Cars in each hour; they sum to `cars`. */
  readonly carsByHour: Float64Array
  /** Power drawn in each hour, MW. */
  readonly mw: Float64Array
}

/**
 * A year of production on a calendar. Regular hours come first, and are thinned evenly when they
 * are more than needed; the rest is made on Saturdays, evenly; what is left then cannot be made.
 *
 * Power: a base load in every hour, and as much for each car as leaves the power per car as given at
 * the reference output. Below it a car costs more, as it does.
 */
export function plantYear(calendar: Calendar, plant: Plant): PlantYear {
  const { regular, overtime } = timetableOf(calendar, plant)
  const regularCapacity = hoursOf(regular) * plant.lineRate
  const saturdayCapacity = hoursOf(overtime) * plant.lineRate
  const inRegular = Math.min(plant.plannedCars, regularCapacity)
  const inOvertime = Math.min(plant.plannedCars - inRegular, saturdayCapacity)
  const carsByHour = regular.map(
    (share, t) =>
      plant.lineRate *
      (share * ratio(inRegular, regularCapacity) +
        overtime[t] * ratio(inOvertime, saturdayCapacity)),
  )
  const regularHours = inRegular / plant.lineRate
  const overtimeHours = inOvertime / plant.lineRate
  return {
    cars: inRegular + inOvertime,
    notMade: plant.plannedCars - inRegular - inOvertime,
    regularCapacity,
    fullCapacity: regularCapacity + saturdayCapacity,
    utilisation: (inRegular + inOvertime) / plant.designCapacity,
    regularHours,
    overtimeHours,
    ...workOf(plant, hoursOf(regular), overtimeHours, calendar.hours),
    carsByHour,
    mw: powerOf(plant, carsByHour, calendar.hours),
  }
}

/** People are there for the whole shift, also when the line runs below its rate. */
function workOf(plant: Plant, shiftHours: number, overtimeHours: number, yearHours: number) {
  const headcount = plant.directWorkersPerShift * plant.shifts + plant.sharedWorkers
  const hoursPerWorker = (shiftHours + overtimeHours) / plant.shifts
  return {
    headcount,
    hoursPerWorker,
    hoursWorked: headcount * hoursPerWorker,
    hoursPerWeek: hoursPerWorker / (yearHours / 168),
  }
}

function powerOf(plant: Plant, carsByHour: Float64Array, hours: number): Float64Array {
  const atReference = plant.mwhPerCar * plant.referenceCars
  const base = (atReference * plant.baseLoadShare) / hours
  const perCar = plant.mwhPerCar * (1 - plant.baseLoadShare)
  return carsByHour.map((cars) => base + perCar * cars)
}

function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0
}
