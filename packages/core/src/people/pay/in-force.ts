/**
 * The rule that holds on a day: the latest that has come into force.
 *
 * @param day ISO date
 * @throws RangeError when none has: the data do not reach back that far
 */
export function inForce<T extends { readonly from: string }>(rules: readonly T[], day: string): T {
  const begun = rules.filter(({ from }) => from <= day)
  if (begun.length === 0) throw new RangeError(`no rule in force on ${day}; the first begins later`)
  return begun.reduce((last, next) => (next.from >= last.from ? next : last))
}
