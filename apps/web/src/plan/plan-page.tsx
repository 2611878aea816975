import type { PlanFile } from '@jarip/saved/plan'
import { planFile } from '../state/data.ts'
import { say, words } from '../state/lang.ts'
import { Numbers } from './numbers.tsx'
import { Problems } from './problems.tsx'
import { Sources } from './sources.tsx'

/** What everything rests on: the plan's numbers, their sources, its problems, its records. */
export function PlanPage() {
  const { plan: text, shell } = words.value
  const file = planFile.value
  if (file.state === 'loading') return <p class="waiting">{shell.loading}</p>
  if (file.state !== 'here') return <p role="alert">{shell.failed}</p>
  return (
    <div class="page">
      <h1 class="page__title">{text.title}</h1>
      <Problems problems={file.value.problems} />
      {file.value.plan && <Sound file={file.value} />}
    </div>
  )
}

function Sound({ file }: { readonly file: PlanFile }) {
  const { plan: text } = words.value
  const { provenance, plan } = file
  if (!plan) return null
  const sourced = provenance.filter(({ sources }) => sources.length > 0)
  const both = sourced.filter(({ assumption }) => assumption !== undefined).length
  return (
    <>
      <section class="figure">
        <h2 class="figure__title">{text.boundary}</h2>
        <p>{say(plan.boundary.text)}</p>
        <p class="quiet">
          {text.counts(
            provenance.length,
            sourced.length - both,
            provenance.length - sourced.length,
            both,
          )}
        </p>
      </section>
      <Numbers file={file} />
      <Sources file={file} />
    </>
  )
}
