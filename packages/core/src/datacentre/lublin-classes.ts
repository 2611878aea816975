/**
 * A class of jobs in the model of Lublin and Feitelson. Sizes are in log2 of processors, times in
 * ln of seconds, the daily cycle in half-hours.
 */
export interface LublinClass {
  /** Share of jobs on one processor. */
  readonly serial: number
  /** Share of jobs on a power of two of processors. */
  readonly powerOfTwo: number
  /** Parallel sizes are drawn evenly from [low, middle) with `lowShare`, else from [middle, high]. */
  readonly size: {
    readonly low: number
    readonly lowShare: number
    /** How far `middle` lies below `high`. */
    readonly middleBelowHigh: number
    /** How far `high` lies below log2 of the cluster. */
    readonly highBelowCluster: number
  }
  /** Run time: gamma(short) with probability slope·processors + offset, else gamma(long). */
  readonly run: {
    readonly short: readonly [shape: number, scale: number]
    readonly long: readonly [shape: number, scale: number]
    readonly slope: number
    readonly offset: number
  }
  /** Time between arrivals at rush hours, and its shape's ratio of all hours to rush hours. */
  readonly between: readonly [shape: number, scale: number]
  readonly allToRush: number
  /** Arrivals over the day, from 05:30 on. */
  readonly cycle: readonly [shape: number, scale: number]
}

/** All jobs as one class. */
export const wholeSample: LublinClass = {
  serial: 0.244,
  powerOfTwo: 0.576,
  size: { low: 0.8, lowShare: 0.86, middleBelowHigh: 2.5, highBelowCluster: 0 },
  run: { short: [4.2, 0.94], long: [312, 0.03], slope: -0.0054, offset: 0.78 },
  between: [10.2303, 0.4871],
  allToRush: 1.0225,
  cycle: [8.1737, 3.9631],
}

export const batch: LublinClass = {
  serial: 0.2927,
  powerOfTwo: 0.6686,
  size: { low: 1.2, lowShare: 0.875, middleBelowHigh: 2, highBelowCluster: 0 },
  run: { short: [6.57, 0.823], long: [639.1, 0.0156], slope: -0.003, offset: 0.6986 },
  between: [6.0415, 0.8531],
  allToRush: 1.0519,
  cycle: [6.1271, 5.274],
}

export const interactive: LublinClass = {
  serial: 0.1541,
  powerOfTwo: 0.625,
  size: { low: 1, lowShare: 0.705, middleBelowHigh: 2.5, highBelowCluster: 1.5 },
  run: { short: [3.8351, 0.6605], long: [7.073, 0.6856], slope: -0.0118, offset: 0.9156 },
  between: [6.551, 0.6621],
  allToRush: 0.9797,
  cycle: [8.9186, 3.668],
}
