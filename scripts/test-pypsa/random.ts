import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  fromPypsa,
  PypsaError,
  type PypsaResult,
  type PypsaTables,
  readPypsaFolder,
  toProgram,
  toPypsaResult,
  toResult,
} from '@jarip/core/pypsa'
import { randomFolder } from '@jarip/core/random-pypsa-folder'
import { solveWithHighs } from '@jarip/solver'
import fc from 'fast-check'

/** What PyPSA says of one network, or how it failed. */
interface Theirs {
  readonly name: string
  readonly status?: string
  readonly objective?: number
  readonly sizes?: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly error?: string
}

export interface Compared {
  readonly name: string
  readonly verdict: 'equal' | 'refused by jarip' | 'PyPSA failed' | 'unlike'
  readonly because: string
}

/** Relative difference of objectives that is allowed. */
const CLOSE = 1e-6

/**
 * Random networks of few buses, written as CSV folders, solved by PyPSA and by us. Both programs are
 * solved by HiGHS, so that what differs is what the network was taken to mean.
 *
 * @param folder an empty one; the networks are left there by number
 * @param seed  the same seed and count make the same networks
 */
export async function compareRandom(
  python: string,
  folder: string,
  count: number,
  seed: number,
): Promise<Compared[]> {
  const networks = randomNetworks(count, seed)
  for (const [name, files] of networks) {
    mkdirSync(join(folder, name), { recursive: true })
    for (const [file, text] of files) writeFileSync(join(folder, name, file), text)
  }
  const script = join(import.meta.dirname, 'optimise-all.py')
  const { stdout, status, stderr } = spawnSync(python, [script, folder], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${script}\n${stderr.slice(-2000)}`)
  const theirs = stdout.split('\n').filter((line) => line.startsWith('{'))
  return Promise.all(
    theirs.map((line) => {
      const answer = JSON.parse(line) as Theirs
      return compare(networks.get(answer.name) ?? new Map(), answer)
    }),
  )
}

function randomNetworks(count: number, seed: number): Map<string, Map<string, string>> {
  const networks = new Map<string, Map<string, string>>()
  const draws = fc.property(fc.gen(), (draw) => {
    const name = String(networks.size).padStart(4, '0')
    networks.set(name, randomFolder(draw, fc.integer))
  })
  fc.assert(draws, { numRuns: count, seed })
  return networks
}

async function compare(files: ReadonlyMap<string, string>, theirs: Theirs): Promise<Compared> {
  const { name, error } = theirs
  if (error !== undefined) return { name, verdict: 'PyPSA failed', because: error }
  try {
    const tables = readPypsaFolder(files)
    const ours = await optimum(tables)
    const because = await difference(tables, ours, theirs)
    return { name, verdict: because === '' ? 'equal' : 'unlike', because }
  } catch (refusal) {
    if (!(refusal instanceof PypsaError)) throw refusal
    return { name, verdict: 'refused by jarip', because: refusal.faults.join('; ') }
  }
}

interface Ours {
  readonly status: string
  readonly told: PypsaResult
}

async function optimum(tables: PypsaTables): Promise<Ours> {
  const { network, map } = fromPypsa(tables)
  const { program, map: columns } = toProgram(network, { purpose: 'cost', money: 1 })
  const result = toResult(network, columns, await solveWithHighs(program))
  return { status: result.status, told: toPypsaResult(network, map, result) }
}

/** What is not as PyPSA says; nothing if all is. */
async function difference(tables: PypsaTables, ours: Ours, theirs: Theirs): Promise<string> {
  const { status = '', objective = Number.NaN } = theirs
  const same =
    status === ours.status || (status === 'infeasible_or_unbounded' && ours.status !== 'optimal')
  if (!same) return `status: ours ${ours.status}, PyPSA's ${status}`
  if (status !== 'optimal') return ''
  const objectives = `objective: ours ${ours.told.objective}, PyPSA's ${objective}`
  if (!isClose(ours.told.objective, objective)) return objectives
  const other = otherSizes(ours.told, theirs)
  if (other.length === 0) return ''
  // Several sizes may be best: then PyPSA's, put into our network, cost the same.
  const fixed = await optimum(withSizes(tables, other))
  if (fixed.status === 'optimal' && isClose(fixed.told.objective, objective)) return ''
  return `sizes: ${other.map(({ list, name, size }) => `${list} ${name} ${size}`).join(', ')}`
}

function isClose(ours: number, theirs: number): boolean {
  return Math.abs(ours - theirs) <= CLOSE * Math.max(1, Math.abs(theirs))
}

interface Sized {
  readonly list: string
  readonly name: string
  readonly size: number
}

/** PyPSA's sizes where ours are others. */
function otherSizes({ lists }: PypsaResult, { sizes = {} }: Theirs): Sized[] {
  return Object.entries(sizes).flatMap(([list, components]) =>
    Object.entries(components).flatMap(([name, size]) => {
      const told = Object.entries(lists[list as keyof typeof lists]?.[name]?.static ?? {})
      const mine = told.find(([attribute]) => attribute.endsWith('_nom_opt'))?.[1] ?? Number.NaN
      return Math.abs(mine - size) <= 1e-5 * Math.max(1, size) ? [] : [{ list, name, size }]
    }),
  )
}

/** The network with some sizes that are no longer to choose. */
function withSizes(tables: PypsaTables, sizes: readonly Sized[]): PypsaTables {
  const components = new Map(tables.components)
  for (const { list, name, size } of sizes) {
    const table = components.get(list)
    if (!table) continue
    const attribute = `${NOMINAL.get(list) ?? 'p_nom'}_set`
    const before = table.columns.get(attribute)
    const values = table.names.map((other, k) =>
      other === name ? String(size) : (before?.[k] ?? ''),
    )
    components.set(list, { ...table, columns: new Map(table.columns).set(attribute, values) })
  }
  return { ...tables, components }
}

const NOMINAL = new Map([
  ['lines', 's_nom'],
  ['transformers', 's_nom'],
  ['stores', 'e_nom'],
])
