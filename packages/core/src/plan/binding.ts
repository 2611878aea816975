import type { EnergyMeasure, Reading } from './schema/index.ts'

/**
 * How a reading must compare when it binds the optimisation: a promise asks for more of what is
 * good and for less of what is not. The other way round the limit would never be felt.
 */
export const bindingComparison: Readonly<Record<EnergyMeasure, Reading['comparison']>> = {
  'renewable-share-book-and-claim': '>=',
  'renewable-share-re100': '>=',
  'renewable-share-hourly': '>=',
  'import-share': '<=',
  'outside-energy-share': '<=',
  'local-renewable-share': '>=',
  'hydrogen-tonnes-per-day': '>=',
  'green-hydrogen-share': '>=',
  'fuel-cell-capacity': '>=',
  'fuel-cell-renewable-share': '>=',
  emissions: '<=',
}
