import { expect, test } from 'vitest'
import { Answered } from './answered.ts'
import type { Solved } from './engine.ts'
import type { Question } from './messages.ts'

const question: Question = {
  stages: [2045],
  weather: ['typical'],
  step: 1,
  positions: { demand: 1.1 },
  free: [],
  bind: [],
  today: '2026-11-28',
}
const asked = (changes: Partial<Question>): Question => ({ ...question, ...changes })

/** Answers are told apart by their time alone. */
const after = (seconds: number) => ({ seconds }) as Solved

test('a question that was answered is answered again, of the same plan alone', () => {
  const answered = new Answered()
  answered.keep('plan', question, after(3))
  expect(answered.get('plan', asked({ positions: { demand: 1.1 } }))).toEqual(after(3))
  expect(answered.get('plan', asked({ positions: { demand: 1.2 } }))).toBeUndefined()
  expect(answered.get('another', question)).toBeUndefined()
})

test('near by is the last answer to the same hours and promises with demand within a tenth', () => {
  const answered = new Answered()
  answered.keep('plan', asked({ positions: {} }), after(1))
  answered.keep('plan', question, after(2))
  answered.keep('plan', asked({ positions: { demand: 1.4 } }), after(3))
  expect(answered.near('plan', asked({ positions: { demand: 1.05, gas: 2 } }))).toEqual(after(2))
  expect(answered.near('plan', asked({ positions: { demand: 0.95 } }))).toEqual(after(1))
  expect(answered.near('plan', asked({ positions: { demand: 1.8 } }))).toBeUndefined()
  for (const other of [{ step: 3 }, { stages: [2030] }, { free: ['a'] }, { bind: ['a/b'] }])
    expect(answered.near('plan', asked(other))).toBeUndefined()
  expect(answered.near('another', question)).toBeUndefined()
})

test('the oldest answers are let go', () => {
  const answered = new Answered()
  for (let i = 0; i <= 60; i++) answered.keep('plan', asked({ positions: { gas: i } }), after(i))
  expect(answered.get('plan', asked({ positions: { gas: 0 } }))).toBeUndefined()
  expect(answered.get('plan', asked({ positions: { gas: 1 } }))).toEqual(after(1))
})
