import { type CityData, isComputed, type Plan } from '../plan/index.ts'
import { judgePromise } from './judge-promise.ts'
import { ledgerRecords } from './ledger-records.ts'
import type { PromiseOutcome } from './outcome.ts'
import { readRecords, savedReading } from './readings.ts'

/**
 * Every promise judged on a day without solving: by the records and ledgers as they are now, and by what an
 * earlier outcome computed. A computed reading that it does not have stays without a value.
 *
 * @param today ISO date
 * @param saved promises of an outcome of this plan; none when it was never solved
 */
export function promisesOn(
  plan: Plan,
  data: Pick<CityData, 'records' | 'tables'>,
  today: string,
  saved: readonly PromiseOutcome[] = [],
): PromiseOutcome[] {
  const records = [...data.records, ...ledgerRecords(plan, data, today)]
  return plan.promises.map((promise) => {
    const before = saved.find(({ id }) => id === promise.id)
    const readings = promise.readings.map((reading) =>
      isComputed(reading.measure)
        ? savedReading(
            reading,
            before?.readings.find(({ id }) => id === reading.id),
          )
        : readRecords({ records }, reading),
    )
    return judgePromise({ records }, promise, readings, today)
  })
}
