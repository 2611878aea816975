import { Scroll } from '../parts/scroll.tsx'
import { format, words } from '../state/lang.ts'
import type { Result } from './messages.ts'

/** A question worth coming back to: its name, its address, and what came of it. */
export interface Variant {
  readonly name: string
  readonly address: string
  readonly stage: number
  /** KRW/a. */
  readonly cost: number
  /** tCO2e/a. */
  readonly emissions: number
  /** Readings of the stage that hold, of those with a number. */
  readonly held: readonly [number, number]
  /** Hours that were taken together. */
  readonly step: number
}

export function variantOf(name: string, address: string, result: Result): Variant {
  const [stage] = result.stages
  const readings = result.promises.flatMap((promise) =>
    promise.readings.filter((r) => r.stage === stage.year && r.value !== null),
  )
  return {
    name,
    address,
    stage: stage.year,
    cost: stage.cost.total,
    emissions: stage.emissions,
    held: [readings.filter(({ holds }) => holds).length, readings.length],
    step: result.choices.step,
  }
}

/** What was kept in this browser, side by side. */
export function Variants({
  variants,
  onRemove,
}: {
  readonly variants: readonly Variant[]
  readonly onRemove: (variant: Variant) => void
}) {
  const { whatIf } = words.value
  const { amount } = format.value
  return (
    <>
      <h3 class="figure__title">{whatIf.kept}</h3>
      <Scroll label={whatIf.kept}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{whatIf.name}</th>
              <th scope="col">{whatIf.stage}</th>
              <th scope="col">{whatIf.cost}</th>
              <th scope="col">{whatIf.emissions}</th>
              <th scope="col">{whatIf.held}</th>
              <th scope="col">
                <span class="hidden">{whatIf.remove}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {variants.map((variant) => (
              <tr key={variant.name}>
                <th scope="row">
                  <a href={variant.address}>{variant.name}</a>
                  {variant.step > 1 && <small>{whatIf.roughly(variant.step)}</small>}
                </th>
                <td>{variant.stage}</td>
                <td>{amount(variant.cost, 'KRW/a')}</td>
                <td>{amount(variant.emissions, 'tCO2e/a')}</td>
                <td>{variant.held.join('/')}</td>
                <td>
                  <button
                    type="button"
                    class="button"
                    aria-label={`${whatIf.remove}: ${variant.name}`}
                    onClick={() => onRemove(variant)}
                  >
                    {whatIf.remove}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  )
}

/** Only what this page could have written: what is stored may have been changed by hand. */
export function readVariants(stored: string = '[]'): readonly Variant[] {
  try {
    const found = JSON.parse(stored) as unknown
    return Array.isArray(found) ? found.filter(isVariant) : []
  } catch {
    return []
  }
}

function isVariant(found: unknown): found is Variant {
  const { name, address, stage, cost, emissions, held, step } = (found ?? {}) as Partial<Variant>
  return (
    typeof name === 'string' &&
    String(address).startsWith('#/') &&
    [stage, cost, emissions, step].every(Number.isFinite) &&
    Array.isArray(held)
  )
}
