/** A stretch of days whose hours stand at the wrong place. */
export interface ClockError {
  readonly from: number
  readonly to: number
  /** Hours by which the clock is ahead: positive when values stand later than they happened. */
  readonly ahead: number
}

/** Hours that a clock is looked for to be off by. */
const REACH = 3
/** Days in a row that must agree: a single odd day is weather, or a holiday. */
const FEWEST_DAYS = 3
/** Squared distance to the usual day, against that without shifting, that convinces. */
const CONVINCING = 0.5

/**
 * Stretches of at least three days that fit the usual day much better when they are moved by hours,
 * all by the same. Only the shape of a day counts, not its level.
 *
 * @param usual what is usual at each hour; see `sameHourMedians`
 */
export function clockErrors(values: Float64Array, usual: Float64Array): ClockError[] {
  const days = Math.floor(values.length / 24)
  const shifts = Array.from({ length: days }, (_, day) => shiftOf(values, usual, day * 24))
  const found: ClockError[] = []
  for (let day = 0; day < days; day++) {
    const ahead = shifts[day]
    let end = day
    while (end < days && shifts[end] === ahead) end++
    if (ahead !== 0 && end - day >= FEWEST_DAYS) found.push({ from: day * 24, to: end * 24, ahead })
    day = end - 1
  }
  return found
}

/** Hours by which a day is ahead of the usual one; 0 where that is not clearly better. */
function shiftOf(values: Float64Array, usual: Float64Array, from: number): number {
  const still = distance(values, usual, from, 0)
  let best = 0
  let least = CONVINCING * still
  for (let ahead = -REACH; ahead <= REACH; ahead++) {
    const here = distance(values, usual, from, ahead)
    if (here < least) {
      least = here
      best = ahead
    }
  }
  return best
}

/** Mean squared distance of a day's shape, moved back by hours, from the usual shape. */
function distance(values: Float64Array, usual: Float64Array, from: number, ahead: number): number {
  const [y, u]: [number[], number[]] = [[], []]
  for (let h = 0; h < 24; h++) {
    const moved = values[from + h + ahead]
    if (!Number.isFinite(moved) || !Number.isFinite(usual[from + h])) continue
    y.push(moved)
    u.push(usual[from + h])
  }
  if (y.length < 18) return Number.POSITIVE_INFINITY
  const mean = (list: readonly number[]) => list.reduce((sum, x) => sum + x, 0) / list.length
  const [my, mu] = [mean(y), mean(u)]
  return y.reduce((sum, x, i) => sum + (x / my - u[i] / mu) ** 2, 0) / y.length
}
