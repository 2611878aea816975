export * from './rows'
export { backwardRows, forwardRows } from './row-sweeps'
export * from './shares'
export * from './sides'
export { collect, gather, spread } from './panels'
export { addBorder, factorStates } from './states'
export { backwardStates, forwardStates } from './sweeps'
export {
  add,
  addProduct,
  addScaled,
  addScaledProduct,
  dot,
  dot3,
  invert,
  invertNegative,
  largest,
  negativeProduct,
  product,
  regularise,
  scaled,
  subtractProduct,
  subtractTriple,
  weights,
} from './vector'
