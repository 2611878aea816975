import type { StageOutcome } from '@jarip/core/engine'
import { scarce } from '../board/scarce.ts'
import { format, say, words } from '../state/lang.ts'

/** The limits that hold the plan back, each as a sentence. */
export function Duals({ stage }: { readonly stage: StageOutcome; readonly priceYear: number }) {
  const { energy } = words.value
  const limits = scarce(stage)
  return (
    <section class="figure">
      <h2 class="figure__title">
        {energy.sections.duals}, {stage.year}
      </h2>
      {limits.length === 0 && <p class="quiet">{energy.noDuals}</p>}
      <ul class="sentences">
        {limits.map(({ option, part, name, unit, scarcity }) => (
          <li key={`${option} ${part}`}>
            {energy.dual(say(name), format.value.money(scarcity), unit)}
          </li>
        ))}
      </ul>
    </section>
  )
}
