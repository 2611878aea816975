export { type Account, account } from './account.ts'
export {
  type ForecasterOptions,
  forecasting,
  knowing,
  persisting,
} from './forecasters.ts'
export { type Penalties, pricedByMargin, type Standing, standing, UNSERVED } from './frozen.ts'
export { type Guide, guideFrom } from './guide.ts'
export { runKnowingAll } from './known-year.ts'
export type { Means, Timeline } from './model-hours.ts'
export { type RollOptions, roll, type Task } from './roll.ts'
export { type Meant, newRun, type Run, type Trouble } from './run.ts'
export {
  FAN,
  type Forecaster,
  type Outlook,
  type Strategy,
  strategies,
  type Uncertain,
} from './strategy.ts'
export { type KnownYear, type SolveProgram, solveYear, YearError } from './year.ts'
