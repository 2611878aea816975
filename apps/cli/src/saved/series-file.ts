import type { SetOutcome } from '@jarip/core/engine'
import { parquetRead } from 'hyparquet'
import { ByteWriter, parquetWrite } from 'hyparquet-writer'

/** The series of one set as a Parquet file: a column of doubles each, compressed. */
export function toParquet(set: SetOutcome): Uint8Array {
  const writer = new ByteWriter()
  parquetWrite({
    writer,
    columnData: set.series.map(({ id, values }) => ({
      name: id,
      data: values,
      type: 'DOUBLE' as const,
      nullable: false,
    })),
    rowGroupSize: Math.max(1, set.count),
    createdBy: 'jarip',
  })
  return new Uint8Array(writer.getBuffer())
}

/**
 * The columns of a Parquet file, bit for bit as they were written.
 *
 * @param count values in each column
 */
export async function fromParquet(
  bytes: Uint8Array,
  count: number,
): Promise<ReadonlyMap<string, Float64Array>> {
  const columns = new Map<string, Float64Array>()
  const end = bytes.byteOffset + bytes.byteLength
  await parquetRead({
    file: bytes.buffer.slice(bytes.byteOffset, end) as ArrayBuffer,
    onChunk({ columnName, columnData, rowStart }) {
      const column = columns.get(columnName) ?? new Float64Array(count)
      column.set(Array.from(columnData, Number), rowStart)
      columns.set(columnName, column)
    },
  })
  return columns
}
