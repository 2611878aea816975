import type { CapacityOutcome, PromiseOutcome } from '@jarip/core/engine'
import { outcome } from '../state/data.ts'
import { format, say, words } from '../state/lang.ts'
import { scarce } from './scarce.ts'

/** The potentials that bind in the promise's stage, by what one more unit of them would save. */
export function Limits({ promise }: { readonly promise: PromiseOutcome }) {
  const { board } = words.value
  const year = promise.readings.find((r) => r.id === promise.judged)?.stage
  if (outcome.value.state !== 'here' || year === undefined || promise.deal !== 'green') return null
  const stage = outcome.value.value.stages.find((s) => s.year === year)
  if (!stage) return null
  const limits = scarce(stage)
  return (
    <section>
      <h3>{board.limits}</h3>
      <p class="quiet">{limits.length > 0 ? board.limitsHint(year) : board.noLimits}</p>
      {limits.length > 0 && <LimitTable limits={limits} />}
    </section>
  )
}

function LimitTable({ limits }: { readonly limits: readonly CapacityOutcome[] }) {
  const { board } = words.value
  const { amount, money } = format.value
  return (
    <table class="table">
      <thead>
        <tr>
          <th scope="col">{board.limit}</th>
          <th scope="col">{board.used}</th>
          <th scope="col">{board.saves}</th>
        </tr>
      </thead>
      <tbody>
        {limits.map((limit) => (
          <tr key={`${limit.option} ${limit.part}`}>
            <th scope="row">{say(limit.name)}</th>
            <td>{amount(limit.total, limit.unit)}</td>
            <td>
              {money(limit.scarcity)}/{limit.unit}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
