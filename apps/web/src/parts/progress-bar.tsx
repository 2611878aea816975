import { words } from '../state/lang.ts'

/** How far a run is. */
export interface Step {
  readonly iteration: number
  /** Relative; ends near 1e-8. */
  readonly gap: number
}

/** The gap that a run ends with. */
const CLOSED = 1e-8

/** Each iteration closes the gap by about the same factor: its logarithm is the way that is done. */
export function ProgressBar({ iteration, gap }: Step) {
  const { whatIf } = words.value
  const done = iteration === 0 ? 0 : Math.log(Math.min(1, gap)) / Math.log(CLOSED)
  return (
    <div class="progress">
      <progress max={1} value={Math.max(0.02, Math.min(0.99, done))} aria-label={whatIf.progress} />
      <span class="quiet" aria-hidden="true">
        {iteration > 0 && whatIf.iteration(iteration)}
      </span>
    </div>
  )
}
