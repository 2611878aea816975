import { schedulerNames } from '@jarip/core/datacentre'
import { type Command, Option } from 'commander'
import type { Session } from '../terminal/session.ts'
import { datacentreWords } from './words.ts'

interface Teaching {
  readonly short: string
  readonly long: string
  readonly examples: readonly (readonly string[])[]
}

/** Makes a command with its help, as every command of jarip has it. */
type Taught = (program: Command, name: string, text: Teaching, session: Session) => Command

/** `jarip datacentre run`. */
export function addDatacentre(
  program: Command,
  session: Session,
  done: (code: number) => void,
  taught: Taught,
): void {
  const { group, run: text } = datacentreWords[session.lang]
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
}
