import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cityFolder } from './city-folder.ts'
import { fortyBuses } from './forty-buses.ts'

const HELP = `npx tsx bench/pypsa.ts [--cases NAMES] [--theirs SECONDS] [--step HOURS]

From folder to result: \`jarip network solve --json\` beside \`pypsa.Network(folder).optimize()\` with
HiGHS, each a process of its own, one after the other. Prints seconds, processor time, largest memory,
and their ratios. PyPSA runs with the Python of JARIP_PYTHON (default python3).

  --cases   any of model-energy, one-node, five-districts, forty-buses, with commas between; default:
            the first three
  --theirs  what PyPSA may take in each case, s; default 900; 0: it is not run
  --step    hours of a snapshot of forty-buses; default 1`

const root = fileURLToPath(new URL('..', import.meta.url))
const option = (name: string, otherwise: string) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? otherwise : process.argv[at + 1]
}
const python = process.env.JARIP_PYTHON ?? 'python3'
if (process.argv.includes('--help')) {
  console.log(HELP)
  process.exit()
}
const theirs = pypsaIsThere() ? Number(option('theirs', '900')) : 0
const scratch = mkdtempSync(join(tmpdir(), 'jarip-bench-'))

const cases: Readonly<Record<string, () => string>> = {
  'model-energy': () => join(root, 'published/pypsa/model-energy/network'),
  'one-node': () => write('one-node', cityFolder(1)),
  'five-districts': () => write('five-districts', cityFolder(5)),
  'forty-buses': () => write('forty-buses', fortyBuses(Number(option('step', '1')))),
}

const names = option('cases', 'model-energy,one-node,five-districts').split(',')
for (const name of names)
  if (!cases[name]) throw new Error(`no case "${name}": there are ${Object.keys(cases).join(', ')}`)

for (const name of names) {
  const folder = cases[name]()
  const jarip = join(root, 'apps/cli/bin/jarip.mjs')
  const ours = await measure(process.execPath, [jarip, 'network', 'solve', folder, '--json'], 900)
  console.log(told(name, 'jarip', ours))
  if (theirs === 0 || Number.isNaN(ours.objective)) continue
  const other = await measure(
    python,
    [join(root, 'scripts/test-pypsa/optimise.py'), folder],
    theirs,
  )
  console.log(told(name, 'PyPSA', other))
  const faster = (other.seconds / ours.seconds).toFixed(1)
  const work = (other.cpu / ours.cpu).toFixed(1)
  const smaller = (other.megabytes / ours.megabytes).toFixed(1)
  const least = Number.isNaN(other.objective) ? 'PyPSA did not end in its time: at least ' : ''
  console.log(
    `${name}: ${least}${faster} times as fast (${work} by processor time), ${smaller} times less memory`,
  )
}
rmSync(scratch, { recursive: true, force: true })

function pypsaIsThere(): boolean {
  const isThere = spawnSync(python, ['-c', 'import pypsa, highspy']).status === 0
  if (!isThere)
    console.log(`${python} has no PyPSA with HiGHS (JARIP_PYTHON): only ours is measured`)
  return isThere
}

interface Measured {
  readonly objective: number
  readonly seconds: number
  /** Processor time of all threads: what a busy machine does not change much. */
  readonly cpu: number
  readonly megabytes: number
}

function told(name: string, who: string, { objective, seconds, cpu, megabytes }: Measured): string {
  const numbers = `${seconds.toFixed(1)} s (${cpu.toFixed(1)} s of processor), ${megabytes.toFixed(0)} MB`
  const answer = Number.isNaN(objective) ? 'no answer' : `objective ${objective}`
  return `${name}, ${who}: ${answer}, ${numbers}`
}

/** Runs a command and looks at its largest memory and processor time (Linux) while it runs. */
function measure(command: string, args: readonly string[], limit: number): Promise<Measured> {
  const started = performance.now()
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'] })
    let text = ''
    let megabytes = Number.NaN
    let cpu = Number.NaN
    const look = setInterval(() => {
      megabytes = peakOf(child.pid) ?? megabytes
      cpu = processorOf(child.pid) ?? cpu
      if (performance.now() - started > limit * 1000) child.kill()
    }, 50)
    child.stdout.on('data', (chunk) => {
      text += String(chunk)
    })
    child.on('close', () => {
      clearInterval(look)
      const seconds = (performance.now() - started) / 1000
      resolve({ objective: objectiveIn(text), seconds, cpu, megabytes })
    })
  })
}

function peakOf(pid: number | undefined): number | undefined {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024
  } catch {
    return undefined
  }
}

/** Seconds in user and system mode; the kernel counts them in hundredths. */
function processorOf(pid: number | undefined): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    const ticks = Number(fields[11]) + Number(fields[12])
    return Number.isNaN(ticks) ? undefined : ticks / 100
  } catch {
    return undefined
  }
}

function objectiveIn(text: string): number {
  const line = text.trim().split('\n').at(-1) ?? ''
  return line.startsWith('{') ? (JSON.parse(line) as { objective: number }).objective : Number.NaN
}

function write(name: string, files: ReadonlyMap<string, string>): string {
  const folder = join(scratch, name)
  mkdirSync(folder)
  for (const [file, text] of files) writeFileSync(join(folder, file), text)
  return folder
}
