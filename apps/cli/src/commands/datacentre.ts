import {
  type AsideReason,
  expectedAt,
  type JobsReading,
  jobsOf,
  type Metrics,
  metricsOf,
  type Refusals,
  type SchedulerName,
  schedulers,
  simulate,
  type Trace,
  withExactRunTimes,
} from '@jarip/core/datacentre'
import { readTrace } from '../datacentre/read-trace.ts'
import { datacentreWords } from '../datacentre/words.ts'
import type { Session } from '../terminal/session.ts'
import { EXIT, Stop } from '../terminal/stop.ts'

export interface RunFlags {
  readonly processors?: string
  readonly scheduler: SchedulerName
  readonly exactRuntimes?: boolean
  readonly json?: boolean
}

/** What a run gives, as `--json` prints it. */
interface Ran {
  readonly trace: string
  readonly processors: number
  readonly scheduler: SchedulerName
  readonly exactRunTimes: boolean
  readonly metrics: Metrics
  readonly refused: Refusals
  readonly aside: JobsReading['aside']
}

/** `jarip datacentre run`: the metrics of a trace under a scheduler. */
export async function runTrace(path: string, flags: RunFlags, session: Session): Promise<number> {
  const asked = flags.processors === undefined ? undefined : wholeNumber(flags.processors, session)
  const { trace, refused } = await readTrace(path, session)
  const processors = asked ?? processorsOf(trace, session)
  const { jobs, aside } = jobsOf(trace, processors)
  const { scheduler, exactRuntimes = false } = flags
  const known = exactRuntimes ? withExactRunTimes(jobs) : jobs
  const metrics = metricsOf(simulate(known, processors, schedulers[scheduler]))
  const ran = {
    trace: path,
    processors,
    scheduler,
    exactRunTimes: exactRuntimes,
    metrics,
    refused,
    aside,
  }
  session.out(flags.json ? JSON.stringify(asJson(ran)) : report(ran, session).join('\n'))
  if (jobs.length > 0) return 0
  session.err(datacentreWords[session.lang].noJobs(path))
  return EXIT.bad
}

function wholeNumber(found: string, { lang }: Session): number {
  const value = Number(found)
  if (Number.isSafeInteger(value) && value >= 1 && found.trim() !== '') return value
  throw new Stop(EXIT.usage, datacentreWords[lang].badProcessors(found))
}

/** What the header of the trace says. */
function processorsOf({ header }: Trace, { lang }: Session): number {
  const said = Number.parseInt(header.get('MaxProcs') ?? header.get('MaxNodes') ?? '', 10)
  if (said >= 1) return said
  const say = datacentreWords[lang]
  throw new Stop(EXIT.usage, say.noProcessors, [say.sayProcessors])
}

function asJson({ refused, aside, ...rest }: Ran) {
  const examples = refused.examples.map((r) => ({ ...r, expected: expectedAt(r) }))
  return {
    ...rest,
    refused: { total: refused.total, byReason: Object.fromEntries(refused.byReason), examples },
    aside: Object.fromEntries(aside),
  }
}

function report(ran: Ran, session: Session): string[] {
  const { metrics, processors, scheduler, exactRunTimes } = ran
  const say = datacentreWords[session.lang]
  const number = numbersIn(session)
  const how = exactRunTimes ? `${scheduler}, ${say.exact}` : scheduler
  return [
    session.paint('bold', say.title(number(metrics.jobs), number(processors), how)),
    `  ${say.slowdown}  ${number(metrics.averageBoundedSlowdown, 2)}`,
    `  ${say.wait}  ${number(metrics.meanWait / 3600, 2)} ${say.hours}`,
    `  ${say.utilisation}  ${number(metrics.utilisation * 100, 1)} %`,
    `  ${say.makespan}  ${number(metrics.makespan / 86_400, 1)} ${say.days}`,
    ...refusedLines(ran.refused, session),
    ...asideLines(ran.aside, session),
  ]
}

const SHOWN = 5

function refusedLines({ total, byReason, examples }: Refusals, session: Session): string[] {
  if (total === 0) return []
  const say = datacentreWords[session.lang]
  const number = numbersIn(session)
  const shown = examples.slice(0, SHOWN)
  const more = total - shown.length
  return [
    say.refused(number(total)),
    ...[...byReason].map(([reason, n]) => `  ${number(n)}  ${say.refusedReasons[reason]}`),
    ...shown.map((r) => `  ${say.refusal(number(r.line), expectedAt(r)[session.lang], r.found)}`),
    ...(more > 0 ? [`  ${say.moreRefused(number(more))}`] : []),
  ]
}

function asideLines(aside: ReadonlyMap<AsideReason, number>, session: Session): string[] {
  if (aside.size === 0) return []
  const say = datacentreWords[session.lang]
  const number = numbersIn(session)
  const total = [...aside.values()].reduce((sum, n) => sum + n, 0)
  return [
    say.aside(number(total)),
    ...[...aside].map(([reason, n]) => `  ${number(n)}  ${say.reasons[reason]}`),
  ]
}

function numbersIn({ lang }: Session): (value: number, digits?: number) => string {
  const locale = lang === 'ko' ? 'ko-KR' : 'en-GB'
  return (value, digits = 0) =>
    value.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits })
}
