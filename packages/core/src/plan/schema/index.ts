export * from './options.ts'
export * from './plan.ts'
export * from './promises.ts'
export * from './quantity.ts'
