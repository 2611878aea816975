import { certify, type Solution, solve, solveWithHighs } from '@jarip/solver'
import { nodePool } from '@jarip/solver/node'
import { caseOf } from './cases.ts'

/**
 * Solves one case in a process of its own, so that its memory is its own: prints one line of JSON.
 *
 * tsx bench/solve-case.ts CASE hourly|highs [workers]
 *
 * Seconds are those of the solve alone, from the program to the answer; processor time is that of all
 * threads meanwhile; memory is the process' largest, with Node, the data and the program in it.
 */
const [name, solver, workers = '0'] = process.argv.slice(2)
const program = caseOf(name)
const pool = Number(workers) > 0 ? nodePool(Number(workers)) : undefined
const options = { solver: 'hourly' as const, ...(pool ? { pool } : {}) }
/** Case E starts from the solution of A. */
const before: Solution | undefined =
  name.startsWith('E') && solver === 'hourly'
    ? await solve(caseOf(name.replace('E', 'A')), options)
    : undefined

const cpuBefore = process.cpuUsage()
const started = performance.now()
const solution =
  solver === 'highs'
    ? await solveWithHighs(program)
    : await solve(program, { ...options, ...(before ? { warmStart: before } : {}) })
const seconds = (performance.now() - started) / 1000
const { user, system } = process.cpuUsage(cpuBefore)

console.log(
  JSON.stringify({
    status: solution.status,
    objective: solution.objective,
    iterations: solution.iterations,
    seconds,
    cpu: (user + system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1024,
    certificate: certify(program, solution.columns, solution.duals),
    ...(before ? { iterationsBefore: before.iterations } : {}),
  }),
)
await pool?.close()
