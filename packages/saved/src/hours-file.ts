import type { SeriesOutcome, SetOutcome } from '@jarip/core/engine'

/** A series without its numbers; a constant one needs no column. */
interface Head {
  readonly id: string
  readonly name: SeriesOutcome['name']
  readonly unit: SeriesOutcome['unit']
  readonly constant?: number
}

/** Hourly series as a screen needs them: single precision, one column each. */
export interface Hours {
  readonly stage: number
  readonly weather: string
  readonly count: number
  /** Hours a snapshot. */
  readonly weight: number
  readonly series: readonly HourSeries[]
}

export interface HourSeries {
  readonly id: string
  readonly name: SeriesOutcome['name']
  readonly unit: SeriesOutcome['unit']
  readonly values: Float32Array
}

const LENGTH_BYTES = 4

/**
 * The hours of one set as bytes that a browser reads without a library:
 *
 *     length of the head (uint32) | head (JSON, padded to four bytes) | columns (float32), all little-endian
 *
 * Seven digits are kept; the exact doubles stay in the Parquet file.
 */
export function toBytes(set: SetOutcome): Uint8Array {
  const heads = set.series.map(headOf)
  const columns = set.series.filter((_, i) => heads[i].constant === undefined)
  const { stage, weather, count, weight } = set
  const head = padded(JSON.stringify({ stage, weather, count, weight, series: heads }))
  const start = LENGTH_BYTES + head.length
  const bytes = new Uint8Array(start + columns.length * count * 4)
  new DataView(bytes.buffer).setUint32(0, head.length, true)
  bytes.set(head, LENGTH_BYTES)
  columns.forEach(({ values }, i) => {
    new Float32Array(bytes.buffer, start + i * count * 4, count).set(values)
  })
  return bytes
}

function headOf({ id, name, unit, values }: SeriesOutcome): Head {
  const first = Math.fround(values[0])
  const constant = values.every((value) => Math.fround(value) === first)
  return constant ? { id, name, unit, constant: first } : { id, name, unit }
}

function padded(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text)
  const length = Math.ceil(bytes.length / 4) * 4
  const all = new Uint8Array(length).fill(0x20)
  all.set(bytes)
  return all
}

/** @throws {RangeError} for bytes that were cut short */
export function fromBytes(bytes: ArrayBuffer): Hours {
  const length = new DataView(bytes).getUint32(0, true)
  const text = new TextDecoder().decode(new Uint8Array(bytes, LENGTH_BYTES, length))
  const { series, ...set } = JSON.parse(text) as Omit<Hours, 'series'> & {
    readonly series: readonly Head[]
  }
  let at = LENGTH_BYTES + length
  const next = () => {
    const column = new Float32Array(bytes, at, set.count)
    at += set.count * 4
    return column
  }
  return {
    ...set,
    series: series.map(({ constant, ...head }) => ({
      ...head,
      values: constant === undefined ? next() : new Float32Array(set.count).fill(constant),
    })),
  }
}
