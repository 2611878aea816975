import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Observation } from '@jarip/core/plan'
import type { BoardState } from './board-state.ts'
import { Refusal } from './problem-details.ts'

/**
 * Adds a line to the plan's first file of records. Nothing is ever changed in place: a correction is
 * another line with a later date.
 */
export function appendRecord(state: BoardState, record: Observation): void {
  const plan = state.reading.city?.plan
  const file = plan?.records[0]
  if (!plan || file === undefined)
    throw new Refusal(409, 'the plan has faults, or names no file for records')
  if (!(record.source in plan.sources))
    throw new Refusal(422, 'a record needs a source that the plan knows', {
      errors: [{ field: 'source', message: `"${record.source}" is not among the plan's sources` }],
    })
  const path = join(state.folder, file)
  const { date, measure, value, unit, source } = record
  const gap = readFileSync(path, 'utf8').endsWith('\n') ? '' : '\n'
  appendFileSync(path, `${gap}${[date, measure, value, unit, source].join(',')}\n`)
  state.refreshPlan()
}
