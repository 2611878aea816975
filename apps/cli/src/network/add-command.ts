import { type Command, Option } from 'commander'
import { solverNames } from '../solver/messages.ts'
import type { Session } from '../terminal/session.ts'
import { networkWords } from './words.ts'

interface Teaching {
  readonly short: string
  readonly long: string
  readonly examples: readonly (readonly string[])[]
}

/** Makes a command with its help, as every command of jarip has it. */
type Taught = (program: Command, name: string, text: Teaching, session: Session) => Command

/** `jarip network solve` and `jarip network export`. */
export function addNetwork(
  program: Command,
  session: Session,
  done: (code: number) => void,
  taught: Taught,
): void {
  const { group, solve: solving, export: exporting } = networkWords[session.lang]
  const { help } = session.words
  const network = taught(program, 'network', group, session).helpCommand(false)
  taught(network, 'solve', solving, session)
    .argument('<network>', solving.network)
    .option('--out <folder>', solving.out)
    .option('--json', help.json)
    .addOption(
      new Option('--solver <name>', help.solve.solver).choices(solverNames).default('hourly'),
    )
    .action(async (path, flags) => {
      const { solveNetwork } = await import('../commands/network.ts')
      done(await solveNetwork(path, flags, session))
    })
  taught(network, 'export', exporting, session)
    .argument('<plan>', help.plan)
    .argument('<folder>', exporting.folder)
    .requiredOption('--stage <year>', exporting.stage)
    .option('--weather <name>', exporting.weather)
    .option('--step <hours>', help.solve.step)
    .option('--free <promise>', help.solve.free, collect, [])
    .option('--bind <promise>', help.solve.bind, collect, [])
    .option('--set <key=value>', help.solve.set, collect, [])
    .option('--json', help.json)
    .action(async (plan, folder, flags) => {
      const { exportNetwork } = await import('../commands/network-export.ts')
      done(await exportNetwork(plan, folder, flags, session))
    })
}

function collect(value: string, before: readonly string[]): string[] {
  return [...before, value]
}
