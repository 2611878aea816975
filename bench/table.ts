import { difference, type Outcome } from './goals.ts'
import type { Measured } from './measure.ts'

const HEAD = [
  'solver',
  'status',
  'seconds',
  'CPU s',
  'iterations',
  'MB',
  'off by',
  'proved to',
  'time',
  'CPU',
]

/** One case's measurements as the rows of a Markdown table; times and differences are against `ours`. */
export function measuredTable(results: readonly Measured[]): string {
  const ours = results[0]
  const rows = results.map((r) => [
    r.solver,
    r.status,
    fixed(r.seconds, 2),
    fixed(r.cpu, 2),
    r.iterations === undefined ? '' : String(r.iterations),
    fixed(r.megabytes, 0),
    r.objective === undefined || ours.objective === undefined
      ? ''
      : small(difference(r.objective, ours.objective)),
    r.certificate ? small(Math.max(...Object.values(r.certificate))) : '',
    times(r, r.seconds, ours.seconds),
    times(r, r.cpu, ours.cpu),
  ])
  return table(HEAD, rows)
}

export function goalTable(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map((o) => [o.case, o.goal, o.reached, o.verdict])
  return table(['case', 'goal', 'measured', 'verdict'], rows)
}

/** `×n`; `>×n` for who did not end. */
function times(r: Measured, theirs: number | undefined, ours: number | undefined): string {
  if (theirs === undefined || ours === undefined) return ''
  return `${r.status === 'optimal' ? '' : '> '}×${(theirs / ours).toFixed(1)}`
}

function fixed(value: number | undefined, digits: number): string {
  return value === undefined ? '' : value.toFixed(digits)
}

function small(value: number): string {
  return value === 0 ? '0' : value.toExponential(1)
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((h, k) => Math.max(h.length, ...rows.map((row) => row[k].length)))
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, k) => (k < 2 ? cell.padEnd(widths[k]) : cell.padStart(widths[k]))).join(' | ')} |`
  const rule = widths.map((w, k) => (k < 2 ? '-'.repeat(w) : `${'-'.repeat(w - 1)}:`))
  return [line(head), line(rule), ...rows.map(line)].join('\n')
}
