import { expect, test } from 'vitest'
import { holidays2024 } from '../../plan/index.ts'
import { holidaysOfYear } from './korean-holidays.ts'

const DAY_MS = 86_400_000

/** Holidays that are not Saturdays or Sundays, as MMDD. */
function weekdays(year: number): number[] {
  return mmdd(year).filter((date) => {
    const day = new Date(Date.UTC(year, Math.floor(date / 100) - 1, date % 100)).getUTCDay()
    return day % 6 !== 0
  })
}

function mmdd(year: number): number[] {
  return [...holidaysOfYear(year).keys()]
    .map((day) => new Date(day * DAY_MS))
    .map((date) => (date.getUTCMonth() + 1) * 100 + date.getUTCDate())
    .sort((a, b) => a - b)
}

/** Without 1 May, which public offices did not keep before 2026. */
const offices = (days: readonly number[]) => days.filter((date) => date !== 501)

test('2024 as the plan has it from the cabinet’s notices', () => {
  expect(offices(mmdd(2024))).toEqual([...holidays2024].sort((a, b) => a - b))
})

// Working days that rest, as the yearly almanac (월력요항) of the Korea AeroSpace Administration and
// before it the Ministry of Science printed them; elections and temporary holidays included.
const printed: Record<number, readonly number[]> = {
  2020: [101, 124, 127, 415, 430, 505, 817, 930, 1001, 1002, 1009, 1225],
  2021: [101, 211, 212, 301, 505, 519, 816, 920, 921, 922, 1004, 1011],
  2022: [131, 201, 202, 301, 309, 505, 601, 606, 815, 909, 912, 1003, 1010],
  2023: [123, 124, 301, 505, 529, 606, 815, 928, 929, 1002, 1003, 1009, 1225],
  2025: [101, 127, 128, 129, 130, 303, 505, 506, 603, 606, 815, 1003, 1006, 1007, 1008, 1009, 1225],
}
for (const [year, days] of Object.entries(printed))
  test(`the working days that rest in ${year}`, () => {
    expect(offices(weekdays(Number(year)))).toEqual(days)
  })

test('2026: 1 May and 17 July rest in offices too, and what falls on a weekend moves', () => {
  expect(weekdays(2026)).toEqual([
    101, 216, 217, 218, 302, 501, 505, 525, 603, 717, 817, 924, 925, 1005, 1009, 1225,
  ])
})

// Seollal and Chuseok, KASI 음양력변환 (astro.kasi.re.kr).
const feasts: readonly (readonly [number, number, number])[] = [
  [2020, 125, 1001],
  [2021, 212, 921],
  [2022, 201, 910],
  [2023, 122, 929],
  [2024, 210, 917],
  [2025, 129, 1006],
  [2026, 217, 925],
  [2027, 207, 915],
  [2028, 127, 1003],
  [2029, 213, 922],
  [2030, 203, 912],
  [2031, 123, 1001],
  [2032, 211, 919],
  [2033, 131, 908],
  [2034, 219, 927],
  [2035, 208, 916],
]
for (const [year, seollal, chuseok] of feasts)
  test(`Seollal and Chuseok of ${year}`, () => {
    const great = [...holidaysOfYear(year)].filter(([, kind]) => kind === 2).map(([day]) => day)
    const at = (date: number) => Date.UTC(year, Math.floor(date / 100) - 1, date % 100) / DAY_MS
    for (const middle of [at(seollal), at(chuseok)])
      for (const d of [-1, 0, 1]) expect(great).toContain(middle + d)
  })

test('every year from 2020 to 2050 has its holidays, substitutes on working days', () => {
  const iso = new Intl.DateTimeFormat('en-u-ca-dangi', {
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  })
  for (let year = 2020; year <= 2050; year++) {
    const days = holidaysOfYear(year)
    expect(days.size).toBeGreaterThanOrEqual(17)
    expect(days.size).toBeLessThanOrEqual(26)
    // An independent lunar calendar (ICU's dangi) has the same Seollal.
    const seollal = [...days].filter(([, kind]) => kind === 2).map(([day]) => day)
    expect(seollal.map((day) => iso.format(new Date(day * DAY_MS)))).toContain('1/1')
  }
})

test('two Chuseok days of 2036 need a substitute each, and the second takes the next day', () => {
  // 3 October 2036 is both the eve of Chuseok and National Foundation Day; 5 October is a Sunday.
  expect(weekdays(2036)).toEqual(expect.arrayContaining([1003, 1006, 1007]))
})

test('a year beyond the tables is refused', () => {
  expect(() => holidaysOfYear(2051)).toThrow('2014 to 2050')
})
