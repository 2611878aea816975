import { compare } from './against-highs.ts'

/**
 * npm run test:fuzz [-- --count 3000] [--from 1] [--seed 17]
 *
 * Random programs against HiGHS. Every seed that fails is printed; `--seed` replays one.
 */
const option = (name: string, otherwise: number) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? otherwise : Number(process.argv[at + 1])
}

const seed = option('seed', 0)
const from = seed || option('from', 1)
const count = seed ? 1 : option('count', 3000)

let failed = 0
let unsolved = 0
let iterations = 0
const statuses = new Map<string, number>()
for (let i = from; i < from + count; i++) {
  const { kind, ours, theirs, complaint, overruled, gaveUp } = await compare(i)
  iterations += ours.iterations
  const status = `${kind}: ${theirs.status}`
  statuses.set(status, (statuses.get(status) ?? 0) + 1)
  if (gaveUp) {
    unsolved++
    console.log(`seed ${i} (${kind}): gave up; HiGHS says ${theirs.status}`)
  }
  if (overruled) console.log(`seed ${i} (${kind}): ${overruled}; ours is proved`)
  if (complaint) {
    failed++
    console.log(`seed ${i} (${kind}): ${complaint}; ${ours.iterations} iterations`)
  }
}
for (const [status, n] of [...statuses].sort()) console.log(`${status}  ${n}`)
console.log(
  `seeds ${from} to ${from + count - 1}; mean iterations ${(iterations / count).toFixed(1)}`,
)
console.log(`gave up ${unsolved} times`)
console.log(`${count - failed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
