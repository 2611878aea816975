export {
  type Attribute as PypsaAttribute,
  attributes as pypsaAttributes,
} from './attributes.ts'
export { toPypsa } from './export/to-pypsa.ts'
export type { PypsaMap } from './map.ts'
export { readPypsaFolder } from './read-folder.ts'
export {
  type ComponentResult,
  type PypsaResult,
  toPypsaResult,
} from './result.ts'
export { joinScenarios, type ScenarioTables } from './scenarios.ts'
export { meanPrices, summaryOf } from './summary.ts'
export * from './tables.ts'
export { fromPypsa } from './to-network.ts'
export { withResult } from './with-result.ts'
export { writePypsaFolder } from './write-folder.ts'
