export * from './rows'
export * from './sides'
export * from './states'
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
