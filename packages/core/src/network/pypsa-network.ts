/** The door for a network that comes from PyPSA and not from a plan: it reads no plan, and none of its schema. */
export { NetworkError } from './check.ts'
export * from './pypsa/index.ts'
export { replay } from './replay/replay.ts'
export type { Result } from './result.ts'
export { toProgram } from './to-program.ts'
export { toResult } from './to-result.ts'
