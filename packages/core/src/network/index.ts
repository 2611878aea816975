export {
  type Accounts,
  type CapacityCost,
  type SetEnergy,
  type StageCost,
  toAccounts,
} from './accounts.ts'
export { checkNetwork, NetworkError } from './check.ts'
export * from './from-plan/index.ts'
export { KRW, type ProgramMap, type Purpose } from './map.ts'
export * from './network.ts'
export * from './pypsa/index.ts'
export { replay } from './replay/replay.ts'
export { coarsen, resample, resampleSeries } from './resample.ts'
export type * from './result.ts'
export { type ProgramOptions, toProgram } from './to-program.ts'
export { toResult } from './to-result.ts'
