/**
 * The door to what the Digital and Human deals add to a plan: the reader of their tables, and the
 * schemas of their sections.
 */
export * from './schema/funds.ts'
export * from './schema/household-income.ts'
export * from './schema/pay.ts'
export * from './schema/people.ts'
export { type Quantity, type Text, valueIn } from './schema/quantity.ts'
export { type Sentence, sentence } from './sentences/sentence.ts'
export { suggest } from './suggest.ts'
export { appendRow, type Cells, putRow } from './tables/append-row.ts'
export * from './tables/cells.ts'
export { TableFaults } from './tables/faults.ts'
export { type Cell, numberIn, type Row, readTable } from './tables/table.ts'
