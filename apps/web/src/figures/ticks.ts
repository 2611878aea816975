/**
 * Round numbers of an axis that starts at, or crosses, zero: steps of 1, 2 or 5 times a power of ten.
 *
 * @param least 0 or below, @param most 0 or above
 * @param about how many steps, give or take
 * @returns from the first tick at or below `least` to the first at or above `most`
 */
export function ticksFor(least: number, most: number, about = 4): number[] {
  const span = most - least
  if (!(span > 0)) return [0, 1]
  const rough = span / about
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10) * power
  const first = Math.floor(least / step + 1e-9)
  const last = Math.ceil(most / step - 1e-9)
  return Array.from({ length: last - first + 1 }, (_, i) => round((first + i) * step))
}

/** 0.30000000000000004 is no tick. */
const round = (value: number) => Number(value.toPrecision(12))
