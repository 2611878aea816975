import type { Explanation, OutcomeChoices } from '@jarip/core/engine'
import type { Step } from '../parts/progress-bar.tsx'

export interface Explaining {
  readonly answer: Promise<Explanation>
  readonly cancel: () => void
}

/** Asks the engine's thread, which comes only now: the board itself does without it. */
export async function explainInBrowser(
  promise: string,
  { stages, weather, step }: OutcomeChoices,
  onProgress: (step: Step) => void,
): Promise<Explaining> {
  const [{ explainPromise }, { today }] = await Promise.all([
    import('../whatif/engine.ts'),
    import('../whatif/today.ts'),
  ])
  const question = { stages, weather, step, positions: {}, free: [], bind: [], today: today() }
  const { answer, cancel } = explainPromise(question, promise, onProgress)
  return { answer: answer.then(({ explanation }) => explanation), cancel }
}
