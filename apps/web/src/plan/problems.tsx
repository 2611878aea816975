import type { Problem } from '@jarip/core/plan'
import { say, words } from '../state/lang.ts'
import { Fold } from './fold.tsx'

interface Props {
  readonly problems: readonly Problem[]
}

/** Everything that is wrong, with the place where it is written; what is only doubtful opens. */
export function Problems({ problems }: Props) {
  const { plan: text } = words.value
  const faults = problems.filter(({ severity }) => severity === 'error')
  const hints = problems.filter(({ severity }) => severity !== 'error')
  return (
    <section class="figure" id="problems">
      <h2 class="figure__title">{text.problems}</h2>
      {faults.length === 0 && <p>✓ {text.sound}</p>}
      <List problems={faults} />
      {hints.length > 0 && (
        <Fold id="hints" title={text.hints(hints.length)} note="">
          {() => <List problems={hints} />}
        </Fold>
      )}
    </section>
  )
}

function List({ problems }: Props) {
  const { plan: text } = words.value
  return (
    <ul class="problems">
      {problems.map(({ file, line, column, at, severity, message }) => (
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
      ))}
    </ul>
  )
}
