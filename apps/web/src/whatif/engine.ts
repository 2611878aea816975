import type { Explanation } from '@jarip/core/engine'
import type { Step } from '../parts/progress-bar.tsx'
import { planFile } from '../state/data.ts'
import { at, fetchJson } from '../state/site.ts'
import type { Answer, Order, Question, Result } from './messages.ts'

/** What became of a question. */
export interface Solved {
  readonly result: Result
  readonly seconds: number
}

type Told = (step: Step) => void

type Waiting = {
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: Error) => void
  readonly onProgress: Told
}

/** A question that can be taken back. */
export interface Asked<T> {
  readonly answer: Promise<T>
  readonly cancel: () => void
}

const waiting = new Map<number, Waiting>()
let next = 1
let worker: Promise<Worker> | undefined
/** Of the plan that the thread has read. */
let opened: string | undefined

/** The engine's thread, started with the plan when it is first needed, and anew when the plan changes. */
function engine(): Promise<Worker> {
  const hash = planFile.value.state === 'here' ? planFile.value.value.hash : undefined
  if (hash !== opened) end()
  opened = hash
  worker ??= start()
  worker.catch(() => {
    worker = undefined
  })
  return worker
}

function end(): void {
  if (!worker) return
  void worker?.then((thread) => thread.terminate())
  worker = undefined
  failAll('the plan has changed')
}

async function start(): Promise<Worker> {
  const files = await fetchJson<Record<string, string>>(at.files)
  const thread = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  thread.addEventListener('message', ({ data }: MessageEvent<Answer>) => hear(data))
  thread.addEventListener('error', ({ message }) => {
    worker = undefined
    failAll(message)
  })
  thread.postMessage({ kind: 'open', files } satisfies Order)
  return thread
}

function hear(answer: Answer): void {
  const asked = waiting.get(answer.id)
  if (!asked) return
  if (answer.kind === 'progress') {
    asked.onProgress(answer)
    return
  }
  waiting.delete(answer.id)
  if (answer.kind === 'failed') asked.reject(new Error(answer.message))
  else asked.resolve(answer)
}

function failAll(message: string): void {
  for (const { reject } of waiting.values()) reject(new Error(message))
  waiting.clear()
}

function ask<T>(
  order: (id: number) => Order,
  read: (answer: Answer) => T,
  onProgress: Told = () => {},
): Asked<T> {
  const id = next++
  // Before the question waits: a thread that ends takes with it all that wait.
  const coming = engine()
  const answer = new Promise<Answer>((resolve, reject) => {
    waiting.set(id, { resolve, reject, onProgress })
    coming.then((thread) => thread.postMessage(order(id)), reject)
  })
  const cancel = () => {
    if (waiting.has(id)) void worker?.then((thread) => thread.postMessage({ kind: 'cancel', id }))
  }
  return { answer: answer.then(read), cancel }
}

export function solveQuestion(question: Question, onProgress: Told): Asked<Solved> {
  return ask((id) => ({ kind: 'run', id, question }), read('result'), onProgress)
}

export function explainPromise(
  question: Question,
  promise: string,
  onProgress: Told,
): Asked<{ readonly explanation: Explanation }> {
  return ask((id) => ({ kind: 'explain', id, question, promise }), read('explained'), onProgress)
}

/** The plan as the question has it, as plan.yaml. */
export function writePlan(question: Question): Asked<{ readonly text: string }> {
  return ask((id) => ({ kind: 'write', id, question }), read('written'))
}

function read<K extends Answer['kind']>(kind: K) {
  return (answer: Answer): Extract<Answer, { kind: K }> => {
    if (answer.kind !== kind) throw new Error(`expected ${kind}, was given ${answer.kind}`)
    return answer as Extract<Answer, { kind: K }>
  }
}
