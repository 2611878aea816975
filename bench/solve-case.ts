import { certify, solve, solveWithHighs } from '@jarip/solver'
import { nodePool } from '@jarip/solver/node'
import { caseOf } from './cases.ts'

/**
 * Solves one case in a process of its own, so that its memory is its own: prints one line of JSON.
 *
 * tsx bench/solve-case.ts CASE hourly|highs [workers]
 */
const [name, solver, workers = '0'] = process.argv.slice(2)
const program = caseOf(name)
const pool = Number(workers) > 0 ? nodePool(Number(workers)) : undefined
const options = { solver: 'hourly' as const, ...(pool ? { pool } : {}) }
const warmStart =
  name === 'E' && solver === 'hourly' ? await solve(caseOf('A'), options) : undefined
const solution =
  solver === 'highs'
    ? await solveWithHighs(program)
    : await solve(program, { ...options, ...(warmStart ? { warmStart } : {}) })
const certificate = certify(program, solution.columns, solution.duals)
console.log(
  JSON.stringify({
    status: solution.status,
    objective: solution.objective,
    iterations: solution.iterations,
    seconds: solution.seconds,
    cpu: process.cpuUsage().user / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1024,
    certificate,
  }),
)
await pool?.close()
