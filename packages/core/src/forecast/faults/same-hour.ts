/** Days before and after that tell what is usual. */
const DAYS = 21

/**
 * What is usual at each hour: the median of the same hour on the days around, the day itself left
 * out; NaN where fewer than five are known.
 */
export function sameHourMedians(values: Float64Array): Float64Array {
  return values.map((_, t) => {
    const around: number[] = []
    for (let day = -DAYS; day <= DAYS; day++) {
      const value = values[t + day * 24]
      if (day !== 0 && Number.isFinite(value)) around.push(value)
    }
    if (around.length < 5) return Number.NaN
    around.sort((a, b) => a - b)
    const middle = around.length >> 1
    return around.length % 2 === 1 ? around[middle] : (around[middle - 1] + around[middle]) / 2
  })
}
