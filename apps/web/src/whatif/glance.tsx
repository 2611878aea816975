import { format, words } from '../state/lang.ts'
import { comparedTotals, differs } from './compared.ts'
import { readingPairs } from './compared-promises.tsx'
import type { Answers } from './use-answer.ts'

/** On a phone the answer lies below the sliders: its two numbers stay in sight, and lead there. */
export function Glance({ shown, isStale }: Pick<Answers, 'shown' | 'isStale'>) {
  const { whatIf } = words.value
  const { amount, difference } = format.value
  if (!shown) return null
  const { before, after } = shown
  const [, unitCost] = comparedTotals(before.result, after?.result)
  const { name, unit, first, second = first } = unitCost
  const pairs = readingPairs(shown)
  const held = pairs.filter((pair) => (pair.second ?? pair.first).holds).length
  const toAnswer = () => document.getElementById('answer')?.scrollIntoView()
  return (
    <button type="button" class="glance" aria-busy={isStale} onClick={toAnswer}>
      <span>
        {name} <b>{amount(second, unit)}</b>
        {differs(unitCost) && ` (${difference(second - first, unit)})`}
      </span>
      <span>
        {whatIf.held} <b>{`${held}/${pairs.length}`}</b>
      </span>
      <span aria-hidden="true">↓</span>
    </button>
  )
}
