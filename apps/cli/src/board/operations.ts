import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { toBytes } from '@jarip/saved/hours'
import { OPERATIONS, type SavedOperation } from '@jarip/saved/operation'
import { savedOperation } from '../operation/save.ts'
import { fromParquet } from '../saved/series-file.ts'

/** The years that were run of an outcome, in the order of their names. */
export function operationsOf(outcome: string): SavedOperation[] {
  const all = join(outcome, OPERATIONS)
  if (!existsSync(all)) return []
  return readdirSync(all)
    .filter((name) => !name.startsWith('.'))
    .sort()
    .flatMap((name) => savedOperation(join(all, name)) ?? [])
}

/** The hours of one strategy as a browser reads them; undefined where there are none. */
export async function operationHours(
  outcome: string,
  stage: number,
  weather: string,
  strategy: string,
): Promise<Uint8Array | undefined> {
  const found = operationsOf(outcome).find((o) => o.stage === stage && o.weather === weather)
  const of = found?.strategies.find((s) => s.strategy === strategy)
  if (!of) return undefined
  const folder = join(outcome, OPERATIONS, `${stage}-${weather}`)
  const { file, series, ...set } = of.set
  const columns = await fromParquet(readFileSync(join(folder, basename(file))), set.count)
  return toBytes({
    ...set,
    series: series.map((head) => ({
      ...head,
      values: columns.get(head.id) ?? new Float64Array(set.count),
    })),
  })
}
