import { expect, test } from 'vitest'
import { tableLines } from './table.ts'

test('columns line up whatever the script: words to the left, numbers to the right', () => {
  const lines = tableLines({
    head: ['설비', 'MW'],
    rows: [
      ['지붕 태양광', '1,234'],
      ['battery', '5'],
    ],
  })
  expect(lines).toEqual(['설비            MW', '지붕 태양광  1,234', 'battery          5'])
})

test('a cell may have more than one line', () => {
  const lines = tableLines({ head: ['a', 'b'], rows: [['x', '1\n22'], ['y']] })
  expect(lines).toEqual(['a   b', 'x   1', '   22', 'y'])
})
