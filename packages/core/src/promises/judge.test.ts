import { expect, test } from 'vitest'
import { judge, judgeAsRun, type ReadingState } from './index.ts'

const promise = { said: '2020-11-23', by: '2030-12-31' }
const today = '2026-11-23'

function computed(value: number | null, more: Partial<ReadingState> = {}): ReadingState {
  return {
    id: 're100',
    comparison: '>=',
    target: 1,
    unit: '1',
    binds: true,
    value,
    byWeather: value === null ? [] : [{ weather: '2024', value }],
    ...more,
  }
}

function recorded(...values: [date: string, value: number][]): ReadingState {
  const records = values.map(([date, value]) => ({
    date,
    measure: 'share',
    value,
    unit: '1',
    source: 's',
  }))
  const value = records.at(-1)?.value ?? null
  return { ...computed(value), id: 'record', binds: false, byWeather: [], records }
}

function verdict(...readings: ReadingState[]): string {
  return judge({ ...promise, readings }, today).verdict
}

test('a promise that the solved plan keeps is on course until it is due', () => {
  expect(verdict(computed(1))).toBe('on course')
  expect(verdict(computed(1 - 1e-8))).toBe('on course')
})

test('a promise that no plan can keep is broken, one that a dearer plan could keep is at risk', () => {
  expect(verdict(computed(0.6, { shortfall: 0.4 }))).toBe('broken')
  expect(verdict(computed(0.6, { reachable: 0.9 }))).toBe('broken')
  expect(verdict(computed(0.6, { reachable: 1 }))).toBe('at risk')
  expect(verdict(computed(0.6))).toBe('at risk')
})

test('a promise that holds in some weather years only is at risk', () => {
  const byWeather = [
    { weather: '2024', value: 1 },
    { weather: '2022', value: 0.97 },
  ]
  expect(verdict(computed(0.97, { byWeather }))).toBe('at risk')
})

test('records far below the path put a planned promise at risk, records above it do not', () => {
  expect(verdict(computed(1), recorded(['2020-12-31', 0.07], ['2025-12-31', 0.1]))).toBe('at risk')
  expect(verdict(computed(1), recorded(['2020-12-31', 0.07], ['2025-12-31', 0.6]))).toBe(
    'on course',
  )
})

test('once due, the records decide: kept or broken, whatever the plan says', () => {
  const due = { said: '2020-11-23', by: '2024-12-31' }
  const late = { ...due, readings: [computed(1), recorded(['2025-01-31', 0.4])] }
  expect(judge(late, today)).toMatchObject({ verdict: 'broken', judged: 'record' })
  const kept = { ...due, readings: [recorded(['2025-01-31', 1.2])] }
  expect(judge(kept, today).verdict).toBe('kept')
})

test('with nothing to go by a promise is unproven, and says what would settle it', () => {
  expect(verdict(computed(null))).toBe('unproven')
  const { verdict: none, why } = judge({ ...promise, readings: [recorded()] }, today)
  expect(none).toBe('unproven')
  expect(why.en).toContain('would settle it')
})

test('the sentence names the number and the target as people write them', () => {
  const { why } = judge({ ...promise, readings: [computed(0.634, { shortfall: 0.366 })] }, today)
  expect(why.en).toBe('With every option used the best is 63.4 %; the target is at least 100 %.')
  expect(why.ko).toContain('63.4%에 그쳐 목표(100% 이상)')
})

test('units read as each language writes them', () => {
  const built: ReadingState = {
    ...recorded(['2025-12-31', 420]),
    target: 406.1,
    unit: 'bn KRW',
  }
  const { why } = judge({ ...promise, readings: [built] }, today)
  expect(why.ko).toContain('4,200억 원이며 목표(4,061억 원 이상)를 충족했습니다')
  expect(why.en).toContain('stood at 420 bn KRW; the target is at least 406 bn KRW')
})

test('a record that is not complete can keep "at least", never break it', () => {
  const local = (value: number) =>
    judge(
      {
        ...promise,
        by: '2021-12-31',
        readings: [
          {
            ...computed(value, { target: 20, unit: 'bn KRW' }),
            records: [
              {
                date: '2021-06-30',
                measure: 'm',
                value,
                unit: 'bn KRW',
                source: 's',
                atLeast: true,
              },
            ],
          },
        ],
      },
      '2026-11-23',
    )
  expect(local(20).verdict).toBe('kept')
  expect(local(19)).toMatchObject({ verdict: 'unproven' })
  expect(local(19).why).toMatchObject({ code: 'record-incomplete' })
  expect(local(19).why.en).toContain('the record is not complete')
})

test('a record past its target before the day is told as it is, not on a path', () => {
  const late = {
    ...computed(1, { comparison: '<=', target: 0, unit: 'a' }),
    records: [{ date: '2025-08-22', measure: 'm', value: 1, unit: 'a', source: 's' }],
  }
  const { verdict, why } = judge({ ...promise, by: '2029-12-31', readings: [late] }, '2026-11-23')
  expect(verdict).toBe('at risk')
  expect(why.en).toContain('is 1 year, past the target of at most 0 years')
  expect(why.ko).toContain('1년이며 이미 목표(0년 이하)를 벗어났습니다')
})

test('a year that was run is judged by what it came to, and said to have been run', () => {
  const judged = (value: number | null) => judgeAsRun({ readings: [computed(value)] })
  expect(judged(1)).toMatchObject({ verdict: 'on course', why: { code: 'run-meets' } })
  const { verdict, why, judged: by } = judged(0.982)
  expect({ verdict, by }).toEqual({ verdict: 'at risk', by: 're100' })
  expect(why.en).toBe(
    'Run through the year it came to 98.2 %; the target of at least 100 % was missed.',
  )
  expect(why.ko).toContain('98.2%이며 목표(100% 이상)를 충족하지 못합니다')
  expect(judged(null).verdict).toBe('unproven')
})
