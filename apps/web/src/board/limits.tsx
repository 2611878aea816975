import type { CapacityOutcome, PromiseOutcome } from '@jarip/core/engine'
import { outcome } from '../state/data.ts'
import { format, say, words } from '../state/lang.ts'
import { isShort } from './reading.ts'
import { scarce } from './scarce.ts'

/** The potentials that bind in the promise's stage, by what one more unit of them would save. */
export function Limits({ promise }: { readonly promise: PromiseOutcome }) {
  const { board } = words.value
  const year = promise.readings.find((r) => r.id === promise.judged)?.stage
  if (outcome.value.state !== 'here' || year === undefined || promise.deal !== 'green') return null
  const stage = outcome.value.value.stages.find((s) => s.year === year)
  if (!stage) return null
  const limits = scarce(stage)
  // Where a promise has to yield, duals are in what missing it was priced at, which is nobody's money.
  const yields = outcome.value.value.promises.some((p) =>
    p.readings.some((r) => r.stage === year && isShort(r)),
  )
  const hint = yields ? board.limitsShort(year) : board.limitsHint(year)
  return (
    <section>
      <h3>{board.limits}</h3>
      <p class="quiet">{limits.length > 0 ? hint : board.noLimits}</p>
      {limits.length > 0 && <LimitTable limits={limits} isMoney={!yields} />}
    </section>
  )
}

function LimitTable({
  limits,
  isMoney,
}: {
  readonly limits: readonly CapacityOutcome[]
  readonly isMoney: boolean
}) {
  const { board } = words.value
  const { amount, money } = format.value
  return (
    <table class="table">
      <thead>
        <tr>
          <th scope="col">{board.limit}</th>
          <th scope="col">{board.used}</th>
          {isMoney && <th scope="col">{board.saves}</th>}
        </tr>
      </thead>
      <tbody>
        {limits.map((limit) => (
          <tr key={`${limit.option} ${limit.part}`}>
            <th scope="row">{say(limit.name)}</th>
            <td>{amount(limit.total, limit.unit)}</td>
            {isMoney && (
              <td>
                {money(limit.scarcity)}/{limit.unit}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
