import { writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { programSize } from '@jarip/solver'
import { CASES, caseOf } from './cases.ts'
import { judge } from './goals.ts'
import {
  type Measured,
  measureBrowser,
  measureNative,
  measureOurs,
  measureWasm,
  nativeVersion,
} from './measure.ts'
import { goalTable, measuredTable } from './table.ts'

const HELP = `npm run bench [-- --cases ABCDEF] [--hours N] [--others SECONDS] [--json FILE]

Solves the same programs with ours (alone, with two workers and, in case F, in a worker of Chromium),
with HiGHS as WebAssembly, and with native HiGHS where the Python of JARIP_PYTHON (default python3)
has highspy. Each in a process of its own, one after the other. Prints tables, and the goals beside
what was measured. Needs no network.

  --cases     which, by letter; default all
${Object.entries(CASES)
  .map(([letter, what]) => `                ${letter}  ${what}`)
  .join('\n')}
  --hours     only the year's first N
  --others    what each of the others may take, s; default 240; 0: they are not run
  --methods   of native HiGHS; default ipm,simplex,hipo
  --no-wasm   leaves HiGHS as WebAssembly out
  --json      a file for all that was measured

Seconds are the clock's, from program to answer; CPU s the processor's, of all threads. On a machine
that does other things meanwhile, only the latter can be compared.
`
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: Object.keys(CASES).join('') },
    hours: { type: 'string', default: '' },
    others: { type: 'string', default: '240' },
    methods: { type: 'string', default: 'ipm,simplex,hipo' },
    'no-wasm': { type: 'boolean', default: false },
    json: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})
const METHODS = ['ipm', 'simplex', 'hipo']
const methods = values.methods.split(',')
if (values.help) console.log(HELP)
else await main()

async function main(): Promise<void> {
  const fault = faultOfOptions()
  if (fault) {
    console.error(fault)
    process.exitCode = 2
    return
  }
  const letters = [...values.cases]
  const seconds = Number(values.others)
  const highs = seconds > 0 ? await nativeVersion() : undefined
  const machine = {
    date: new Date().toISOString().slice(0, 10),
    cores: availableParallelism(),
    processor: cpus()[0]?.model ?? '',
    node: process.version,
    load: loadavg()[0],
    nativeHighs: highs ?? null,
  }
  console.log(
    `${machine.date}; ${machine.cores} cores (${machine.processor}), load ${machine.load.toFixed(1)}; Node ${machine.node}; ${highs ? `native HiGHS ${highs}` : 'no native HiGHS'}`,
  )
  if (machine.load > 0.5)
    console.log('The machine is busy: seconds are longer than its own; compare CPU s.')
  const all: Measured[] = []
  for (const letter of letters) {
    const { rows, columns } = programSize(caseOf(letter + values.hours))
    console.log(
      `\n### ${letter}${values.hours}. ${CASES[letter]}${values.hours && `, of which the first ${values.hours} h`} (${rows} rows, ${columns} columns)\n`,
    )
    const results = await measureCase(letter, seconds, highs !== undefined)
    console.log(measuredTable(results))
    all.push(...results)
    if (values.json) await writeFile(values.json, `${JSON.stringify({ machine, all }, null, 2)}\n`)
  }
  const goals = judge(all)
  console.log(`\n### Goals\n\n${goalTable(goals)}`)
  if (values.json)
    await writeFile(values.json, `${JSON.stringify({ machine, all, goals }, null, 2)}\n`)
}

function faultOfOptions(): string {
  const strange = [...values.cases].filter((letter) => !(letter in CASES))
  if (strange.length > 0)
    return `There is no case ${strange.join(', ')}; there are ${Object.keys(CASES).join(', ')}.`
  const unknown = methods.filter((method) => !METHODS.includes(method))
  if (unknown.length > 0)
    return `Native HiGHS has no method ${unknown.join(', ')} here; it has ${METHODS.join(', ')}.`
  const hours = Number(values.hours)
  if (!Number.isInteger(hours) || hours < 0 || hours > 8760)
    return `--hours takes a whole number up to 8760, not "${values.hours}".`
  return Number(values.others) >= 0 ? '' : `--others takes seconds, not "${values.others}".`
}

/** Ours alone comes first: the others are held against it. */
async function measureCase(letter: string, seconds: number, native: boolean): Promise<Measured[]> {
  const name = letter + values.hours
  const results = [await measureOurs(name, 0), await measureOurs(name, 2)]
  if (letter === 'F')
    return [...results, await measureBrowser(name, 0), await measureBrowser(name, 2)]
  if (seconds > 0 && !values['no-wasm']) results.push(await measureWasm(name, seconds))
  if (native) results.push(...(await measureNative(name, methods, seconds)))
  return results
}
