import type { Plan } from '@jarip/core/plan'
import { useState } from 'preact/hooks'
import { download } from '../figures/export.ts'
import { words } from '../state/lang.ts'
import { remember, remembered } from '../state/remembered.ts'
import { commandFor } from './command.ts'
import { writePlan } from './engine.ts'
import type { Question } from './messages.ts'
import { isChanged } from './question.ts'

/** A question worth coming back to: its name and its address. */
interface Variant {
  readonly name: string
  readonly address: string
}

/** Keeps a variant in this browser, as a plan, or as a command. */
export function Keeping({ plan, question }: { readonly plan: Plan; readonly question: Question }) {
  const { whatIf } = words.value
  const key = `variants.${plan.id}`
  const [variants, setVariants] = useState<readonly Variant[]>(() => readVariants(key))
  const [name, setName] = useState('')
  const store = (next: readonly Variant[]) => {
    setVariants(next)
    remember(key, JSON.stringify(next))
  }
  const keep = () => {
    const variant = { name: name || `${question.stages[0]}`, address: location.hash }
    store([...variants.filter((v) => v.name !== variant.name), variant])
    setName('')
  }
  const save = async () => {
    const { text } = await writePlan(question.positions).answer
    download('plan.yaml', new Blob([text], { type: 'application/yaml' }))
  }
  return (
    <div class="figure">
      <div class="controls">
        <label class="select">
          <span>{whatIf.name}</span>
          <input
            type="text"
            value={name}
            maxLength={60}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        </label>
        <button type="button" class="button" onClick={keep} disabled={!isChanged(question)}>
          {whatIf.keep}
        </button>
        <button type="button" class="button" onClick={() => void save()}>
          {whatIf.download}
        </button>
      </div>
      <p class="quiet">{whatIf.downloadHint}</p>
      {variants.length > 0 && (
        <>
          <h3 class="figure__title">{whatIf.kept}</h3>
          <ul class="variants">
            {variants.map((variant) => (
              <li key={variant.name}>
                <a href={variant.address}>{variant.name}</a>
                <button
                  type="button"
                  class="button"
                  aria-label={`${whatIf.remove}: ${variant.name}`}
                  onClick={() => store(variants.filter((v) => v !== variant))}
                >
                  {whatIf.remove}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <details>
        <summary>{whatIf.command}</summary>
        <code class="mono command">{commandFor(plan, question)}</code>
      </details>
    </div>
  )
}

/** Only addresses of this page: what is stored may have been changed by hand. */
function readVariants(key: string): readonly Variant[] {
  try {
    const found = JSON.parse(remembered(key) ?? '[]') as Variant[]
    return found.filter(
      ({ name, address }) => typeof name === 'string' && String(address).startsWith('#/'),
    )
  } catch {
    return []
  }
}
