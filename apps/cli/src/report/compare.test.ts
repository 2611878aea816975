import type { SavedOutcome } from '@jarip/saved/outcome'
import { expect, test } from 'vitest'
import { listening } from '../../test/listening.ts'
import { promiseOutcome, readingOutcome } from '../../test/promise-outcome.ts'
import { compareLines } from './compare.ts'

/** As much of an outcome as a comparison looks at. */
function outcome(more: Partial<SavedOutcome> = {}): SavedOutcome {
  return {
    plan: { id: 'town', hash: 'a' },
    choices: { stages: [2045], weather: ['2024'], step: 6 },
    objective: 1e12,
    promises: [promiseOutcome()],
    stages: [],
    ...more,
  } as unknown as SavedOutcome
}

const compared = (here: SavedOutcome) =>
  compareLines({ outcome: outcome(), folder: 'there', plan: '' }, here, listening('en')).join('\n')

test('equal outcomes differ in nothing', () => {
  expect(compared(outcome({ objective: 1e12 * (1 + 1e-9) }))).toContain('No verdict, cost')
})

test('another verdict, another number and another cost are shown with their change', () => {
  const readings = [readingOutcome({ value: 0.95 })]
  const text = compared(
    outcome({ objective: 1.5e12, promises: [promiseOutcome({ verdict: 'at risk', readings })] }),
  )
  expect(text).toMatch(/green\.all-2045 +✕ broken +▲ at risk/)
  expect(text).toMatch(/green\.all-2045: hour by hour +90 % +95 % +\+5 pp/)
  expect(text).toMatch(/Cost over the whole life +1.00 trn KRW +1.50 trn KRW +\+500 bn KRW/)
})

test('it warns where the plan or the choices differ', () => {
  const other = outcome({ plan: { ...outcome().plan, hash: 'b' } })
  expect(compared(other)).toContain('before it was changed')
  const coarse = outcome({ choices: { ...outcome().choices, step: 12 } })
  expect(compared(coarse)).toContain('not solved alike')
})
