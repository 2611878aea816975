import type { Command } from 'commander'
import type { SolveFlags } from '../commands/options.ts'
import { asDate } from '../commands/today.ts'
import type { Session } from '../terminal/session.ts'

interface Teaching {
  readonly short: string
  readonly long: string
  readonly examples: readonly (readonly string[])[]
}

/** Makes a command with its help, as every command of jarip has it. */
type Taught = (program: Command, name: string, text: Teaching, session: Session) => Command
type Done = (code: number) => void

/** Everything that shows a board. */
export function addBoards(...args: Parameters<typeof addBoard>): void {
  addStart(...args)
  addServe(...args)
  addBoard(...args)
}

/** `jarip board`: the board as files. */
function addBoard(program: Command, session: Session, done: Done, taught: Taught): void {
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

/** `jarip start`: what `npm start` does. */
function addStart(program: Command, session: Session, done: Done, taught: Taught): void {
  const { help } = session.words
  taught(program, 'start', help.start, session)
    .argument('<plan>', help.plan)
    .action(async (plan) => {
      const { start } = await import('../commands/start.ts')
      done(await start(plan, asIs(session), session))
    })
}

/** A plan solved as it stands, today. */
function asIs(session: Session): SolveFlags {
  return { free: [], bind: [], set: [], solver: 'hourly', today: asDate(undefined, session) }
}

/** `jarip serve`: the board with its API, on this machine. */
function addServe(program: Command, session: Session, done: Done, taught: Taught): void {
  const { help } = session.words
  taught(program, 'serve', help.serve, session)
    .argument('<plan>', help.plan)
    .option('--port <number>', help.serve.port)
    .option('--outcome <folder>', help.serve.outcome)
    .action(async (plan, flags) => {
      const { serve } = await import('../commands/serve.ts')
      done(await serve(plan, flags, session))
    })
}
