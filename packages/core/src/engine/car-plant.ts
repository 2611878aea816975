import { plantIn, plantYear } from '../people/index.ts'
import { modelCalendar } from '../plan/hours.ts'
import type { Plan } from '../plan/index.ts'
import type { CarPlantOutcome } from './people-outcome.ts'

/**
 * What the plan's car plant draws beyond what the base year's sales hold, MW in each hour of the
 * model year, by year. An hour in which it draws less than then is below zero.
 *
 * @returns undefined where the plan describes no plant: then its simple shape holds
 */
export function plantHours(
  plan: Plan,
  years: readonly number[],
): Readonly<Record<number, Float64Array>> | undefined {
  const yearOf = plantYears(plan)
  if (!yearOf) return undefined
  const base = yearOf(plan.load.base_year).mw
  return Object.fromEntries(
    years.map((year) => [year, yearOf(year).mw.map((mw, t) => mw - base[t])]),
  )
}

/** The plant's years as people read them. */
export function carPlantOutcome(
  plan: Plan,
  years: readonly number[],
): CarPlantOutcome[] | undefined {
  const yearOf = plantYears(plan)
  const { car_plant: planned, load } = plan
  if (!yearOf || !planned) return undefined
  const base = sum(yearOf(load.base_year).mw)
  return years.map((year) => {
    const { carsByHour: _, mw, ...made } = yearOf(year)
    const { plannedCars, designCapacity, shifts } = plantIn(planned, load.car_plant, year)
    const mwh = sum(mw)
    return {
      year,
      planned: plannedCars,
      cars: made.cars,
      notMade: made.notMade,
      designCapacity,
      regularCapacity: made.regularCapacity,
      fullCapacity: made.fullCapacity,
      shifts,
      headcount: made.headcount,
      hoursPerWeek: made.hoursPerWeek,
      hoursWorked: made.hoursWorked,
      mwh,
      mwhBeyondBase: mwh - base,
    }
  })
}

function plantYears({ car_plant: planned, load }: Plan) {
  if (!planned) return undefined
  const calendar = modelCalendar()
  return (year: number) => plantYear(calendar, plantIn(planned, load.car_plant, year))
}

function sum(series: Float64Array): number {
  return series.reduce((total, x) => total + x, 0)
}
