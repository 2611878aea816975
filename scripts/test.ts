// Everything that must hold, one step after the other, and what came of it.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
const CACHE = join(ROOT, '.cache')
const VITEST_REPORT = join(CACHE, 'vitest.json')
/** Read by .ci/run: the closing line, in the form `N passed, N failed`. */
const COUNT = join(CACHE, 'count.txt')

interface Step {
  readonly name: string
  readonly what: string
  /** A package and its command, with the arguments of each run. */
  readonly tool: readonly [pkg: string, bin: string]
  readonly runs: readonly (readonly string[])[]
}

const steps: readonly Step[] = [
  {
    name: 'types',
    what: 'core and solver without Node or browser; the rest with Node',
    tool: ['@typescript/native', 'tsc'],
    runs: [
      ['-p', 'packages/solver'],
      ['-p', 'packages/core'],
      ['-p', '.'],
    ],
  },
  {
    name: 'lint',
    what: 'Biome: mistakes and format ("npm run format" mends most)',
    tool: ['@biomejs/biome', 'biome'],
    runs: [['check', '--error-on-warnings', '.']],
  },
  {
    name: 'arrows',
    what: 'which room may import which (.dependency-cruiser.mjs)',
    tool: ['dependency-cruiser', 'depcruise'],
    runs: [['--config', '.dependency-cruiser.mjs', '.']],
  },
  {
    name: 'tests',
    what: 'unit, property and golden tests',
    tool: ['vitest', 'vitest'],
    runs: [['run', '--reporter=default', '--reporter=json', `--outputFile.json=${VITEST_REPORT}`]],
  },
]

mkdirSync(CACHE, { recursive: true })
rmSync(VITEST_REPORT, { force: true })
rmSync(COUNT, { force: true })

const outcomes = steps.map((step) => {
  console.log(`\n--- ${step.name}: ${step.what}`)
  const start = performance.now()
  const good = step.runs.map((args) => run(step.tool, args)).every(Boolean)
  return { name: step.name, good, seconds: (performance.now() - start) / 1000 }
})

const tests = countTests()
const tested = outcomes.every((o) => o.name !== 'tests' || o.good)
// A step that breaks without a failing test, such as a type error or a test file that does not
// load, counts as one failure.
const brokenSteps = outcomes.filter((o) => !o.good && o.name !== 'tests').length
const failed = brokenSteps + (tested ? 0 : Math.max(1, tests.failed))
const count = `${tests.passed} passed, ${failed} failed`

console.log('\n--- summary')
for (const { name, good, seconds } of outcomes)
  console.log(`${good ? 'ok    ' : 'FAILED'}  ${name.padEnd(8)}${seconds.toFixed(1).padStart(6)} s`)
console.log(count)
writeFileSync(COUNT, `${count}\n`)
process.exitCode = failed === 0 ? 0 : 1

function run([pkg, bin]: Step['tool'], args: readonly string[]): boolean {
  const child = spawnSync(process.execPath, [commandOf(pkg, bin), ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return child.status === 0
}

/** The file behind a package's command: started with Node itself it needs no shell anywhere. */
function commandOf(pkg: string, bin: string): string {
  const manifest = join(ROOT, 'node_modules', pkg, 'package.json')
  const declared = JSON.parse(readFileSync(manifest, 'utf8')).bin
  return join(dirname(manifest), typeof declared === 'string' ? declared : declared[bin])
}

function countTests(): { passed: number; failed: number } {
  try {
    const report = JSON.parse(readFileSync(VITEST_REPORT, 'utf8'))
    return { passed: report.numPassedTests, failed: report.numFailedTests }
  } catch {
    return { passed: 0, failed: 0 } // vitest did not get as far as its report
  }
}
