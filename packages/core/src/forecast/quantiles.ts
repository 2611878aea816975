/**
 * Quantile of sorted values, linear between order statistics (type 7 of Hyndman & Fan, The American
 * Statistician 50(4), 1996): the one of R, numpy and Excel.
 *
 * @param sorted ascending, at least one
 * @param level  0-1
 */
export function quantileSorted(sorted: ArrayLike<number>, level: number): number {
  const at = level * (sorted.length - 1)
  const low = Math.floor(at)
  const high = Math.min(low + 1, sorted.length - 1)
  return sorted[low] + (at - low) * (sorted[high] - sorted[low])
}

/**
 * Write the quantiles of some values into a row of a percentile matrix; NaN are left out.
 *
 * @param values is sorted in place
 */
export function quantilesInto(
  values: Float64Array,
  levels: Float64Array,
  out: Float64Array,
  offset: number,
): void {
  const sorted = values.sort() // NaN go last
  let count = sorted.length
  while (count > 0 && Number.isNaN(sorted[count - 1])) count--
  const known = sorted.subarray(0, count)
  for (let j = 0; j < levels.length; j++) out[offset + j] = quantileSorted(known, levels[j])
}

/** Sort the levels of every hour, so that percentiles never cross (Chernozhukov et al. 2010). */
export function uncross(values: Float64Array, levels: number): void {
  for (let at = 0; at < values.length; at += levels) values.subarray(at, at + levels).sort()
}
