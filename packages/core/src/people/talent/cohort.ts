import {
  numberIn,
  numberOrNull,
  type Row,
  readTable,
  type TableFaults,
  wordIn,
} from '../../plan/deals.ts'

/** One cohort of a programme. What was not published is null. */
export interface Cohort {
  readonly programme: string
  /** Such as `1`, or `3-4` where two were only counted together. */
  readonly cohort: string
  /** Year in which it ended. */
  readonly year: number
  readonly applicants: number | null
  readonly enrolled: number | null
  readonly graduated: number | null
  readonly placed: number | null
  readonly stayed: number | null
  readonly source: string
}

/** Steps of a cohort, each a part of the one before. */
export const cohortSteps = ['applicants', 'enrolled', 'graduated', 'placed', 'stayed'] as const
export type CohortStep = (typeof cohortSteps)[number]

const HEADS = { min: 0, max: 1e6 }

/** Read the cohorts; nobody is placed who did not graduate, and so on, or it is told. */
export function readCohorts(text: string, faults: TableFaults): Cohort[] {
  const columns = ['programme', 'cohort', 'year', ...cohortSteps, 'source']
  return readTable(text, columns, faults).map((row) => {
    const heads = (step: CohortStep) => numberOrNull(row, step, HEADS, faults)
    const cohort = {
      programme: wordIn(row, 'programme', faults),
      cohort: wordIn(row, 'cohort', faults),
      year: numberIn(row, 'year', { min: 2000, max: 2100 }, faults),
      applicants: heads('applicants'),
      enrolled: heads('enrolled'),
      graduated: heads('graduated'),
      placed: heads('placed'),
      stayed: heads('stayed'),
      source: wordIn(row, 'source', faults),
    }
    tellGrowth(cohort, row, faults)
    return cohort
  })
}

function tellGrowth(cohort: Cohort, row: Row, faults: TableFaults): void {
  let before: number | null = null
  for (const step of cohortSteps) {
    const heads = cohort[step]
    if (heads !== null && before !== null && heads > before)
      faults.tell(
        'cell_out_of_range',
        { ...row[step], about: step },
        { column: step, value: heads, min: 0, max: before },
      )
    before = heads ?? before
  }
}
