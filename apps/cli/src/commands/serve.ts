import { readFileSync } from 'node:fs'
import { BoardState } from '../board/board-state.ts'
import { builtSite } from '../board/built-site.ts'
import { boardApp, listen, type Served } from '../board/server.ts'
import { codeOf, holdsPlan } from '../files.ts'
import type { Session } from '../terminal/session.ts'
import { EXIT, Stop } from '../terminal/stop.ts'
import { asDate } from './today.ts'

/** Tried first, so that the address stays the same from day to day. */
const PORT = 4545

export interface ServeFlags {
  readonly port?: string
  readonly outcome?: string
  /** Called with the address once the board is there. */
  readonly onReady?: (address: string) => void
}

/** `jarip serve`: the board of a plan until Ctrl-C. */
export async function serve(folder: string, flags: ServeFlags, session: Session): Promise<number> {
  const { words } = session
  if (!holdsPlan(folder)) throw new Stop(EXIT.usage, words.usage.noPlanHere)
  const port = portOf(flags.port, session)
  const state = new BoardState(folder, flags.outcome, session)
  const app = boardApp(state, builtSite(), versionHere(), () => asDate(undefined, session))
  const served = await listenOn(app, port, session)
  // Heard from before the address is told: whoever reads it may stop the board at once.
  const stopped = untilStopped()
  session.out(words.serve.at(served.address))
  session.err(words.serve.stop)
  flags.onReady?.(served.address)
  await stopped
  state.close()
  await served.close()
  session.err(words.serve.ended)
  return 0
}

/** Undefined where nothing was asked for. */
function portOf(found: string | undefined, { words }: Session): number | undefined {
  if (found === undefined) return undefined
  const port = Number(found)
  if (!/^\d+$/.test(found) || port > 65_535) throw new Stop(EXIT.usage, words.serve.badPort(found))
  return port
}

async function listenOn(
  app: ReturnType<typeof boardApp>,
  port: number | undefined,
  { words }: Session,
): Promise<Served> {
  try {
    return await listen(app, port ?? PORT)
  } catch (error) {
    if (codeOf(error) !== 'EADDRINUSE') throw error
    if (port === undefined) return listen(app, 0)
    throw new Stop(EXIT.bad, words.serve.portTaken(port))
  }
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => resolve())
  })
}

function versionHere(): string {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(manifest) as { version: string }).version
}
