import { expect, test } from 'vitest'
import { TableFaults } from '../../plan/deals.ts'
import { printProblem } from '../../plan/index.ts'
import { ledgerColumns, readLedger } from './table.ts'

const header = ledgerColumns.join(',')

test('a document with commas and quotes stays one cell', () => {
  const text = `${header}\na,2020-01-01,plan,p,1,,city,5,"an ""act"", 2020",s,`
  const faults = new TableFaults('ledger.csv')
  const [entry] = readLedger(text, faults).entries
  expect(entry.document).toBe('an "act", 2020')
})

test('every fault of a ledger is told at once, where it is written, in both languages', () => {
  const rows = [
    'a,2020-01-01,plan,p,1,,city,1000,d,s,',
    'a,2020-01-01,plan,p,1,,city,1000,d,s,',
    'b,2020-13-01,plann,p,1,20x,citty,"1,000",d,,',
    'c,2020-01-01,plan,p,1,,city,900,d,s,a',
  ]
  const faults = new TableFaults('ledgers/x.csv')
  readLedger([header, ...rows].join('\n'), faults)
  const told = faults.all()
  expect(told.map(({ line, column, at }) => [line, column, at])).toEqual([
    [4, 14, 'kind'],
    [4, 28, 'payer'],
    [4, 34, 'won'],
    [4, 3, 'date'],
    [4, 24, 'year'],
    [4, 44, 'source'],
    [3, 1, 'id'],
    [5, 29, 'won'],
  ])
  expect(printProblem(told[0], 'en')).toContain('ledgers/x.csv:4:14: kind: ')
  expect(printProblem(told[0], 'en')).toContain('plan')
  expect(printProblem(told[2], 'ko')).toContain('원 단위 정수')
  expect(printProblem(told[7], 'ko')).toContain('원래 전표')
})
