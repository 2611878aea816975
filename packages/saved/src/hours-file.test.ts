import type { SetOutcome } from '@jarip/core/engine'
import { expect, test } from 'vitest'
import { fromBytes, toBytes } from './hours-file.ts'

const name = { ko: '지붕', en: 'roof' }
const set: SetOutcome = {
  stage: 2045,
  weather: 'typical',
  count: 3,
  weight: 1,
  series: [
    { id: 'generator:roof', name, unit: 'MW', values: Float64Array.of(0, 1.5, 2.25) },
    { id: 'generator:none', name, unit: 'MW', values: Float64Array.of(0, 0, 0) },
    { id: 'level:battery', name, unit: 'MWh', values: Float64Array.of(7, 8, 9.1) },
  ],
}

test('hours come back in order, to single precision, constants included', () => {
  const back = fromBytes(toBytes(set).buffer as ArrayBuffer)
  expect(back).toMatchObject({ stage: 2045, weather: 'typical', count: 3, weight: 1 })
  expect(back.series.map(({ id }) => id)).toEqual(set.series.map(({ id }) => id))
  back.series.forEach(({ values }, i) => {
    expect([...values]).toEqual([...Float32Array.from(set.series[i].values)])
  })
})

test('a file that was cut short is refused', () => {
  const bytes = toBytes(set).slice(0, -4)
  expect(() => fromBytes(bytes.buffer as ArrayBuffer)).toThrow(RangeError)
})
