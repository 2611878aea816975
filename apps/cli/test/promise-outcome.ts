import type { PromiseOutcome, ReadingOutcome } from '@jarip/core/engine'

const same = (word: string) => ({ ko: word, en: word })

/** A reading as the engine gives it, for tests of what is shown of it. */
export function readingOutcome(more: Partial<ReadingOutcome> = {}): ReadingOutcome {
  return {
    id: 'hourly',
    name: { ko: '시간별 일치', en: 'hour by hour' },
    measure: 'renewable-share-hourly',
    scope: 'city',
    stage: 2045,
    comparison: '>=',
    target: 1,
    unit: '1',
    value: 0.9,
    byWeather: [{ weather: '2024', value: 0.9 }],
    margin: -0.1,
    holds: false,
    binds: true,
    ...more,
  }
}

/** A promise around such readings. */
export function promiseOutcome(more: Partial<PromiseOutcome> = {}): PromiseOutcome {
  return {
    id: 'green.all-2045',
    deal: 'green',
    said: { ko: '모두 재생', en: 'all renewable', date: '2020-07-21', source: 'city' },
    text: { ko: '모든 전력을 재생에너지로', en: 'All power is renewable.' },
    by: '2045-12-31',
    owner: same('office'),
    verdict: 'broken',
    why: { code: 'plan-cannot', ko: '90 %에 그친다.', en: 'It ends at 90 %.' },
    judged: 'hourly',
    readings: [readingOutcome()],
    claims: [],
    ...more,
  }
}
