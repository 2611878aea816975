import type { CityData, Plan } from '../plan/index.ts'
import { judgePromise } from './judge-promise.ts'
import type { PromiseOutcome } from './outcome.ts'
import { readRecords, savedReading } from './readings.ts'

/**
 * Every promise judged on a day without solving: by the records as they are now, and by what an
 * earlier outcome computed. A computed reading that it does not have stays without a value.
 *
 * @param today ISO date
 * @param saved promises of an outcome of this plan; none when it was never solved
 */
export function promisesOn(
  plan: Plan,
  { records }: Pick<CityData, 'records'>,
  today: string,
  saved: readonly PromiseOutcome[] = [],
): PromiseOutcome[] {
  return plan.promises.map((promise) => {
    const before = saved.find(({ id }) => id === promise.id)
    const readings = promise.readings.map((reading) =>
      reading.measure.startsWith('record:')
        ? readRecords({ records }, reading)
        : savedReading(
            reading,
            before?.readings.find(({ id }) => id === reading.id),
          ),
    )
    return judgePromise({ records }, promise, readings, today)
  })
}
