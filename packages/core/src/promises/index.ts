export { evaluateClaim } from './claims.ts'
export {
  holds,
  type Judgement,
  judge,
  margin,
  type PromiseState,
  type ReadingState,
} from './judge.ts'
export type * from './verdict.ts'
