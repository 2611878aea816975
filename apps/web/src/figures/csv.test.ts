import { expect, test } from 'vitest'
import { toCsv } from './csv.ts'

test('a table becomes CSV that Excel opens in Korean and runs nothing of', () => {
  const csv = toCsv({
    head: ['시각', '지붕 태양광 (MW)'],
    rows: () => [
      ['1월 1일 0시', 0.1],
      ['a "quote", and a comma', -2],
      ['=1+1', 3],
    ],
  })
  expect(csv).toBe(
    '\uFEFF시각,지붕 태양광 (MW)\r\n1월 1일 0시,0.1\r\n"a ""quote"", and a comma",-2\r\n\'=1+1,3\r\n',
  )
})
