import { readFileSync } from 'node:fs'
import { CommanderError } from 'commander'
import { programFor } from './program.ts'
import type { Session } from './terminal/session.ts'
import { EXIT, Stop } from './terminal/stop.ts'
import { wrongUsage } from './wrong-usage.ts'

/** Runs the command line; every way it can end is an exit code. */
export async function runCommand(args: readonly string[], session: Session): Promise<number> {
  let code = 0
  try {
    const program = await programFor(args, session, versionHere(), (result) => {
      code = result
    })
    await program.parseAsync(args.length > 0 ? args : ['--help'], { from: 'user' })
    return code
  } catch (error) {
    return failed(error, session)
  }
}

function failed(error: unknown, session: Session): number {
  if (error instanceof CommanderError && error.exitCode === 0) return 0 // help and version
  const stop = error instanceof CommanderError ? wrongUsage(error, session) : error
  const { usage } = session.words
  if (!(stop instanceof Stop)) {
    session.err(usage.crashed)
    session.err(error instanceof Error ? String(error.stack) : String(error))
    return EXIT.bad
  }
  session.err(`${usage.error}: ${stop.message}`)
  for (const line of stop.more) session.err(`  ${line}`)
  if (error instanceof CommanderError) session.err(`  ${usage.seeHelp('jarip')}`)
  return stop.exitCode
}

function versionHere(): string {
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  return (JSON.parse(manifest) as { version: string }).version
}
