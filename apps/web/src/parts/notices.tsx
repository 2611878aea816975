import type { Job, Status } from '@jarip/saved/status'
import { lost, outcome, status } from '../state/data.ts'
import { format, lang, words } from '../state/lang.ts'
import { addressOf } from '../state/route.ts'
import { at } from '../state/site.ts'
import { ProgressBar } from './progress-bar.tsx'
import { SolveButton } from './solve-button.tsx'

/** What is going on beside what is shown: a run, a changed plan, a fault, a server that has ended. */
export function Notices() {
  const now = status.value
  const { shell } = words.value
  return (
    <div class="notices">
      {lost.value && <p class="notice">{shell.lost}</p>}
      {now && <Running jobs={now.jobs} />}
      {now && <PlanState now={now} />}
    </div>
  )
}

function Running({ jobs }: { readonly jobs: readonly Job[] }) {
  const { shell } = words.value
  const running = jobs.find(({ state }) => state === 'running')
  const waiting = jobs.filter(({ state }) => state === 'queued')
  if (running) return <RunningJob job={running} waiting={waiting} />
  const last = jobs.find(({ state }) => state === 'failed' || state === 'done')
  if (last?.state !== 'failed') return null
  return (
    <p class="notice notice--bad" role="alert">
      {shell.solveFailed}: {last.message}
    </p>
  )
}

function RunningJob({ job, waiting }: { readonly job: Job; readonly waiting: readonly Job[] }) {
  const { shell } = words.value
  const { progress } = job
  const iteration = progress?.phase === 'solve' ? progress.iteration : undefined
  return (
    <div class="notice notice--busy">
      <span class="spinner" aria-hidden="true" />
      <span role="status">
        {shell.running}: {stepOf(job)}
        {waiting.length > 0 && ` · ${shell.queued(waiting.length)}`}
      </span>
      <span aria-hidden="true">{detailOf(job)}</span>
      {iteration && <ProgressBar {...iteration} />}
      <Cancel job={job} />
      {waiting.length > 0 && (
        <ol class="queue">
          {waiting.map((one) => (
            <li key={one.id}>
              {askedText(one)} <Cancel job={one} />
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}

function Cancel({ job }: { readonly job: Job }) {
  const { shell } = words.value
  const cancel = () => void fetch(`${at.solves}/${job.id}`, { method: 'DELETE' })
  return (
    <button
      type="button"
      class="button"
      aria-label={job.state === 'queued' ? `${shell.cancel}: ${askedText(job)}` : undefined}
      onClick={cancel}
    >
      {shell.cancel}
    </button>
  )
}

/** When a run was asked for, and what it shall solve. */
function askedText({ asked, request }: Job): string {
  const { shell, whatIf } = words.value
  const { stages, weather, step } = request
  const what = [
    stages?.join(', '),
    weather?.join(', '),
    step === undefined || step === 1 ? undefined : whatIf.roughly(step),
  ].filter((part) => part !== undefined)
  const time = new Date(asked).toLocaleTimeString(lang.value, { timeStyle: 'short' })
  return `${time} · ${what.length > 0 ? what.join(' · ') : shell.wholePlan}`
}

/** What is worked on: said aloud whenever it changes, so the iterations are no part of it. */
function stepOf({ progress }: Job): string {
  const { progress: text } = words.value
  if (!progress) return text.read
  if (progress.phase !== 'solve') return text[progress.phase]
  const { purpose, promise = '' } = progress
  return `${text.purposes[purpose]}${purpose === 'alone' ? promise : ''}`
}

/** How far the optimisation is, which changes several times a second. */
function detailOf({ progress }: Job): string | undefined {
  const { progress: text } = words.value
  if (progress?.phase !== 'solve') return undefined
  const { iteration, rows, columns } = progress
  const { count, tiny } = format.value
  return iteration
    ? text.iteration(iteration.iteration, tiny(iteration.gap))
    : text.size(count(rows), count(columns))
}

function PlanState({ now }: { readonly now: Status }) {
  const { shell } = words.value
  if (outcome.value.state === 'loading') return null
  if (now.plan.faults > 0)
    return (
      <p class="notice notice--bad">
        {now.outcome ? shell.broken(now.plan.faults) : shell.brokenOnly(now.plan.faults)}{' '}
        <a href={addressOf('plan')}>{shell.seeProblems}</a>
      </p>
    )
  const busy = now.jobs.some(({ state }) => state === 'running' || state === 'queued')
  if (!now.outcome || now.outcome.hash === now.plan.hash || busy) return null
  return (
    <div class="notice">
      <span>{shell.outOfDate}</span> <SolveButton />
    </div>
  )
}
