import type { Place } from './place.ts'
import type { Text } from './schema/index.ts'
import {
  type Detail,
  hintCodes,
  type Lang,
  type ProblemCode,
  type Sentence,
  sentences,
} from './sentences/index.ts'

/** Something wrong or doubtful in a plan's files. Plain data: it can be sent and stored. */
export interface Problem extends Place {
  readonly code: ProblemCode
  /** An `error` refuses the plan; a `hint` does not. */
  readonly severity: 'error' | 'hint'
  /** Where in the plan, e.g. `options[3].cost_krw_per_mw`; empty when it is about a whole file. */
  readonly at: string
  readonly expected: Text
  readonly found: Text
  readonly message: Text
}

export function problem<C extends ProblemCode>(
  code: C,
  place: Place,
  at: string,
  detail: Detail<C>,
): Problem {
  const say = sentences[code] as (detail: Detail<C>) => Sentence
  const severity = hintCodes.has(code) ? 'hint' : 'error'
  const { file, line, column } = place
  return { code, severity, file, line, column, at, ...say(detail) }
}

/** The sentence of a problem in one language. */
export function messageOf(problem: Problem, lang: Lang): string {
  return problem.message[lang]
}

/** One line a problem, as compilers print them: `file:line:column: at: sentence`. */
export function printProblem(problem: Problem, lang: Lang): string {
  const { file, line, column, at, severity } = problem
  const mark = severity === 'hint' ? (lang === 'ko' ? '(참고) ' : '(hint) ') : ''
  return `${file}:${line}:${column}: ${mark}${at === '' ? '' : `${at}: `}${messageOf(problem, lang)}`
}

/** In the order of files, lines and columns. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column,
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
