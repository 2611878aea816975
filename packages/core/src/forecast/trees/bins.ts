/** Bins of a feature: more would cost time and gain nothing. */
export const BINS = 64

/** Rows of features, sorted into bins once; trees then only count. */
export interface Binned {
  readonly rows: number
  readonly features: number
  /** Bin of each value, feature by feature: row i of feature f at f · rows + i. */
  readonly bins: Uint8Array
  /** Upper edges of all but the last bin, ascending, by feature: a value in bin b is ≤ edges[b]. */
  readonly edges: readonly Float64Array[]
}

/**
 * Sort features into at most {@link BINS} bins of about equal counts. NaN goes into bin 0.
 *
 * @param columns one array a feature, all of one length
 *
 * Source: Ke et al., LightGBM, NeurIPS 30 (2017): histograms in place of sorted values.
 */
export function binned(columns: readonly Float64Array[]): Binned {
  const rows = columns[0].length
  const bins = new Uint8Array(rows * columns.length)
  const edges = columns.map((column, f) => {
    const found = edgesOf(column)
    for (let i = 0; i < rows; i++) bins[f * rows + i] = binOf(column[i], found)
    return found
  })
  return { rows, features: columns.length, bins, edges }
}

function edgesOf(column: Float64Array): Float64Array {
  const sorted = column.filter(Number.isFinite).sort()
  const edges: number[] = []
  for (let b = 1; b < BINS; b++) {
    const edge = sorted[Math.floor((b * sorted.length) / BINS)]
    const last = sorted[sorted.length - 1]
    if (edge < last && edge !== edges[edges.length - 1]) edges.push(edge)
  }
  return Float64Array.from(edges)
}

/** The first bin whose edge is not below the value. */
function binOf(value: number, edges: Float64Array): number {
  let low = 0
  let high = edges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (value > edges[middle]) low = middle + 1
    else high = middle
  }
  return value > edges[edges.length - 1] ? edges.length : low
}
