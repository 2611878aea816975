import { expect, test } from 'vitest'
import { aroundTheDay } from './guide.ts'

test('the worth of a store is the mean at the same time of day over the days around, the year a ring', () => {
  const [perDay, days, around] = [3, 11, 2]
  const series = Float64Array.from({ length: perDay * days }, (_, t) => (t * 37) % 101)
  const mean = aroundTheDay(series, perDay, around)
  for (let t = 0; t < series.length; t++) {
    let sum = 0
    for (let day = -around; day <= around; day++)
      sum += series[(t + day * perDay + series.length) % series.length]
    expect(mean[t]).toBeCloseTo(sum / (2 * around + 1), 9)
  }
})
