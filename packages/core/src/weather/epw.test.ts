import { expect, test } from 'vitest'
import { EpwError, readEpw } from './epw.ts'

const header = [
  'LOCATION,Somewhere,XX,KOR,TEST,471560,35.17,126.89,9.0,74.0',
  ...Array.from({ length: 7 }, (_, i) => `HEADER ${i + 2}`),
]

/** A row whose numbers can be told apart. */
function row(hour: number, change: Readonly<Record<number, string>> = {}): string {
  const fields = Array.from({ length: 35 }, () => '0')
  const day = new Date(Date.UTC(2023, 0, 1) + Math.floor((hour - 1) / 24) * 86_400_000)
  const set: Record<number, string> = {
    0: '2023',
    1: `${day.getUTCMonth() + 1}`,
    2: `${day.getUTCDate()}`,
    3: `${((hour - 1) % 24) + 1}`,
    6: '-1.5',
    13: '300',
    14: '400',
    15: '100',
    21: '2.5',
    ...change,
  }
  for (const [at, value] of Object.entries(set)) fields[Number(at)] = value
  return fields.join(',')
}

function file(change: (hour: number) => string = row): string {
  return [...header, ...Array.from({ length: 8760 }, (_, t) => change(t + 1)), ''].join('\r\n')
}

function faultsOf(text: string) {
  try {
    readEpw(text)
  } catch (error) {
    if (error instanceof EpwError) return error.faults
    throw error
  }
  return []
}

test('a weather file is read into hours, each quantity from its own field', () => {
  const epw = readEpw(file())
  expect(epw.place).toEqual({ latitude: 35.17, longitude: 126.89, timezone: 9 })
  expect(epw.elevation).toBe(74)
  expect(epw.temperature).toHaveLength(8760)
  const first = [epw.temperature[0], epw.ghi[0], epw.dni[0], epw.dhi[0], epw.windSpeed[0]]
  expect(first).toEqual([-1.5, 300, 400, 100, 2.5])
  expect([epw.month[8759], epw.day[8759], epw.hourEnding[8759]]).toEqual([12, 31, 24])
})

test('every fault is named at once, with its line, what was expected and what was found', () => {
  const broken = file((hour) => {
    if (hour === 2) return row(hour, { 6: 'warm' })
    if (hour === 5) return row(hour, { 13: '9999' }) // the format's mark for "missing"
    return hour === 7 ? '1,2,3' : row(hour)
  })
  expect(faultsOf(broken)).toEqual([
    { line: 10, expected: 'a dry-bulb temperature from -70 to 70 in field 7', found: '"warm"' },
    {
      line: 13,
      expected: 'global horizontal radiation from 0 to 2000 in field 14',
      found: '"9999"',
    },
    { line: 15, expected: '35 fields', found: '3' },
  ])
})

test('a file that is cut short or is no weather file is refused', () => {
  const short = file().split('\r\n').slice(0, 100).join('\n')
  expect(faultsOf(short)[0]).toMatchObject({ line: 100, found: '92' })
  expect(faultsOf('hello').map((f) => f.line)).toContain(1)
})
