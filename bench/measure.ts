import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { certify, type Solution, toHighs } from '@jarip/solver'
import { openBrowserWorker } from '../scripts/in-browser.ts'
import { caseOf } from './cases.ts'

/** How one solver did on one case. What could not be measured is missing. */
export interface Measured {
  readonly case: string
  readonly solver: string
  /** `optimal`, another status, `not built in`, or why there is none. */
  readonly status: string
  readonly objective?: number
  readonly iterations?: number
  /** From the program to the answer. */
  readonly seconds?: number
  /** Processor time of all threads meanwhile. */
  readonly cpu?: number
  /** Largest resident memory of the process. */
  readonly megabytes?: number
  /** Recomputed from the program's own data. */
  readonly certificate?: Solution['certificate']
  /** Case E: what A took. */
  readonly iterationsBefore?: number
}

const run = promisify(execFile)
const python = process.env.JARIP_PYTHON ?? 'python3'
const here = (file: string) => join(import.meta.dirname, file)
/** What our own may take before it counts as stuck. */
const PATIENCE = 900

/** Ours in Node, alone or with worker threads. */
export function measureOurs(name: string, workers: number): Promise<Measured> {
  const solver = workers === 0 ? 'ours' : `ours, ${workers} workers`
  return measure(name, solver, process.execPath, nodeArgs(name, 'hourly', workers), PATIENCE)
}

/** HiGHS as WebAssembly, as our own fallback calls it. */
export function measureWasm(name: string, seconds: number): Promise<Measured> {
  return measure(name, 'HiGHS WASM', process.execPath, nodeArgs(name, 'highs', 0), seconds)
}

function nodeArgs(name: string, solver: string, workers: number): string[] {
  return ['--import', 'tsx', here('solve-case.ts'), name, solver, String(workers)]
}

/** The native HiGHS of the Python in JARIP_PYTHON, by one method after the other. */
export async function measureNative(
  name: string,
  methods: readonly string[],
  seconds: number,
): Promise<Measured[]> {
  const folder = await writeProgram(name)
  const results: Measured[] = []
  for (const method of methods) {
    const args = [here('native.py'), folder, method, String(seconds)]
    // HiGHS looks at the clock now and then only
    results.push(await measure(name, `HiGHS ${method}`, python, args, 1.2 * seconds + 10))
  }
  await rm(folder, { recursive: true })
  return results
}

/** The version of the Python's HiGHS; undefined without. */
export async function nativeVersion(): Promise<string | undefined> {
  try {
    const { stdout } = await run(python, ['-c', 'import highspy; print(highspy.Highs().version())'])
    return stdout.trim()
  } catch {
    return undefined
  }
}

/** Ours in a worker of Chromium, alone or with further workers. */
export async function measureBrowser(name: string, workers: number): Promise<Measured> {
  const solver = workers === 0 ? 'ours, Chromium' : `Chromium, ${workers} workers`
  const program = caseOf(name)
  const browser = await openBrowserWorker(here('../packages/solver/browser/solve-worker.ts'))
  try {
    const [solution] = (await browser.call({ programs: [program], workers })) as Solution[]
    const { status, objective, iterations, seconds, columns, duals } = solution
    const certificate = certify(program, columns, duals)
    const cost = await browser.cost()
    return { case: name, solver, status, objective, iterations, seconds, ...cost, certificate }
  } catch (error) {
    return { case: name, solver, status: `failed: ${String(error).split('\n')[0]}` }
  } finally {
    await browser.close()
  }
}

/** What a command prints last, one line of JSON; or what became of it. */
async function measure(
  name: string,
  solver: string,
  command: string,
  args: readonly string[],
  seconds: number,
): Promise<Measured> {
  try {
    const options = { timeout: seconds * 1000, maxBuffer: 1 << 26, env: plainEnvironment() }
    const { stdout } = await run(command, args, options)
    const said = JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
    const known = Object.entries(said).filter(([, value]) => value !== null)
    return { case: name, solver, status: 'failed', ...Object.fromEntries(known) }
  } catch (error) {
    const late = (error as { killed?: boolean }).killed === true
    const why = String((error as { stderr?: string }).stderr ?? error).trim()
    const status = late ? 'time limit reached' : `failed: ${why.split('\n').at(-1)}`
    return { case: name, solver, status, ...(late ? { seconds } : {}) }
  }
}

/** Without settings that tie a BLAS to another processor than this one. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([key]) => !key.startsWith('OPENBLAS_'))
  return Object.fromEntries(kept)
}

/** A program as raw arrays for native.py. */
async function writeProgram(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'jarip-bench-'))
  const { matrix, numCols, numRows, ...columns } = toHighs(caseOf(name))
  const { starts, indices, values } = matrix
  await writeFile(join(folder, 'shape.json'), JSON.stringify({ numCols, numRows }))
  for (const [key, array] of Object.entries({ ...columns, starts, indices, values }))
    await writeFile(join(folder, `${key}.bin`), array)
  return folder
}
