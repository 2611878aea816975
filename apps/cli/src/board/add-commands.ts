import type { Command } from 'commander'
import type { Session } from '../terminal/session.ts'

interface Teaching {
  readonly short: string
  readonly long: string
  readonly examples: readonly (readonly string[])[]
}

/** Makes a command with its help, as every command of jarip has it. */
type Taught = (program: Command, name: string, text: Teaching, session: Session) => Command
type Done = (code: number) => void

/** `jarip board`: the board as files. */
export function addBoard(program: Command, session: Session, done: Done, taught: Taught): void {
  const { help } = session.words
  taught(program, 'board', help.board, session)
    .argument('<plan>', help.plan)
    .requiredOption('--out <folder>', help.board.out)
    .option('--outcome <folder>', help.serve.outcome)
    .action(async (plan, flags) => {
      const { board } = await import('../commands/board.ts')
      done(await board(plan, flags, session))
    })
}
