export {
  type HolidayKind,
  type HolidayRule,
  listedHolidays,
  noHolidays,
} from './calendar/holiday.ts'
export { holidaysOfYear, KOREAN_YEARS, koreanHolidays } from './calendar/korean-holidays.ts'
export { type Clock, fixedClock, koreanTime, zoneClock } from './clock.ts'
export {
  atLevel,
  atLevels,
  type Forecast,
  fan,
  hourStart,
  median,
  type PassedOver,
  percentiles,
  type Refusal,
} from './forecast.ts'
export { type Driver, type Happened, type Known, knownAt } from './known.ts'
export { type Limits, notNegative, upTo } from './limits.ts'
export {
  CannotForecast,
  type Fitted,
  LONGEST,
  type Model,
  type Question,
  type Reason,
  type SavedModel,
} from './model.ts'
export { seasonalNaive } from './models/naive.ts'
export { type Scenarios, scenariosOf } from './scenarios.ts'
export { endOf, HOUR, type HourlySeries, indexAt, until, valueAt } from './series.ts'
