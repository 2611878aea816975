import type { PeopleOutcome } from '@jarip/core/engine'
import { Part, Parts } from '../deal/parts.tsx'
import { PromiseList } from '../deal/promise-list.tsx'
import { outcome, planFile } from '../state/data.ts'
import { words } from '../state/lang.ts'
import { CarPlant } from './car-plant.tsx'
import { Household } from './household.tsx'
import { incomeRulesOf } from './household-now.ts'
import { Jobs } from './jobs.tsx'

/** The human deal: its promises, the car plant, what a household lives on, jobs from building. */
export function HumanPage() {
  if (outcome.value.state !== 'here') return null
  const { board, human } = words.value
  const people: PeopleOutcome = outcome.value.value.people ?? {}
  const plan = planFile.value.state === 'here' ? planFile.value.value.plan : null
  const rules = plan && incomeRulesOf(plan)
  const parts = [
    { id: 'promises', name: human.promises, there: true },
    { id: 'plant', name: human.plant.title, there: people.carPlant !== undefined },
    { id: 'income', name: human.income.title, there: rules != null },
    { id: 'jobs', name: human.jobs.title, there: people.jobs !== undefined },
  ].filter(({ there }) => there)
  const [promises, plant, income, jobs] = ['promises', 'plant', 'income', 'jobs'].map((id) =>
    parts.find((part) => part.id === id),
  )
  return (
    <div class="page">
      <h1 class="page__title">{board.dealLong.human}</h1>
      <Parts parts={parts} />
      {promises && (
        <Part {...promises}>
          <PromiseList deal="human" />
        </Part>
      )}
      {plant && people.carPlant && (
        <Part {...plant}>
          <CarPlant years={people.carPlant} />
        </Part>
      )}
      {income && plan && rules && (
        <Part {...income}>
          <Household plan={plan} rules={rules} />
        </Part>
      )}
      {jobs && people.jobs && (
        <Part {...jobs}>
          <Jobs jobs={people.jobs} />
        </Part>
      )}
    </div>
  )
}
