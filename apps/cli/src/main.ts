import { runCommand } from './run-command.ts'
import { sessionFor } from './terminal/session.ts'
import { languageOf } from './words/index.ts'

leaveQuietly()
const args = process.argv.slice(2)
process.exitCode = await runCommand(args, sessionFor(languageOf(args, process.env)))

/** A reader that has seen enough (`| head`) is no fault. */
function leaveQuietly(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
      throw error
    })
}
