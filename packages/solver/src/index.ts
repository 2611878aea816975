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
export { checkProgram, ProgramError } from './program/check.ts'
export * from './program/program.ts'
export type * from './program/solution.ts'
