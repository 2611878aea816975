import { load, outcome, planFile } from '../state/data.ts'
import { words } from '../state/lang.ts'
import { isLive } from '../state/site.ts'
import { SolveButton } from './solve-button.tsx'

/** There is no outcome to show: it is coming, was never made, or could not be read. */
export function Missing() {
  const { shell } = words.value
  const now = outcome.value
  if (now.state === 'loading')
    return (
      <div class="page">
        <p class="hidden" role="status">
          {shell.loading}
        </p>
        <div class="skeleton" aria-hidden="true">
          <div class="skeleton__cards">
            {Array.from({ length: 6 }, (_, i) => (
              <span key={i} />
            ))}
          </div>
        </div>
      </div>
    )
  if (now.state === 'none')
    return (
      <div class="empty">
        <h1>{shell.none}</h1>
        <p>{shell.noneHint}</p>
        {isLive && planIsSound() && <SolveButton />}
      </div>
    )
  return (
    <div class="empty" role="alert">
      <h1>{shell.failed}</h1>
      <p class="mono">{now.state === 'failed' ? now.reason : ''}</p>
      <button type="button" class="button" onClick={load}>
        {shell.again}
      </button>
    </div>
  )
}

function planIsSound(): boolean {
  return planFile.value.state === 'here' && planFile.value.value.plan !== null
}
