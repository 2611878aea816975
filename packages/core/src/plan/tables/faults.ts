import type { Place } from '../place.ts'
import { type Problem, problem } from '../problem.ts'
import type { Detail, ProblemCode } from '../sentences/index.ts'

/** Of one kind in one column; the rest is counted. Nobody reads 8,760 lines. */
export const TOLD_IN_FULL = 3

/** Problems of one table, told where they are in the file. */
export class TableFaults {
  readonly problems: Problem[] = []
  private readonly file: string
  private readonly counts = new Map<string, { count: number; last: Place; column: string }>()

  constructor(file: string) {
    this.file = file
  }

  /**
   * @param line   from 1; the header is line 1
   * @param column characters from 1
   * @param about  name of the table's column, under which repetitions are counted
   */
  tell<C extends ProblemCode>(
    code: C,
    { line, column, about = '' }: { line: number; column: number; about?: string },
    detail: Detail<C>,
  ): void {
    const place = { file: this.file, line, column }
    const key = `${code} ${about}`
    const seen = this.counts.get(key)
    if (seen === undefined) this.counts.set(key, { count: 1, last: place, column: about })
    else Object.assign(seen, { count: seen.count + 1, last: place })
    if ((seen?.count ?? 1) <= TOLD_IN_FULL) this.problems.push(problem(code, place, about, detail))
  }

  /** All that was told, with a count of what was left out. */
  all(): Problem[] {
    const more = [...this.counts.values()].filter(({ count }) => count > TOLD_IN_FULL)
    return [
      ...this.problems,
      ...more.map(({ count, last, column }) =>
        problem('more_of_the_same', last, column, { column, count: count - TOLD_IN_FULL }),
      ),
    ]
  }
}
