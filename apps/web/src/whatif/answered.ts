import type { Solved } from './engine.ts'
import type { Question } from './messages.ts'
import { isNear } from './near-by.ts'

const MOST = 60

/** Answers that came before, by plan and question: coming back to one takes no time. */
export class Answered {
  readonly #kept = new Map<string, { readonly question: Question; readonly solved: Solved }>()

  get(plan: string, question: Question): Solved | undefined {
    return this.#kept.get(keyOf(plan, question))?.solved
  }

  /** @param plan the plan's hash */
  keep(plan: string, question: Question, solved: Solved): void {
    const key = keyOf(plan, question)
    this.#kept.delete(key)
    this.#kept.set(key, { question, solved })
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > MOST) this.#kept.delete(oldest)
  }

  /** The last answer to a question that differs by where its sliders stand, and by little. */
  near(plan: string, question: Question): Solved | undefined {
    const place = keyOf(plan, { ...question, positions: {} })
    return [...this.#kept]
      .filter(([key]) => key.startsWith(`${plan} `))
      .map(([, one]) => one)
      .reverse()
      .find(
        (one) =>
          keyOf(plan, { ...one.question, positions: {} }) === place &&
          isNear(one.question.positions, question.positions),
      )?.solved
  }
}

const keyOf = (plan: string, question: Question) => `${plan} ${JSON.stringify(question)}`
