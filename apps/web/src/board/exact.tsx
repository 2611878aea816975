import type { Explanation, PromiseOutcome } from '@jarip/core/engine'
import { useEffect, useRef, useState } from 'preact/hooks'
import { ProgressBar, type Step } from '../parts/progress-bar.tsx'
import { outcome } from '../state/data.ts'
import { words } from '../state/lang.ts'
import { type Explaining, explainInBrowser } from './explain-in-browser.ts'
import { Explained } from './explained.tsx'

/** Hours taken together: the difference of two plans is clear long before every hour is told apart. */
const COARSEST = 6

/** What keeping a promise costs, worked out in this browser when it is asked for. */
export function Exact({ promise }: { readonly promise: PromiseOutcome }) {
  const { board, shell, whatIf } = words.value
  const [running, setRunning] = useState<Step>()
  const [explanation, setExplanation] = useState<Explanation>()
  const [failed, setFailed] = useState<string>()
  const asked = useRef<Explaining>(undefined)
  useEffect(() => () => asked.current?.cancel(), [])
  if (outcome.value.state !== 'here' || !isComputed(promise)) return null
  const { choices } = outcome.value.value
  const step = Math.max(choices.step, COARSEST)
  const start = async () => {
    setRunning({ iteration: 0, gap: 1 })
    setFailed(undefined)
    try {
      asked.current = await explainInBrowser(promise.id, { ...choices, step }, setRunning)
      setExplanation(await asked.current.answer)
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error))
    }
    setRunning(undefined)
  }
  return (
    <section>
      <h3>{board.exact}</h3>
      <p class="quiet">
        {board.exactHint} ({board.exactStage(step)})
      </p>
      {explanation && <Explained explanation={explanation} />}
      {!explanation && !running && (
        <button type="button" class="button button--start" onClick={() => void start()}>
          {board.exactStart}
        </button>
      )}
      {running && (
        <div class="controls">
          <p role="status">{whatIf.solving(step)}</p>
          <ProgressBar {...running} />
          <button type="button" class="button" onClick={() => asked.current?.cancel()}>
            {shell.cancel}
          </button>
        </div>
      )}
      {failed !== undefined && <p role="alert">{whatIf.failed}</p>}
    </section>
  )
}

function isComputed({ readings }: PromiseOutcome): boolean {
  return readings.some((r) => r.stage !== undefined && !r.measure.startsWith('record:'))
}
