import { expect, test } from 'vitest'
import { TableFaults } from './faults.ts'
import { readTable } from './table.ts'

function read(text: string, wanted = ['a', 'b']) {
  const faults = new TableFaults('t.csv')
  const rows = readTable(text, wanted, faults)
  return {
    rows: rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell.text])),
    ),
    cells: rows,
    told: faults.all().map(({ code, line, column }) => `${code} ${line}:${column}`),
  }
}

test('rows are read by column name, whatever the order', () => {
  const { rows, told } = read('b,a,more\n1,2,3\n\n4,5,6\n')
  expect(told).toEqual([])
  expect(rows).toEqual([
    { b: '1', a: '2', more: '3' },
    { b: '4', a: '5', more: '6' },
  ])
})

test('cells in quotes may hold commas and doubled quotes', () => {
  expect(read('a,b\n"x, ""y""",2\n').rows).toEqual([{ a: 'x, "y"', b: '2' }])
})

test('cells know their line and column', () => {
  expect(read('a,b\n"x,y",2\n').cells[0].b).toEqual({ text: '2', line: 2, column: 7 })
})

test.each([
  ['', ['table_empty 1:1']],
  ['a\n1\n', ['column_missing 1:1']],
  ['a,b,a\n', ['column_twice 1:1']],
  ['a,b\n1\n', ['cells_in_row 2:1']],
  ['a,b\n1,"2\n', ['unclosed_quote 2:3', 'cells_in_row 2:1']],
])('%j is refused', (text, expected) => {
  expect(read(text).told).toEqual(expected)
})
