import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Compared, compareRandom } from './random.ts'

// Holds `jarip network` against PyPSA itself, where Python with PyPSA is on the machine:
// - a plan's stage, exported, has in PyPSA the cost that jarip finds for it;
// - what `network solve --out` writes, PyPSA loads and solves to the same objective;
// - a network that PyPSA writes as netCDF, jarip solves to the objective of its CSV folder;
// - random networks have the same status, objective and sizes.
// Say which Python with JARIP_PYTHON=/path/to/python. --random COUNT (default 40) and --seed SEED say
// which random networks; --only random leaves out the others.

const root = fileURLToPath(new URL('../../', import.meta.url))
const jarip = join(root, 'apps/cli/bin/jarip.mjs')
const optimise = join(root, 'scripts/test-pypsa/optimise.py')

const { values } = parseArgs({
  options: {
    random: { type: 'string', default: '40' },
    seed: { type: 'string' },
    only: { type: 'string' },
  },
})

/** Relative difference that is allowed. */
const CLOSE = 1e-6

const python = findPython()
if (python === undefined) {
  console.log('No Python with PyPSA on this machine (pip install pypsa highspy; JARIP_PYTHON=...).')
  console.log('0 passed, 0 failed, 1 skipped')
} else process.exitCode = await runAll(python)

function findPython(): string | undefined {
  const named = process.env.JARIP_PYTHON
  const candidates = named === undefined ? ['python3', 'python'] : [named]
  return candidates.find((path) => spawnSync(path, ['-c', 'import pypsa, highspy']).status === 0)
}

async function runAll(path: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'jarip-pypsa-'))
  const failed: string[] = []
  let passed = 0
  const check = (what: string, ours: number, theirs: number) => {
    const relative = Math.abs(ours - theirs) / Math.max(1, Math.abs(theirs))
    const line = `${what}: ours ${ours}, PyPSA's ${theirs}, relative ${relative.toExponential(1)}`
    if (relative < CLOSE) passed++
    else failed.push(what)
    console.log(`${relative < CLOSE ? 'ok    ' : 'FAILED'} ${line}`)
  }
  try {
    if (values.only !== 'random') {
      checkPlans(path, folder, check)
      checkNetworks(path, folder, check)
    }
    const unlike = await checkRandom(path, join(folder, 'random'))
    passed += unlike.passed
    failed.push(...unlike.failed)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  console.log(`${passed} passed, ${failed.length} failed`)
  return failed.length === 0 ? 0 : 1
}

/** Random networks: what differs is told with what is needed to make it again. */
async function checkRandom(
  path: string,
  folder: string,
): Promise<{ passed: number; failed: string[] }> {
  const count = Number(values.random)
  const seed = values.seed === undefined ? Date.now() % 1e9 : Number(values.seed)
  if (count === 0) return { passed: 0, failed: [] }
  mkdirSync(folder)
  const all = await compareRandom(path, folder, count, seed)
  const of = (verdict: Compared['verdict']) => all.filter((one) => one.verdict === verdict)
  const unlike = of('unlike')
  for (const { name, because } of unlike)
    console.log(
      `FAILED random ${name} (--only random --random ${count} --seed ${seed}): ${because}`,
    )
  console.log(
    `${unlike.length === 0 ? 'ok    ' : 'FAILED'} random networks, seed ${seed}: ${of('equal').length} equal, ${unlike.length} unlike, ` +
      `${of('PyPSA failed').length} that PyPSA fails at itself, ${of('refused by jarip').length} refused`,
  )
  return { passed: of('equal').length, failed: unlike.map(({ name }) => `random ${name}`) }
}

type Check = (what: string, ours: number, theirs: number) => void

/** A town in steps of an hour, Gwangju in steps of a day: PyPSA takes long over a city's hours. */
function checkPlans(path: string, folder: string, check: Check): void {
  const town = join(folder, 'town')
  ourJson(['init', town])
  for (const [plan, stage, step] of [
    [town, '2040', '1'],
    [join(root, 'cities/gwangju'), '2035', '24'],
    [join(root, 'cities/gwangju'), '2045', '24'],
  ]) {
    const out = join(folder, `${stage}-${step}`)
    ourJson(['network', 'export', plan, out, '--stage', stage, '--step', step, '--json'])
    const theirs = theirJson(path, [out])
    const cost = theirs.objective + theirs.objective_constant
    const args = ['--stage', stage, '--step', step, '--quick', '--json', '--out', `${out}-outcome`]
    const ours = ourJson(['solve', plan, ...args])
    const name = plan === town ? 'town' : 'Gwangju'
    check(`${name} ${stage}, steps of ${step} h`, ours.objective, cost * factorOf(theirs))
  }
}

function factorOf({ meta }: Answer): number {
  return meta?.present_value_factor ?? Number.NaN
}

function checkNetworks(path: string, folder: string, check: Check): void {
  const published = join(root, 'published/pypsa')
  const names = readdirSync(published, { withFileTypes: true }).filter(({ name }) =>
    existsSync(join(published, name, 'network')),
  )
  for (const { name } of names) {
    const network = join(published, name, 'network')
    const out = join(folder, name)
    const ours = ourJson(['network', 'solve', network, '--json', '--out', out])
    const multi = readFileSync(join(network, 'snapshots.csv'), 'utf8').includes('period')
    const theirs = theirJson(path, [out, ...(multi ? ['multi'] : [])])
    check(`${name}, written with results`, ours.objective, theirs.objective)
    const file = join(folder, `${name}.nc`)
    theirJson(path, [network, 'netcdf', file])
    const again = ourJson(['network', 'solve', file, '--json'])
    check(`${name}, from netCDF`, again.objective, theirs.objective)
  }
}

interface Answer {
  readonly objective: number
  readonly objective_constant: number
  readonly meta?: { readonly present_value_factor?: number }
}

function ourJson(args: readonly string[]): Answer {
  return lastLine(process.execPath, [jarip, ...args])
}

function theirJson(path: string, args: readonly string[]): Answer {
  return lastLine(path, [optimise, ...args])
}

/** The JSON of the last line that a program says; what it says on standard error where it fails. */
function lastLine(command: string, args: readonly string[]): Answer {
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (status !== 0) throw new Error(`${args.join(' ')}\n${stderr.slice(-2000)}`)
  const line = stdout.trim().split('\n').at(-1) ?? ''
  return (line.startsWith('{') ? JSON.parse(line) : {}) as Answer
}
