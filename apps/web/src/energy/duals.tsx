import type { StageOutcome } from '@jarip/core/engine'
import { scarce } from '../board/scarce.ts'
import { Figure } from '../figures/figure.tsx'
import { format, say, words } from '../state/lang.ts'

/** The limits that hold the plan back, each as a sentence. */
export function Duals({ stage }: { readonly stage: StageOutcome }) {
  const { energy } = words.value
  const limits = scarce(stage)
  return (
    <Figure
      title={`${energy.sections.duals}, ${stage.year}`}
      name={`limits-${stage.year}`}
      unit={energy.dualUnit}
      note={energy.dualNote}
      table={{
        head: [energy.option, energy.perUnit, energy.saved],
        rows: () => limits.map(({ name, unit, scarcity }) => [say(name), unit, scarcity]),
      }}
    >
      {limits.length === 0 && <p class="quiet">{energy.noDuals}</p>}
      <ul class="sentences">
        {limits.map(({ option, part, name, unit, scarcity }) => (
          <li key={`${option} ${part}`}>
            {energy.dual(say(name), format.value.money(scarcity), unit)}
          </li>
        ))}
      </ul>
    </Figure>
  )
}
