import type { Problem } from '@jarip/core/plan'
import { say, words } from '../state/lang.ts'

/** Everything that is wrong or doubtful, with the place where it is written. */
export function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  const { plan: text } = words.value
  return (
    <section class="figure" id="problems">
      <h2 class="figure__title">{text.problems}</h2>
      {problems.length === 0 && <p>✓ {text.sound}</p>}
      <ul class="problems">
        {problems.map((problem) => {
          const { file, line, column, at, severity, message } = problem
          return (
            <li key={`${file}:${line}:${column} ${at}`} class={`problem problem--${severity}`}>
              <span class="problem__kind">
                {severity === 'error' ? `✕ ${text.fault}` : `○ ${text.hint}`}
              </span>
              <span class="mono">
                {file}:{line}:{column}
              </span>
              <span class="mono">{at}</span>
              <p>{say(message)}</p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
