import {
  explain,
  type IterationReport,
  type KnownCentres,
  type RunOptions,
  readCity,
  run,
} from '@jarip/core/engine'
import type { CityReading } from '@jarip/core/plan'
import { withSettings } from '@jarip/saved/settings'
import { solve, type WorkerPool, withThisThread, worthSharing } from '@jarip/solver'
import { browserPool } from '@jarip/solver/browser'
import { stringify } from 'yaml'
import { type Positions, settingsFor } from './levers.ts'
import type { Answer, Order, Question } from './messages.ts'
import { NearBy } from './near-by.ts'
import { solverNear } from './solver-near.ts'
import { planOf } from './written.ts'

/** The engine beside the page: it solves while sliders move, and hears when an answer is not wanted any more. */

let reading: CityReading | undefined
const cancelled = new Set<number>()
const answer = (message: Answer) => postMessage(message)

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if (data.kind === 'open') reading = readCity('', (path) => data.files[path])
  else if (data.kind === 'cancel') cancelled.add(data.id)
  else void carryOut(data)
})

type Task = Exclude<Order, { kind: 'open' | 'cancel' }>

async function carryOut(task: Task): Promise<void> {
  try {
    answer(await answerTo(task))
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    answer({ kind: 'failed', id: task.id, message })
  } finally {
    cancelled.delete(task.id)
  }
}

async function answerTo(task: Task): Promise<Answer> {
  const { id } = task
  const city = reading?.city
  if (!city) throw new Error('the plan has faults')
  if (task.kind === 'write')
    return { kind: 'written', id, text: written(planOf(city.plan, task.question)) }
  const set = settingsFor(city.plan, task.question.positions)
  const plan = withSettings(city.plan, set)
  const options = optionsFor(id, task.question, set)
  if (task.kind === 'explain')
    return {
      kind: 'explained',
      id,
      explanation: await explain(plan, city.data, options, task.promise),
    }
  const started = performance.now()
  const { sets: _, ...result } = await run(plan, city.data, options)
  return { kind: 'result', id, result, seconds: (performance.now() - started) / 1000 }
}

function optionsFor(
  id: number,
  question: Question,
  set: Readonly<Record<string, number>>,
): RunOptions {
  const { positions, ...rest } = question
  const signal = {
    get aborted() {
      return cancelled.has(id)
    },
  }
  return {
    ...rest,
    set,
    hash: reading?.hash ?? '',
    tryUnbound: false,
    followCentre: false,
    knownCentres,
    signal,
    ...solverFor(id, positions, signal),
  }
}

/** A year is cut in two: one half is worked on here, the other beside. */
const MOST_THREADS = 2
let pool: WorkerPool | undefined

function crew(): { readonly pool?: WorkerPool } {
  const threads = Math.min(navigator.hardwareConcurrency, MOST_THREADS)
  if (threads < 2) return {}
  pool ??= withThisThread(browserPool(threads - 1))
  return { pool }
}

/** What is left of earlier answers: of the plan that this thread has read, and of no other. */
const knownCentres: KnownCentres = new Map()
const nearBy = new NearBy()

/** How programs are solved here: near earlier answers, told, and heard when they are not wanted any more. */
function solverFor(
  id: number,
  positions: Positions,
  signal: { readonly aborted: boolean },
): Pick<RunOptions, 'solve' | 'onProgress'> {
  const tell = telling(id)
  return solverNear(nearBy, positions, (program, start, onIteration) =>
    solve(program, {
      signal,
      ...start,
      ...(worthSharing(program) ? crew() : {}),
      progress: async (report: IterationReport) => {
        onIteration?.(report)
        tell(report)
        await messagesHeard()
      },
    }),
  )
}

/** Milliseconds between two reports: what is drawn for each takes time that the engine could use. */
const BETWEEN = 200

/** Tells how far a run is, now and then. */
function telling(id: number): (report: IterationReport) => void {
  let told = Number.NEGATIVE_INFINITY
  return ({ iteration, gap }) => {
    const now = performance.now()
    if (now - told < BETWEEN) return
    told = now
    answer({ kind: 'progress', id, iteration, gap })
  }
}

const { port1: here, port2: there } = new MessageChannel()
const listening: (() => void)[] = []
here.onmessage = () => listening.shift()?.()

/** Lets the messages in that came while this thread was busy; a timer would make each wait for 4 ms. */
function messagesHeard(): Promise<void> {
  return new Promise((resolve) => {
    listening.push(resolve)
    there.postMessage(null)
  })
}

/** A plan in one file; the series that it names stay where they are. */
function written(plan: unknown): string {
  return stringify(plan, { lineWidth: 100 })
}
