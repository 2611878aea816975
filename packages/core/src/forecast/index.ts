export {
  actualOf,
  type BacktestOptions,
  backtest,
  daily,
  type Judged,
} from './backtest/backtest.ts'
export {
  type HolidayKind,
  type HolidayRule,
  listedHolidays,
  noHolidays,
} from './calendar/holiday.ts'
export { holidaysOfYear, KOREAN_YEARS, koreanHolidays } from './calendar/korean-holidays.ts'
export { type Clock, fixedClock, koreanTime, zoneClock } from './clock.ts'
export { filled } from './faults/fill.ts'
export {
  type Fault,
  type FaultKind,
  type FaultOptions,
  findFaults,
  withoutFaults,
} from './faults/find.ts'
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
export { climatology } from './models/climatology.ts'
export { combined } from './models/combined.ts'
export { withFallbacks } from './models/fallbacks.ts'
export { type MstlLibrary, mstl } from './models/mstl.ts'
export { seasonalNaive } from './models/naive.ts'
export { regression } from './models/regression.ts'
export { solar } from './models/solar.ts'
export { monthAhead, type StandardOptions, standard, standardFor } from './models/standard.ts'
export { quantileTrees } from './models/trees.ts'
export { heldWithin, withinLimits } from './models/within.ts'
export { defaultRegression, type RegressionOptions } from './regression/state.ts'
export { type Scenarios, scenariosOf } from './scenarios.ts'
export { meanPinball, pinball, pinballOfHour } from './scores/pinball.ts'
export { type Coverage, type Scores, scoresOf } from './scores/scores.ts'
export { endOf, HOUR, type HourlySeries, indexAt, until, valueAt } from './series.ts'
export { clearSky, type SolarSite } from './solar/clear-sky.ts'
export { IRRADIANCE } from './solar/light.ts'
