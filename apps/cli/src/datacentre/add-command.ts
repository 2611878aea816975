import { schedulerNames } from '@jarip/core/datacentre'
import { type Command, Option } from 'commander'
import { solverNames } from '../solver/messages.ts'
import type { Session } from '../terminal/session.ts'
import { datacentreWords } from './words.ts'

interface Teaching {
  readonly short: string
  readonly long: string
  readonly examples: readonly (readonly string[])[]
}

const STEPS = ['1', '2', '3', '4', '6', '8', '12', '24']

const collect = (value: string, before: readonly string[]) => [...before, value]

/** Makes a command with its help, as every command of jarip has it. */
type Taught = (program: Command, name: string, text: Teaching, session: Session) => Command

/** `jarip datacentre run` and `jarip datacentre shift`. */
export function addDatacentre(
  program: Command,
  session: Session,
  done: (code: number) => void,
  taught: Taught,
): void {
  const { group, run: text, shift: moving } = datacentreWords[session.lang]
  const datacentre = taught(program, 'datacentre', group, session).helpCommand(false)
  taught(datacentre, 'run', text, session)
    .argument('<trace>', text.trace)
    .option('--processors <number>', text.processors)
    .addOption(
      new Option('--scheduler <name>', text.scheduler).choices(schedulerNames).default('easy'),
    )
    .option('--exact-runtimes', text.exactRunTimes)
    .option('--json', session.words.help.json)
    .action(async (trace, flags) => {
      const { runTrace } = await import('../commands/datacentre.ts')
      done(await runTrace(trace, flags, session))
    })
  const { help } = session.words
  taught(datacentre, 'shift', moving, session)
    .argument('<plan>', help.plan)
    .option('--stage <year>', moving.stage)
    .option('--weather <name>', moving.weather)
    .addOption(new Option('--step <hours>', help.solve.step).choices(STEPS))
    .option('--free <promise>', help.solve.free, collect, [])
    .option('--set <key=value>', help.solve.set, collect, [])
    .addOption(
      new Option('--solver <name>', help.solve.solver).choices(solverNames).default('hourly'),
    )
    .option('--json', help.json)
    .action(async (plan, flags) => {
      const { shift } = await import('../commands/datacentre-shift.ts')
      done(await shift(plan, flags, session))
    })
}
