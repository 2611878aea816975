import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { programSize, toHighs } from '@jarip/solver'
import { CASES, caseOf } from './cases.ts'

/**
 * npm run bench [-- --cases ABCDEF] [--json FILE] [--others SECONDS]
 *
 * Solves the same programs with ours (alone and with two workers), with HiGHS as WebAssembly, and
 * with native HiGHS where the Python of JARIP_PYTHON (default python3) has highspy. The others get
 * at most `--others` seconds each (default 240; 0: not run). Needs no network.
 */
const run = promisify(execFile)
const option = (name: string, otherwise: string) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? otherwise : process.argv[at + 1]
}
const cap = Number(option('others', '240'))
const python = process.env.JARIP_PYTHON ?? 'python3'

interface Measured {
  readonly case: string
  readonly solver: string
  readonly status: string
  readonly objective: number
  readonly iterations: number
  readonly seconds: number
  /** Processor time in user mode, of all threads, with reading and starting. */
  readonly cpu?: number
  readonly megabytes?: number
  readonly certificate?: { primal: number; dual: number; gap: number }
}

/** The last line that a command prints, as JSON; or what became of it. */
async function measure(
  name: string,
  solver: string,
  command: string,
  args: string[],
  seconds: number,
) {
  const failed = { objective: Number.NaN, iterations: 0, seconds }
  try {
    const { stdout } = await run(command, args, { timeout: seconds * 1000, maxBuffer: 1 << 26 })
    const line = stdout.trim().split('\n').at(-1) ?? ''
    return { case: name, solver, ...JSON.parse(line) } as Measured
  } catch (error) {
    const late = (error as { killed?: boolean }).killed === true
    return { case: name, solver, status: late ? `over ${seconds} s` : 'failed', ...failed }
  }
}

/** Writes a program as raw arrays for native.py. */
async function writeNative(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'jarip-bench-'))
  const { matrix, numCols, numRows, ...columns } = toHighs(caseOf(name))
  const { starts, indices, values } = matrix
  await writeFile(join(folder, 'shape.json'), JSON.stringify({ numCols, numRows }))
  for (const [key, array] of Object.entries({ ...columns, starts, indices, values }))
    await writeFile(join(folder, `${key}.bin`), array)
  return folder
}

async function hasHighspy(): Promise<boolean> {
  try {
    await run(python, ['-c', 'import highspy'])
    return true
  } catch {
    return false
  }
}

async function measureCase(name: string, native: boolean): Promise<Measured[]> {
  const script = new URL('./solve-case.ts', import.meta.url).pathname
  const tsx = ['--import', 'tsx', script, name]
  const results = [
    await measure(name, 'ours', process.execPath, [...tsx, 'hourly', '0'], 600),
    await measure(name, 'ours, 2 workers', process.execPath, [...tsx, 'hourly', '2'], 600),
  ]
  if (cap > 0)
    results.push(await measure(name, 'HiGHS WASM', process.execPath, [...tsx, 'highs'], cap))
  if (cap > 0 && native) {
    const folder = await writeNative(name)
    const file = new URL('./native.py', import.meta.url).pathname
    for (const method of ['ipm', 'simplex', 'hipo'])
      results.push(await measure(name, `HiGHS ${method}`, python, [file, folder, method], cap))
    await rm(folder, { recursive: true })
  }
  return results
}

function table(results: readonly Measured[]): string {
  const ours = results[0]
  const lines = results.map((r) => {
    const off = Math.abs(r.objective - ours.objective) / (1 + Math.abs(ours.objective))
    const worst = r.certificate ? Math.max(...Object.values(r.certificate)).toExponential(0) : ''
    const cells = [
      r.solver.padEnd(16),
      r.status.padEnd(12),
      r.seconds.toFixed(2).padStart(8),
      (r.cpu?.toFixed(1) ?? '').padStart(6),
      String(r.iterations).padStart(6),
      (r.megabytes?.toFixed(0) ?? '').padStart(6),
      (Number.isNaN(off) ? '' : off.toExponential(0)).padStart(7),
      worst.padStart(7),
      (r.seconds / ours.seconds).toFixed(1).padStart(7),
    ]
    return cells.join(' ')
  })
  return lines.join('\n')
}

const all: Measured[] = []
const native = await hasHighspy()
for (const name of option('cases', Object.keys(CASES).join(''))) {
  const { rows, columns } = programSize(caseOf(name))
  console.log(`\n${name}. ${CASES[name]} (${rows} rows, ${columns} columns)`)
  console.log('solver           status        seconds    cpu   iter     MB  off by  proved   ratio')
  const results = await measureCase(name, native)
  console.log(table(results))
  all.push(...results)
}
const json = option('json', '')
if (json) await writeFile(json, `${JSON.stringify(all, null, 2)}\n`)
