import { parseArgs } from 'node:util'
import { printProgram } from '../src/index.ts'
import { compare, type Verdict } from './against-highs.ts'
import { randomProgram } from './random-program.ts'

const HELP = `npm run test:fuzz [-- --count 3000] [--from 1] [--seed 17]

Random programs by the hourly solver and by HiGHS. Every seed that fails, or on which ours gives up,
is printed; the end says how many passed, and the exit code is 1 if any failed.

  --count   how many programs; default 3000
  --from    the first seed; default 1
  --seed    replays one: prints the program, if it is small, and both answers
`
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '3000' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) console.log(HELP)
else if (values.seed !== undefined) await replay(whole('seed', values.seed))
else await runAll(whole('from', values.from), whole('count', values.count))

function whole(name: string, text: string): number {
  const value = Number(text)
  if (Number.isInteger(value) && value > 0) return value
  console.error(`--${name} takes a whole number above 0, not "${text}".`)
  process.exit(2)
}

async function runAll(from: number, count: number): Promise<void> {
  const verdicts: Verdict[] = []
  for (let seed = from; seed < from + count; seed++) {
    showProgress(seed - from, count)
    const verdict = await compare(seed)
    verdicts.push(verdict)
    const said = sentence(verdict)
    if (said) console.log(said)
  }
  console.log(summary(verdicts))
  const failed = verdicts.filter((v) => v.complaint !== '').length
  console.log(`seeds ${from} to ${from + count - 1}`)
  console.log(`${count - failed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}

/** On a terminal only. */
function showProgress(done: number, count: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${count}\r`)
}

function sentence({ seed, kind, theirs, complaint, overruled, gaveUp }: Verdict): string {
  const who = `seed ${seed} (${kind})`
  if (gaveUp) return `${who}: gave up; HiGHS says ${theirs.status}`
  if (complaint) return `${who}: ${complaint}`
  return overruled && `${who}: ${overruled}; ours is proved`
}

function summary(verdicts: readonly Verdict[]): string {
  const counts = new Map<string, number>()
  for (const { kind, ours } of verdicts) {
    const key = `${kind}: ${ours.status}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const lines = [...counts].sort().map(([key, n]) => `${key}  ${n}`)
  const mean = verdicts.reduce((sum, v) => sum + v.ours.iterations, 0) / verdicts.length
  const gaveUp = verdicts.filter((v) => v.gaveUp).length
  return [...lines, `mean iterations ${mean.toFixed(1)}; gave up ${gaveUp} times`].join('\n')
}

async function replay(seed: number): Promise<void> {
  const { program } = randomProgram(seed)
  const text = printProgram(program)
  if (text.length < 4000) console.log(text)
  const verdict = await compare(seed)
  for (const { solver, status, objective, iterations, certificate } of [
    verdict.ours,
    verdict.theirs,
  ])
    console.log({ solver, status, objective, iterations, ...certificate })
  console.log(sentence(verdict) || `seed ${seed} (${verdict.kind}): both agree`)
  process.exitCode = verdict.complaint === '' ? 0 : 1
}
