import type { HolidayRule } from './calendar/holiday.ts'
import type { Clock } from './clock.ts'
import type { Limits } from './limits.ts'
import { type HourlySeries, until } from './series.ts'

/** A series that helps to forecast another: temperature, irradiance, the load of the nation. */
export interface Driver {
  /** Such as `temperature_c`. */
  readonly name: string
  readonly series: HourlySeries
  /**
   * True where the hours to come are known at the issue time too: a weather forecast, or, said so
   * in the scores, what the weather turned out to be. Otherwise the driver ends at the issue time.
   */
  readonly ahead: boolean
}

/** All that happened. Only a backtest, which judges, holds it; models get {@link knownAt}. */
export interface Happened {
  readonly target: HourlySeries
  readonly drivers: readonly Driver[]
  readonly clock: Clock
  readonly holidays: HolidayRule
  /** What is physically possible; none where any value is. */
  readonly limits?: Limits
}

/** What is known at an issue time: the target, and each driver, up to then. */
export interface Known extends Happened {
  /** Unix seconds; every hour that ended by then is known. */
  readonly issuedAt: number
}

/**
 * What was known at an issue time. Values after it are not hidden but absent: the arrays end there,
 * so that no model can use what it could not have known.
 *
 * @param issuedAt unix seconds, at a full hour
 * @param ahead    hours after it for which drivers with `ahead` are known
 */
export function knownAt(happened: Happened, issuedAt: number, ahead: number): Known {
  return {
    ...happened,
    issuedAt,
    target: until(happened.target, issuedAt),
    drivers: happened.drivers.map((driver) => ({
      ...driver,
      series: until(driver.series, driver.ahead ? issuedAt + ahead * 3600 : issuedAt),
    })),
  }
}
