import { type ReadonlySignal, useSignal } from '@preact/signals'
import { useLayoutEffect, useState } from 'preact/hooks'
import type { Step } from '../parts/progress-bar.tsx'
import { outcome, planFile } from '../state/data.ts'
import { Answered } from './answered.ts'
import { type Solved, solveQuestion } from './engine.ts'
import type { Question } from './messages.ts'
import { isChanged, unchanged } from './question.ts'

/** The stage as the plan has it and as the question has it, both with the same hours. */
export interface Answer {
  readonly question: Question
  readonly before: Solved
  /** Undefined while nothing is changed. */
  readonly after: Solved | undefined
  /** Hours taken together: more than asked for while it is only a first look. */
  readonly step: number
}

export interface Answers {
  readonly shown: Answer | undefined
  /** What is shown answers an earlier question; the next answer is on its way. */
  readonly isStale: boolean
  /** What is worked on; undefined when nothing is. It tells of each iteration: read it where that is shown. */
  readonly running: ReadonlySignal<Running | undefined>
  readonly failed: string | undefined
}

export interface Running extends Step {
  /** Hours taken together in what is worked on. */
  readonly together: number
}

/** Hours taken together in a first look: it comes in a second or two where every hour takes longer. */
const FIRST_LOOK = 12

/**
 * Seconds that an answer near by may have taken for the next one to be awaited without a first look,
 * which would make it come later by the time that the look itself takes.
 */
const PATIENCE = 8

/** Sliders send many changes; one that stays this long is meant. */
const SETTLED_MS = 100

/** The answer to the plan as it is and to the question; a new question cancels the one before. */
export function useAnswer(question: Question): Answers {
  const [shown, setShown] = useState<Answer>()
  const running = useSignal<Running | undefined>(undefined)
  const [failed, setFailed] = useState<string>()
  const hash = planFile.value.state === 'here' ? planFile.value.value.hash : ''
  const asked = JSON.stringify(question)
  // Before what is out of date is painted: a run that nobody wants any more ends a frame earlier.
  useLayoutEffect(() => {
    const asking = new Asking(question, hash, (now) => {
      running.value = now
    })
    const work = async () => {
      setFailed(undefined)
      try {
        for await (const answer of asking.answers()) setShown(answer)
      } catch (error) {
        if (!asking.isOver) setFailed(error instanceof Error ? error.message : String(error))
      }
      if (!asking.isOver) running.value = undefined
    }
    const timer = setTimeout(() => void work(), SETTLED_MS)
    return () => {
      clearTimeout(timer)
      asking.end()
    }
  }, [asked, hash])
  const isStale = shown !== undefined && JSON.stringify(shown.question) !== asked
  return { shown, isStale, running, failed }
}

const answered = new Answered()

/** One question, from a first look to the hours that it asks for, until nobody wants it any more. */
class Asking {
  readonly #question: Question
  readonly #hash: string
  readonly #tell: (running: Running) => void
  #cancel = () => {}
  /** What had to yield, by what is asked: hardly ever another with finer hours. */
  readonly #yielding = new Map<'before' | 'after', readonly string[]>()
  isOver = false

  constructor(question: Question, hash: string, tell: (running: Running) => void) {
    this.#question = question
    this.#hash = hash
    this.#tell = tell
  }

  end(): void {
    this.isOver = true
    this.#cancel()
  }

  /** A first look where the answer takes long, then the answer; a look that fails is passed over. */
  async *answers(): AsyncGenerator<Answer> {
    const { step } = this.#question
    if (step < FIRST_LOOK && !this.#isQuick()) {
      const first = await this.#answer(FIRST_LOOK).catch(() => undefined)
      if (this.isOver) return
      if (first) yield first
    }
    const last = await this.#answer(step)
    if (!this.isOver) yield last
  }

  #isQuick(): boolean {
    const near = answered.near(this.#hash, this.#question)
    return near !== undefined && near.seconds <= PATIENCE
  }

  async #answer(step: number): Promise<Answer> {
    const question = { ...this.#question, step }
    const before = await this.#solve(unchanged(question), 'before')
    const after = isChanged(question) ? await this.#solve(question, 'after') : undefined
    return { question: this.#question, before, after, step }
  }

  async #solve(question: Question, side: 'before' | 'after'): Promise<Solved> {
    const solved = answered.get(this.#hash, question) ?? (await this.#run(question, side))
    answered.keep(this.#hash, question, solved)
    this.#yielding.set(side, solved.result.network.yielding)
    return solved
  }

  #run(question: Question, side: 'before' | 'after'): Promise<Solved> {
    if (this.isOver) throw new Error('nobody asks any more')
    const together = question.step
    const tell = (at: Step) => this.isOver || this.#tell({ ...at, together })
    tell({ iteration: 0, gap: 1 })
    const yielding = ofStages(this.#guess(question, side), question.stages)
    const { answer, cancel } = solveQuestion({ ...question, yielding }, tell)
    this.#cancel = cancel
    return answer
  }

  /** What will have to yield, by what is nearest to the question. */
  #guess(question: Question, side: 'before' | 'after'): readonly string[] {
    return (
      this.#yielding.get(side) ??
      answered.near(this.#hash, question)?.result.network.yielding ??
      this.#yielding.get('before') ??
      solvedBefore()
    )
  }
}

/** Readings that are judged in these stages: what yields in another says nothing of them. */
function ofStages(readings: readonly string[], stages: readonly number[]): readonly string[] {
  if (outcome.value.state !== 'here') return readings
  const elsewhere = new Set(
    outcome.value.value.promises.flatMap((promise) =>
      promise.readings
        .filter(({ stage }) => stage !== undefined && !stages.includes(stage))
        .map(({ id }) => `${promise.id}/${id}`),
    ),
  )
  return readings.filter((key) => !elsewhere.has(key))
}

/** What had to yield in the outcome of the whole plan. */
function solvedBefore(): readonly string[] {
  return outcome.value.state === 'here' ? outcome.value.value.network.yielding : []
}
