import type { Plan } from '@jarip/core/plan'
import type { SavedOutcome } from '@jarip/saved/outcome'
import { Choice } from '../parts/choice.tsx'
import { outcome, planFile } from '../state/data.ts'
import { words } from '../state/lang.ts'
import { addressOf, setParams } from '../state/route.ts'
import { Binding } from './binding.tsx'
import { Comparison } from './comparison.tsx'
import { Glance } from './glance.tsx'
import { Keeping } from './keeping.tsx'
import { isChanged, questionNow, STEPS } from './question.ts'
import { Sliders } from './sliders.tsx'
import { today } from './today.ts'
import { useAnswer } from './use-answer.ts'

/** Assumptions to move, and what the chosen stage becomes. */
export function WhatIfPage() {
  const plan = planFile.value.state === 'here' ? planFile.value.value.plan : null
  if (outcome.value.state !== 'here') return null
  if (plan === null) return <p class="empty">{words.value.whatIf.missing}</p>
  return <Page plan={plan} solved={outcome.value.value} />
}

function Page({ plan, solved }: { readonly plan: Plan; readonly solved: SavedOutcome }) {
  const { whatIf } = words.value
  const question = questionNow(plan, solved, today())
  const [stage] = question.stages
  const answers = useAnswer(question)
  return (
    <div class="page">
      <h1 class="page__title">{whatIf.title}</h1>
      <p class="quiet">{whatIf.hint}</p>
      <div class="controls">
        <Choice
          label={whatIf.stage}
          options={plan.stages.map(({ year }) => year)}
          chosen={stage}
          nameOf={String}
          onChoose={(year) => setParams({ stage: String(year) })}
        />
        <Choice
          label={whatIf.step}
          options={STEPS}
          chosen={question.step as (typeof STEPS)[number]}
          nameOf={(step) => (step === 1 ? whatIf.stepEach : whatIf.stepOf(step))}
          onChoose={(step) => setParams({ step: String(step) })}
        />
      </div>
      <div class="what-if">
        <section class="figure" aria-labelledby="levers">
          <h2 class="figure__title" id="levers">
            {whatIf.levers}
          </h2>
          <Sliders plan={plan} positions={question.positions} />
          <Binding plan={plan} stage={stage} />
          {isChanged(question) && (
            <a
              class="button button--link"
              href={addressOf('what-if', { stage: String(stage), step: String(question.step) })}
            >
              {whatIf.reset}
            </a>
          )}
        </section>
        {answers.shown?.before.result.stages[0]?.year === stage && <Glance {...answers} />}
        <section class="what-if__result" id="answer" aria-label={whatIf.compare(stage)}>
          <Comparison stage={stage} {...answers} />
          <Keeping plan={plan} question={question} shown={answers.shown} />
        </section>
      </div>
    </div>
  )
}
