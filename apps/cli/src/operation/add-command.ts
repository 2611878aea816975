import { strategies } from '@jarip/core/operate'
import { type Command, Option } from 'commander'
import { knownAheadNames } from '../forecast/known-ahead-names.ts'
import type { Session } from '../terminal/session.ts'
import { EXIT, Stop } from '../terminal/stop.ts'
import { operationWords } from './words.ts'

interface Teaching {
  readonly short: string
  readonly long: string
  readonly examples: readonly (readonly string[])[]
}

/** Makes a command with its help, as every command of jarip has it. */
type Taught = (program: Command, name: string, text: Teaching, session: Session) => Command

/** `jarip operate`. */
export function addOperate(
  program: Command,
  session: Session,
  done: (code: number) => void,
  taught: Taught,
): void {
  const { help } = session.words
  const { teach } = operationWords[session.lang]
  const number = (option: string, least: number, most: number) => (text: string) => {
    const value = Number(text)
    if (Number.isInteger(value) && value >= least && value <= most) return value
    throw new Stop(EXIT.usage, teach.between(option, text, least, most))
  }
  taught(program, 'operate', teach, session)
    .argument('<plan>', help.plan)
    .option('--stage <year>', teach.stage)
    .option('--weather <name>', teach.weather)
    .option('--before <name>', teach.before)
    .addOption(new Option('--strategy <name...>', teach.strategy).choices(strategies))
    .option('--outcome <folder>', teach.outcome)
    .addOption(
      new Option('--ahead <hours>', teach.ahead).argParser(number('--ahead', 24, 744)).default(72),
    )
    .addOption(
      new Option('--every <hours>', teach.every).argParser(number('--every', 1, 168)).default(24),
    )
    .addOption(
      new Option('--scenarios <number>', teach.scenarios)
        .argParser(number('--scenarios', 2, 20))
        .default(5),
    )
    .addOption(new Option('--known-ahead <what...>', teach.knownAhead).choices(knownAheadNames))
    .option('--again', teach.again)
    .option('--json', help.json)
    .action(async (plan, flags) => {
      const { operate } = await import('../commands/operate.ts')
      done(await operate(plan, flags, session))
    })
}
