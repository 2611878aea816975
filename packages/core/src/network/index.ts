export * from './network.ts'
export type * from './result.ts'
