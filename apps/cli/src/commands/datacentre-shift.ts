import { type CentreShift, shiftCentre } from '@jarip/core/engine'
import { datacentreWords } from '../datacentre/words.ts'
import { readOrStop } from '../plan/read-plan.ts'
import type { SolverName } from '../solver/messages.ts'
import type { Session } from '../terminal/session.ts'
import { EXIT, Stop } from '../terminal/stop.ts'
import { taskFor } from './options.ts'
import { solveInThread } from './solve-in-thread.ts'
import { asDate } from './today.ts'

export interface ShiftFlags {
  readonly stage?: string
  readonly weather?: string
  readonly step?: string
  readonly set: readonly string[]
  readonly free: readonly string[]
  readonly solver: SolverName
  readonly json?: boolean
}

/** `jarip datacentre shift`: optimum and scheduler in turn, until the load agrees. */
export async function shift(folder: string, flags: ShiftFlags, session: Session): Promise<number> {
  const city = readOrStop(folder, session)
  const stage = flags.stage ?? String(city.plan.stages[0].year)
  const today = asDate(undefined, session)
  const weather = flags.weather ?? city.plan.default_weather
  const task = taskFor(
    city,
    { ...flags, stage: [stage], weather: [weather], bind: [], today },
    session,
  )
  if (!task.plan.data_centre)
    throw new Stop(EXIT.bad, datacentreWords[session.lang].shifted.noCentre(folder))
  const { stages: _, weather: __, tryUnbound: ___, ...options } = task.options
  const shifted = await solveInThread(flags.solver, session, (hooks) =>
    shiftCentre(task.plan, city.data, { ...options, ...hooks, stage: Number(stage), weather }),
  )
  if (!shifted) throw new RangeError('the plan lost its data centre')
  session.out(flags.json ? asJson(shifted) : report(shifted, session).join('\n'))
  return 0
}

/** Series of hours as plain arrays. */
function asJson({ loadBefore, load, chosen, ...rest }: CentreShift): string {
  const plain = (hours: Float64Array) => Array.from(hours)
  return JSON.stringify({
    ...rest,
    loadBefore: plain(loadBefore),
    load: plain(load),
    chosen: plain(chosen),
  })
}

function report(shift: CentreShift, session: Session): string[] {
  const say = datacentreWords[session.lang].shifted
  const { format } = session
  const { differences, before, after } = shift
  const rounds = format.count(differences.length)
  const last = format.percent(differences[differences.length - 1])
  const saved = ({ won, tonnes }: CentreShift['saved']) =>
    `${format.amount(won, 'KRW/a')}, ${format.amount(tonnes, 'tCO2e/a')}`
  const slowdowns = [before, after].map((m) => format.number(m.averageBoundedSlowdown))
  return [
    session.paint('bold', say.title(String(shift.stage), shift.weather, shift.step)),
    `  ${shift.agreed ? say.agreed(rounds, last) : say.apart(rounds, last)}`,
    `  ${say.saved(saved(shift.saved))}`,
    `  ${say.promised(saved(shift.promised))}`,
    `  ${say.slowdown(slowdowns[0], slowdowns[1])}`,
    `  ${say.late(format.count(shift.late))}`,
    ...(shift.yielding.length > 0 ? [`  ${say.yielding(shift.yielding.join(', '))}`] : []),
  ]
}
