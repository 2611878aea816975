export { evaluateClaim } from './claims.ts'
export { holds, holdsOnRecord, type Judgement, judge, judgeAsRun, margin } from './judge.ts'
export type { PromiseState, ReadingState } from './state.ts'
export type * from './verdict.ts'
