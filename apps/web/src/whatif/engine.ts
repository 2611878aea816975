import type { Explanation } from '@jarip/core/engine'
import { at, fetchJson } from '../state/site.ts'
import type { Positions } from './levers.ts'
import type { Answer, Order, Question, Result } from './messages.ts'

/** What became of a question. */
export interface Solved {
  readonly result: Result
  readonly seconds: number
}

type Waiting = {
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: Error) => void
  readonly onProgress: (iteration: number) => void
}

/** A question that can be taken back. */
export interface Asked<T> {
  readonly answer: Promise<T>
  readonly cancel: () => void
}

const waiting = new Map<number, Waiting>()
let next = 1
let worker: Promise<Worker> | undefined

/** The engine's thread, started with the plan when it is first needed. */
function engine(): Promise<Worker> {
  worker ??= start()
  worker.catch(() => {
    worker = undefined
  })
  return worker
}

/** The plan has changed: the next question starts a new thread. */
export function forget(): void {
  void worker?.then((thread) => thread.terminate())
  worker = undefined
}

async function start(): Promise<Worker> {
  const files = await fetchJson<Record<string, string>>(at.files)
  const thread = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  thread.addEventListener('message', ({ data }: MessageEvent<Answer>) => hear(data))
  thread.addEventListener('error', ({ message }) => failAll(message))
  thread.postMessage({ kind: 'open', files } satisfies Order)
  return thread
}

function hear(answer: Answer): void {
  const asked = waiting.get(answer.id)
  if (!asked) return
  if (answer.kind === 'progress') {
    asked.onProgress(answer.iteration)
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
  onProgress: (iteration: number) => void = () => {},
): Asked<T> {
  const id = next++
  const answer = new Promise<Answer>((resolve, reject) => {
    waiting.set(id, { resolve, reject, onProgress })
    engine().then((thread) => thread.postMessage(order(id)), reject)
  })
  const cancel = () => void worker?.then((thread) => thread.postMessage({ kind: 'cancel', id }))
  return { answer: answer.then(read), cancel }
}

export function solveQuestion(
  question: Question,
  onProgress: (iteration: number) => void,
): Asked<Solved> {
  return ask((id) => ({ kind: 'run', id, question }), read('result'), onProgress)
}

export function explainPromise(
  question: Question,
  promise: string,
  onProgress: (iteration: number) => void,
): Asked<{ readonly explanation: Explanation }> {
  return ask((id) => ({ kind: 'explain', id, question, promise }), read('explained'), onProgress)
}

/** The plan with the sliders where they stand, as plan.yaml. */
export function writePlan(positions: Positions): Asked<{ readonly text: string }> {
  return ask((id) => ({ kind: 'write', id, positions }), read('written'))
}

function read<K extends Answer['kind']>(kind: K) {
  return (answer: Answer): Extract<Answer, { kind: K }> => {
    if (answer.kind !== kind) throw new Error(`expected ${kind}, was given ${answer.kind}`)
    return answer as Extract<Answer, { kind: K }>
  }
}
