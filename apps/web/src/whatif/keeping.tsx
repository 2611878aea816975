import type { Plan } from '@jarip/core/plan'
import { useEffect, useState } from 'preact/hooks'
import { download } from '../figures/export.ts'
import { words } from '../state/lang.ts'
import { remember, remembered, whenRemembered } from '../state/remembered.ts'
import { commandFor } from './command.ts'
import { writePlan } from './engine.ts'
import type { Question } from './messages.ts'
import { isChanged } from './question.ts'
import type { Answer } from './use-answer.ts'
import { readVariants, type Variant, Variants, variantOf } from './variants.tsx'

interface Props {
  readonly plan: Plan
  readonly question: Question
  /** What is shown of the question; nothing can be kept before it is there. */
  readonly shown: Answer | undefined
}

/** Keeps a variant in this browser, as a plan, or as a command. */
export function Keeping({ plan, question, shown }: Props) {
  const { whatIf } = words.value
  const key = `variants.${plan.id}`
  const [variants, setVariants] = useState(() => readVariants(remembered(key)))
  // Another tab keeps its own beside these: neither may write over the other's.
  useEffect(() => whenRemembered(key, (stored) => setVariants(readVariants(stored))), [key])
  const store = (next: readonly Variant[]) => {
    setVariants(next)
    remember(key, JSON.stringify(next))
  }
  const save = async () => {
    const { text } = await writePlan(question).answer
    download('plan.yaml', new Blob([text], { type: 'application/yaml' }))
  }
  return (
    <div class="figure">
      <h2 class="figure__title">{whatIf.keeping}</h2>
      <Keep
        result={isChanged(question) ? shown?.after?.result : undefined}
        onKeep={(variant) => store([...variants.filter((v) => v.name !== variant.name), variant])}
      />
      {variants.length > 0 && (
        <Variants
          variants={variants}
          onRemove={(variant) => store(variants.filter((v) => v !== variant))}
        />
      )}
      <div class="controls">
        <button type="button" class="button" onClick={() => void save()}>
          {whatIf.download}
        </button>
        <span class="quiet">{whatIf.downloadHint}</span>
      </div>
      <details>
        <summary>{whatIf.command}</summary>
        <code class="mono command">{commandFor(plan, question)}</code>
      </details>
    </div>
  )
}

/** Gives what is shown a name. */
function Keep({
  result,
  onKeep,
}: {
  readonly result: Parameters<typeof variantOf>[2] | undefined
  readonly onKeep: (variant: Variant) => void
}) {
  const { whatIf } = words.value
  const [name, setName] = useState('')
  const keep = (event: Event) => {
    event.preventDefault()
    if (!result) return
    onKeep(variantOf(name.trim() || `${result.stages[0].year}`, location.hash, result))
    setName('')
  }
  return (
    <form class="controls" onSubmit={keep}>
      <label class="select">
        <span>{whatIf.name}</span>
        <input
          type="text"
          value={name}
          maxLength={60}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
      </label>
      <button type="submit" class="button" disabled={!result}>
        {whatIf.keep}
      </button>
    </form>
  )
}
