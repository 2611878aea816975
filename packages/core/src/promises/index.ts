export { evaluateClaim } from './claims.ts'
export { holds, holdsOnRecord, type Judgement, judge, margin } from './judge.ts'
export type { PromiseState, ReadingState } from './state.ts'
export type * from './verdict.ts'
