export { type GeneralForm, toHighs } from './highs/general-form.ts'
export { type HighsOptions, solveWithHighs } from './highs/highs.ts'
export type { Progress } from './ipm/claims.ts'
export {
  type BoundInput,
  type ChainBuilder,
  type FamilyHandle,
  following,
  type HourRowBuilder,
  ProgramBuilder,
  type SharedHandle,
  type YearlyRowBuilder,
} from './program/builder.ts'
export { certify, dualObjective, objectiveValue } from './program/certificate.ts'
export { checkProgram, ProgramError } from './program/check.ts'
export { printProgram } from './program/print.ts'
export * from './program/program.ts'
export type * from './program/solution.ts'
export { zeroColumns, zeroDuals } from './program/zero.ts'
export { type SolveOptions, solve } from './solve.ts'
export type { Request, WorkerPool } from './workers/pool.ts'
export { pieceServer, withThisThread } from './workers/pool.ts'
export { worthSharing } from './workers/share-out.ts'
