import { networkFor } from '@jarip/core/engine'
import { PypsaError, type PypsaTables, toPypsa } from '@jarip/core/network'
import { networkWords } from '../network/words.ts'
import { refuseForeign, writeNetwork } from '../network/write-network.ts'
import { type City, readOrStop } from '../plan/read-plan.ts'
import type { Session } from '../terminal/session.ts'
import { EXIT, Stop } from '../terminal/stop.ts'
import { type SolveFlags, taskFor } from './options.ts'

export interface ExportFlags {
  readonly stage: string
  readonly weather?: string
  readonly step?: string
  readonly free: readonly string[]
  readonly bind: readonly string[]
  readonly set: readonly string[]
  readonly json?: boolean
}

/** `jarip network export`: a stage of a plan, by itself and in one weather year, for PyPSA. */
export async function exportNetwork(
  plan: string,
  folder: string,
  flags: ExportFlags,
  session: Session,
): Promise<number> {
  refuseForeign(folder, session)
  const words = networkWords[session.lang]
  const { tables, presentValue } = tablesOf(readOrStop(plan, session), flags, session)
  const about = {
    made_by: 'jarip network export',
    stage: Number(flags.stage),
    present_value_factor: presentValue,
    ...whatIf(flags),
  }
  writeNetwork(tables, folder, about, session)
  if (flags.json) session.out(JSON.stringify({ folder, ...about }))
  else {
    session.out(words.exported(folder, presentValue.toFixed(6)))
    session.out(words.inPypsa(folder))
  }
  return 0
}

/** What the network differs in from the plan, for whoever finds the folder later. */
function whatIf({ weather, step, free, bind, set }: ExportFlags): object {
  const said = { weather, step, free, bind, set }
  return Object.fromEntries(
    Object.entries(said).filter(([, value]) => value !== undefined && value.length > 0),
  )
}

function tablesOf(
  city: City,
  flags: ExportFlags,
  session: Session,
): { tables: PypsaTables; presentValue: number } {
  const words = networkWords[session.lang]
  const { plan, options } = taskFor(city, solveFlags(flags), session)
  try {
    const { network } = networkFor(plan, city.data, options)
    return { tables: toPypsa(network), presentValue: network.stages[0].presentValue }
  } catch (error) {
    if (error instanceof PypsaError)
      throw new Stop(EXIT.bad, words.notExported, error.faults.map(words.fault))
    if (error instanceof RangeError) throw new Stop(EXIT.usage, words.notExported, [error.message])
    throw error
  }
}

/** As `jarip solve` would be told: the same checks, the same what-ifs. */
function solveFlags({ stage, weather, ...flags }: ExportFlags): SolveFlags {
  return {
    ...flags,
    stage: [stage],
    ...(weather === undefined ? {} : { weather: [weather] }),
    solver: 'hourly',
    quick: true,
    today: '',
  }
}
