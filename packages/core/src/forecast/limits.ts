/**
 * What is physically possible in an hour: the least and the most, in the unit of the target.
 * Percentiles are held within; solar is zero at night and never above the clear sky.
 */
export interface Limits {
  /** @param hourStart when the hour begins, unix seconds */
  readonly least: (hourStart: number) => number
  readonly most: (hourStart: number) => number
}

/** Nothing below zero, such as a load. */
export const notNegative: Limits = { least: () => 0, most: () => Number.POSITIVE_INFINITY }

/** Between zero and what is installed, such as wind. */
export function upTo(capacity: number): Limits {
  return { least: () => 0, most: () => capacity }
}
