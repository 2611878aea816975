import { outcome } from '../state/data.ts'
import { format, words } from '../state/lang.ts'

/** How far an error may go and still count as proven; the same as the engine's. */
const HOLDS = 1e-6

/** What the whole page rests on: the proof, and the run that it comes from. */
export function Footer() {
  const { shell } = words.value
  return (
    <footer class="footer">
      <Proof />
      <p>{shell.source}</p>
    </footer>
  )
}

function Proof() {
  if (outcome.value.state !== 'here') return null
  const { certificate, choices, solver, replay, plan } = outcome.value.value
  const { report, shell } = words.value
  const { tiny, count, number, money } = format.value
  const { gap, primal, dual } = certificate
  const proven = Math.max(gap, primal, dual, replay.worst) <= HOLDS
  const settings = report.settings(
    choices.stages.join(', '),
    choices.weather.join(', '),
    choices.step,
  )
  return (
    <>
      <p>
        <strong>
          <span aria-hidden="true">{proven ? '✓' : '✕'}</span>{' '}
          {proven ? shell.proven : shell.notProven}
        </strong>{' '}
        {sentences(
          report.objective(money(outcome.value.value.objective), choices.priceYear),
          settings,
        )}
      </p>
      <p>
        {sentences(
          report.solved(
            solver.name,
            count(solver.rows),
            count(solver.columns),
            solver.solves,
            number(solver.seconds),
          ),
          report.proven(tiny(gap), tiny(primal), tiny(dual)),
          `${shell.replayed}: ${tiny(replay.worst)}`,
        )}{' '}
        <span class="mono">{plan.hash.slice(0, 12)}</span>
      </p>
    </>
  )
}

/** What elsewhere stands on lines of its own, one after the other: each begins and ends as a sentence. */
function sentences(...parts: readonly string[]): string {
  return parts
    .map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1).replace(/\.$/, '')}.`)
    .join(' ')
}
