import { figuresOf } from './figure.ts'

const xirr = figuresOf(
  'Microsoft Office, XIRR function, worked example: −10,000 on 2008-01-01 and four payments',
)

/** The spreadsheets' own example of a rate of return of dated flows. */
export const spreadsheetXirr = {
  given: [
    { date: '2008-01-01', krw: -10_000 },
    { date: '2008-03-01', krw: 2_750 },
    { date: '2008-10-30', krw: 4_250 },
    { date: '2009-02-15', krw: 3_250 },
    { date: '2009-04-01', krw: 2_750 },
  ],
  rate: xirr(0.373362535, '1/a', 1e-8, 'printed to nine digits; the spreadsheet stops at 1e-8'),
}
