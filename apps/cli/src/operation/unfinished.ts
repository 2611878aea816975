import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Run } from '@jarip/core/operate'
import { codeOf } from '../files.ts'

/**
 * A run that has not ended, as a file: a line of JSON, then all series as doubles.
 *
 * @param about what the run was asked; a run that was asked otherwise is not gone on with
 */
export function keepRun(file: string, about: string, run: Run): void {
  const series = seriesOf(run)
  const { strategy, done, troubles } = run
  const shape = series.map((group) => group.length)
  const count = series.find((group) => group.length > 0)?.[0].length ?? 0
  const head = JSON.stringify({ about, strategy, done, troubles, shape, count })
  const text = Buffer.from(`${head}\n`)
  const values = series.flat().map((s) => Buffer.from(s.buffer, s.byteOffset, s.byteLength))
  mkdirSync(dirname(file), { recursive: true })
  const part = `${file}.${process.pid}.part`
  writeFileSync(part, Buffer.concat([text, ...values]))
  renameSync(part, file)
}

/** A run that was interrupted; nothing where there is none, or where it was asked something else. */
export function unfinishedRun(file: string, about: string): Run | undefined {
  const bytes = readIfThere(file)
  if (!bytes) return undefined
  const end = bytes.indexOf(10)
  try {
    const head = JSON.parse(bytes.subarray(0, end).toString('utf8'))
    if (head.about !== about) return undefined
    return runFrom(head, bytes.subarray(end + 1))
  } catch {
    return undefined // cut short: begin anew
  }
}

export function forgetRun(file: string): void {
  rmSync(file, { force: true })
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

function seriesOf(run: Run): readonly (readonly Float64Array[])[] {
  const { generators, links, levels, stores, prices, meant, fan } = run
  const own = [generators, links, levels, stores, prices]
  return [...own, meant.generators, meant.links, meant.levels, ...fan]
}

interface Head {
  readonly strategy: Run['strategy']
  readonly done: number
  readonly troubles: Run['troubles']
  readonly shape: readonly number[]
  readonly count: number
}

function runFrom({ strategy, done, troubles, shape, count }: Head, bytes: Buffer): Run {
  const total = shape.reduce((a, b) => a + b, 0)
  if (bytes.byteLength !== total * count * 8) throw new RangeError('cut short')
  const all = new Float64Array(Uint8Array.from(bytes).buffer)
  let at = 0
  const take = () => {
    at += count
    return all.slice(at - count, at)
  }
  const [generators, links, levels, stores, prices, g, l, e, ...fan] = shape.map((n) =>
    Array.from({ length: n }, take),
  )
  const meant = { generators: g, links: l, levels: e }
  return { strategy, done, generators, links, levels, stores, prices, meant, fan, troubles }
}
