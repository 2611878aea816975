import { ProgressBar } from '../parts/progress-bar.tsx'
import { words } from '../state/lang.ts'
import type { Answers } from './use-answer.ts'

/** What is worked on and how far it is; or what is shown, and how long it took. */
export function Progress({ shown, running: { value: running }, failed }: Answers) {
  const { whatIf } = words.value
  return (
    <div class="what-if__state">
      <p aria-live="polite">
        {failed !== undefined && (
          <>
            <b>✕ {whatIf.failed}</b> <span class="mono">{failed}</span>
          </>
        )}
        {running && whatIf.solving(running.together)}
        {!running && failed === undefined && <Ended shown={shown} />}
      </p>
      {running && <ProgressBar {...running} />}
      {running && shown && shown.step !== 1 && <p class="quiet">{whatIf.shownWith(shown.step)}</p>}
    </div>
  )
}

function Ended({ shown }: Pick<Answers, 'shown'>) {
  const { whatIf } = words.value
  if (!shown) return null
  const { before, after, step } = shown
  const ready = whatIf.ready((after ?? before).seconds.toFixed(1), step)
  return <>{after ? ready : `${ready} ${whatIf.start}`}</>
}
