import { expect, test } from 'vitest'
import { fromParquet, toParquet } from './series-file.ts'

test('series come back bit for bit, odd numbers and odd names included', async () => {
  const odd = [0.1 + 0.2, -0, 5e-324, 1.7976931348623157e308, Number.NaN, Number.POSITIVE_INFINITY]
  const values = Float64Array.from({ length: 2500 }, (_, i) => odd[i] ?? Math.sin(i) * 1e3)
  const series = ['generator:roof dong-gu', '지붕/태양광'].map((id) => ({
    id,
    name: { ko: id, en: id },
    unit: 'MW' as const,
    values,
  }))
  const bytes = toParquet({ stage: 2030, weather: '2024', count: 2500, weight: 1, series })
  const read = await fromParquet(bytes, 2500)
  expect([...read.keys()]).toEqual(series.map(({ id }) => id))
  for (const column of read.values())
    expect(new BigUint64Array(column.buffer)).toEqual(new BigUint64Array(values.buffer))
})
