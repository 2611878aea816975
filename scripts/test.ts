// Everything that must hold, one step after the other, and what came of it.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
const CACHE = join(ROOT, '.cache')
const VITEST_REPORT = join(CACHE, 'vitest.json')
/** Read by .ci/run: one line, `N passed, N failed`. */
const COUNT = join(CACHE, 'count.txt')

/** Scripts of package.json; each can be run alone with `npm run NAME`. */
const steps = [
  { script: 'check', what: 'types; core and solver know neither Node nor browser', args: [] },
  { script: 'lint', what: 'mistakes and format; "npm run format" mends most', args: [] },
  { script: 'arrows', what: 'which room may import which', args: [] },
  {
    script: 'unit',
    what: 'unit, property and golden tests',
    args: ['--reporter=default', '--reporter=json', `--outputFile.json=${VITEST_REPORT}`],
  },
]

mkdirSync(CACHE, { recursive: true })
rmSync(VITEST_REPORT, { force: true })
rmSync(COUNT, { force: true })

const outcomes = steps.map(({ script, what, args }) => {
  console.log(`\n--- ${script}: ${what}`)
  const start = performance.now()
  const good = npmRun(script, args)
  return { script, good, seconds: (performance.now() - start) / 1000 }
})

const tests = countTests()
const broken = outcomes.filter((o) => !o.good)
// A broken step is one failure; failing tests are counted one by one.
const failed = broken.reduce(
  (n, { script }) => n + (script === 'unit' ? Math.max(1, tests.failed) : 1),
  0,
)
const count = `${tests.passed} passed, ${failed} failed`

console.log('\n--- summary')
for (const { script, good, seconds } of outcomes) {
  const verdict = good ? 'ok    ' : 'FAILED'
  console.log(`${verdict}  ${script.padEnd(8)}${seconds.toFixed(1).padStart(6)} s`)
}
console.log(count)
writeFileSync(COUNT, `${count}\n`)
process.exitCode = broken.length === 0 ? 0 : 1

function npmRun(script: string, args: readonly string[]): boolean {
  // Silent about npm's own part only: what the tool says is passed on.
  const command = ['run', '--silent', script, '--', ...args]
  const npm = process.env.npm_execpath
  const child = npm
    ? spawnSync(process.execPath, [npm, ...command], { cwd: ROOT, stdio: 'inherit' })
    : spawnSync('npm', command, {
        cwd: ROOT,
        stdio: 'inherit',
        shell: process.platform === 'win32',
      })
  return child.status === 0
}

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

function countTests(): { passed: number; failed: number } {
  try {
    const report: VitestReport = JSON.parse(readFileSync(VITEST_REPORT, 'utf8'))
    // A file that does not even load fails without naming a test.
    const unloaded = report.testResults.filter(
      (file) =>
        file.status === 'failed' && !file.assertionResults.some((t) => t.status === 'failed'),
    )
    return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length }
  } catch {
    return { passed: 0, failed: 0 } // vitest did not get as far as its report
  }
}
