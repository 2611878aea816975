import type { Account } from '../../operate/index.ts'
import type { CityData, Plan, PlannedPromise } from '../../plan/index.ts'
import { judgeAsRun } from '../../promises/index.ts'
import type { PromiseOutcome, ReadingOutcome } from '../outcome.ts'
import { readReading } from '../readings.ts'
import type { Built, CityAsBuilt } from './city-as-built.ts'
import type { PromiseAsRun, ReadingAsRun } from './operation-outcome.ts'

/** A year that was run, its books, and which year it was. */
export interface YearRun {
  readonly city: CityAsBuilt
  readonly books: Account
  readonly stage: number
  readonly weather: string
}

/** The promises of the stage that are computed, judged by the year as it was run. */
export function promisesAsRun(
  plan: Plan,
  data: CityData,
  { choices: { binding, step } }: Built,
  planned: readonly PromiseOutcome[],
  { city, books: { network, result }, stage, weather }: YearRun,
): PromiseAsRun[] {
  const evidence = {
    plan,
    city: { network, roles: city.city.roles, bound: [] },
    result,
    binding,
    records: data.records,
    step,
    price: 0,
  }
  return plan.promises.flatMap((promise) => {
    const now = readingsOf(promise, stage)
    if (now.length === 0) return []
    const readings = now.map((reading) => readReading(evidence, promise, reading))
    const before = planned.find(({ id }) => id === promise.id)
    return [
      {
        ...{ id: promise.id, text: promise.text },
        ...judgeAsRun({ readings }),
        readings: readings.map((reading) =>
          besidePlanned(
            reading,
            before?.readings.find(({ id }) => id === reading.id),
            weather,
          ),
        ),
      },
    ]
  })
}

/** A promise's readings in a stage, but those that records alone can tell. */
function readingsOf({ readings }: PlannedPromise, stage: number): PlannedPromise['readings'] {
  return readings.filter((r) => r.stage === stage && !r.measure.startsWith('record:'))
}

function besidePlanned(
  { id, name, measure, comparison, target, unit, value, margin, holds }: ReadingOutcome,
  before: ReadingOutcome | undefined,
  weather: string,
): ReadingAsRun {
  const planned = before?.byWeather.find((year) => year.weather === weather)?.value ?? null
  return { id, name, measure, comparison, target, unit, value, margin, holds, planned }
}
