import type { Path } from '../place.ts'
import type { Plan } from '../schema/index.ts'

/** Every table that the Digital and Human deals name, and where they name it. */
export function dealTables(plan: Plan): { readonly at: Path; readonly path: string }[] {
  const ledgers = Object.entries(plan.ledgers ?? {}).map(([name, { file }]) => ({
    at: ['ledgers', name, 'file'],
    path: file,
  }))
  const jobs = plan.jobs ? [{ at: ['jobs', 'factors', 'file'], path: plan.jobs.factors.file }] : []
  const talent = plan.talent
    ? [{ at: ['talent', 'cohorts', 'file'], path: plan.talent.cohorts.file }]
    : []
  return [...ledgers, ...jobs, ...talent]
}
