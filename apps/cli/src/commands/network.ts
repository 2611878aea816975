import {
  fromPypsa,
  meanPrices,
  type PypsaResult,
  type PypsaTables,
  type Result,
  replay,
  summaryOf,
  toProgram,
  toPypsaResult,
  toResult,
  withResult,
} from '@jarip/core/pypsa'
import { type Program, programSize } from '@jarip/solver'
import { readNetwork, refusing } from '../network/read-network.ts'
import { networkWords } from '../network/words.ts'
import { refuseForeign, writeNetwork } from '../network/write-network.ts'
import type { SolverName } from '../solver/messages.ts'
import type { Session } from '../terminal/session.ts'
import { EXIT, Stop } from '../terminal/stop.ts'
import { tableLines } from '../terminal/table.ts'
import { solveInThread } from './solve-in-thread.ts'

export interface SolveNetworkFlags {
  readonly out?: string
  readonly json?: boolean
  readonly solver: SolverName
}

/** What solving a network gives. */
interface Solved {
  readonly tables: PypsaTables
  readonly result: Result
  readonly told: PypsaResult
  readonly replay: ReturnType<typeof replay>
  readonly unknown: readonly string[]
  readonly seconds: number
}

/** `jarip network solve`: a PyPSA network's optimum in PyPSA's words. */
export async function solveNetwork(
  path: string,
  flags: SolveNetworkFlags,
  session: Session,
): Promise<number> {
  if (flags.out !== undefined) refuseForeign(flags.out, session)
  const started = performance.now()
  const tables = await readNetwork(path, session)
  if (flags.out !== undefined && tables.snapshots.scenarios)
    throw new Stop(EXIT.usage, networkWords[session.lang].scenariosOut)
  const solved = await solveTables(tables, flags.solver, started, session)
  const { status } = solved.result
  if (flags.out !== undefined && status === 'optimal')
    writeNetwork(withResult(tables, solved.told), flags.out, {}, session)
  if (flags.json) {
    for (const line of leftOut(solved, session)) session.err(line)
    session.out(JSON.stringify(asJson(solved)))
  } else session.out(report(solved, flags.out, session).join('\n'))
  return status === 'optimal' || status === 'infeasible' || status === 'unbounded' ? 0 : EXIT.bad
}

async function solveTables(
  tables: PypsaTables,
  solver: SolverName,
  started: number,
  session: Session,
): Promise<Solved> {
  const { network, map, unknown, program, columns } = await refusing(session, () => {
    const read = fromPypsa(tables)
    // Networks come in any currency and size: the objective counts in its unit, not in millions.
    const { program, map: columns } = toProgram(read.network, { purpose: 'cost', money: 1 })
    return { ...read, program, columns }
  })
  const solution = await solveProgram(program, solver, session)
  const result = toResult(network, columns, solution)
  const told = toPypsaResult(network, map, result)
  const seconds = (performance.now() - started) / 1000
  return { tables, result, told, replay: replay(network, result), unknown, seconds }
}

function solveProgram(program: Program, solver: SolverName, session: Session) {
  const { rows, columns } = programSize(program)
  const about = { phase: 'solve', purpose: 'network', rows, columns } as const
  return solveInThread(solver, session, (hooks, line) => {
    line.show(about)
    return hooks.solve(program, {
      onIteration: (iteration) => line.show({ ...about, iteration }),
    })
  })
}

function asJson({ result, told, replay: replayed, seconds }: Solved): object {
  const { status, iterations, certificate, solver } = result
  const optimal = status === 'optimal'
  return {
    status,
    objective: optimal ? told.objective : null,
    objective_constant: told.objectiveConstant,
    system_cost: optimal ? told.systemCost : null,
    seconds,
    iterations,
    certificate: { solver, ...certificate, replay: replayed.worst },
    ...(optimal ? summaryOf(told) : {}),
  }
}

/** Attributes and lists that are not known; nothing without any. */
function leftOut({ unknown }: Solved, session: Session): string[] {
  if (unknown.length === 0) return []
  const words = networkWords[session.lang]
  return [words.unknown, ...unknown.map((line) => `  ${words.fault(line)}`)]
}

function report(solved: Solved, out: string | undefined, session: Session): string[] {
  const { tables, result, told, seconds, replay: replayed } = solved
  const { format, paint } = session
  const words = networkWords[session.lang]
  const buses = format.count(Object.keys(told.lists.buses).length)
  const title = words.title(tables.name || 'PyPSA', buses, format.count(tables.snapshots.count))
  const head = [paint('bold', title), ...leftOut(solved, session)]
  if (result.status !== 'optimal') return [...head, words.noAnswer(words.status(result.status))]
  const { primal, dual, gap } = result.certificate
  const { solver, iterations } = result
  return [
    ...head,
    `${words.objective}: ${exact(told.objective)}`,
    `${words.constant}: ${exact(told.objectiveConstant)}`,
    `${words.systemCost}: ${exact(told.systemCost)}`,
    ...sizeLines(told, session),
    ...valueLines(told, session),
    words.solved(solver, format.count(iterations), seconds.toFixed(1)),
    words.certificate(format.tiny(primal), format.tiny(dual), format.tiny(gap)),
    words.replay(format.tiny(replayed.worst)),
    ...(out === undefined ? [] : [words.saved(out)]),
  ]
}

function sizeLines({ lists }: PypsaResult, { lang, paint }: Session): string[] {
  const words = networkWords[lang]
  const rows = Object.entries(lists).flatMap(([list, components]) =>
    Object.entries(components).flatMap(([name, { static: values }]) =>
      Object.entries(values)
        .filter(([attribute]) => attribute.endsWith('_nom_opt'))
        .map(([attribute, value]) => [list, name, attribute, value.toFixed(2)]),
    ),
  )
  if (rows.length === 0) return []
  return [
    '',
    paint('bold', words.sizes),
    ...tableLines({ head: ['', '', '', ''], rows, left: [0, 1, 2] }).slice(1),
  ]
}

function valueLines(told: PypsaResult, { lang, paint }: Session): string[] {
  const words = networkWords[lang]
  const prices = Object.entries(meanPrices(told)).map(([name, { mean_marginal_price: price }]) => [
    name,
    price.toFixed(3),
  ])
  const constraints = Object.entries(told.lists.global_constraints).map(
    ([name, { static: values }]) => [name, values.mu.toFixed(4)],
  )
  const table = (title: string, rows: string[][]) =>
    rows.length === 0
      ? []
      : ['', paint('bold', title), ...tableLines({ head: ['', ''], rows }).slice(1)]
  return [...table(words.prices, prices), ...table(words.constraints, constraints), '']
}

/** All digits that a person may want to compare. */
function exact(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 4 })
}
