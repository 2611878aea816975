import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { benchBrowser } from './bench-browser.ts'
import { benchMonth, benchNational, benchSolar, benchSpeed, benchVictoria } from './bench-daily.ts'
import { benchGefcom, benchScorer } from './bench-gefcom.ts'
import { benchWindows } from './bench-windows.ts'

const HELP = `npm run bench:forecast -- --data <folder> [--part gefcom|victoria|korea|browser|windows]

Forecasts what others have forecast before, and prints our scores beside theirs:
  gefcom    Global Energy Forecasting Competition 2014, load track: a month's percentiles
  victoria  Victoria, Australia, 2014: the next day, temperature known
  korea     national load and Gwangju's sun, second half of 2024: the next day (needs no --data)
  browser   the same models in a worker of Chromium beside Node: times and differences (no --data)
  windows   look-aheads of an operation, our solver beside HiGHS (no --data)

The data of the first two are not part of the product; --data is a folder with
  gefcom2014-load.csv.gz, gefcom2014-load-benchmark.csv, gefcom2014-load-leaderboard.csv,
  victoria-load-halfhourly.csv.gz
Without --part, gefcom runs in one process, victoria and korea in another.
`
/** Parts that need no data but the product's own. */
const ownData = ['korea', 'browser', 'windows']
const NEEDED = [
  'gefcom2014-load.csv.gz',
  'gefcom2014-load-benchmark.csv',
  'gefcom2014-load-leaderboard.csv',
  'victoria-load-halfhourly.csv.gz',
]
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    part: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

const parts: Record<string, (folder: string) => void | Promise<void>> = {
  gefcom: (folder) => {
    benchScorer(folder)
    benchGefcom(folder)
  },
  victoria: benchVictoria,
  korea: () => {
    benchNational()
    benchMonth()
    benchSolar()
    benchSpeed()
  },
  browser: benchBrowser,
  windows: benchWindows,
}

process.exitCode = await main()

async function main(): Promise<number> {
  if (values.help) return say(HELP, 0)
  const folder = values.data ?? ''
  const missing = ownData.includes(values.part ?? '')
    ? []
    : NEEDED.filter((f) => !existsSync(join(folder, f)))
  if (missing.length > 0)
    return say(`--data ${folder}: not found: ${missing.join(', ')}\n\n${HELP}`, 2)
  if (values.part !== undefined) {
    const part = parts[values.part]
    if (!part)
      return say(
        `--part: expected one of ${Object.keys(parts).join(', ')}, found ${values.part}`,
        2,
      )
    await part(folder)
    return 0
  }
  const start = performance.now()
  const codes = await Promise.all([
    inOwnProcess(['gefcom'], folder),
    inOwnProcess(['victoria', 'korea'], folder),
  ])
  console.log(`\nall of it: ${((performance.now() - start) / 1000).toFixed(0)} s`)
  return Math.max(...codes)
}

/** Parts one after the other in a process of their own, their output as it comes. */
async function inOwnProcess(names: readonly string[], folder: string): Promise<number> {
  let worst = 0
  for (const name of names) {
    const args = [...process.execArgv, import.meta.filename, '--data', folder, '--part', name]
    const child = spawn(process.execPath, args, { stdio: 'inherit' })
    const code = await new Promise<number>((resolve) => {
      child.on('close', (status) => resolve(status ?? 1))
    })
    worst = Math.max(worst, code)
  }
  return worst
}

function say(text: string, code: number): number {
  ;(code === 0 ? console.log : console.error)(text)
  return code
}
