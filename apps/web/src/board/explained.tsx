import type { Explanation } from '@jarip/core/engine'
import { Scroll } from '../parts/scroll.tsx'
import { format, say, words } from '../state/lang.ts'

/** Cost with and without the promise, how its number arises, and what would help. */
export function Explained({ explanation }: { readonly explanation: Explanation }) {
  return (
    <>
      <Cost explanation={explanation} />
      <Parts explanation={explanation} />
      <Remedies explanation={explanation} />
    </>
  )
}

interface Props {
  readonly explanation: Explanation
}

/** Less than this part of the whole is a rounding. */
const NOTHING = 1e-6

function Cost({ explanation: { cost } }: Props) {
  const { explain } = words.value
  const { money } = format.value
  if (!cost) return null
  const more = cost.with - cost.without
  if (Math.abs(more) <= NOTHING * Math.abs(cost.with)) return <p>{explain.costNothing}</p>
  return (
    <ul class="sentences">
      <li>{explain.costWith(money(cost.with))}</li>
      <li>{explain.costWithout(money(cost.without))}</li>
      <li>
        <strong>{explain.costDifference(money(more))}</strong>
      </li>
    </ul>
  )
}

function Parts({ explanation: { parts } }: Props) {
  const { explain } = words.value
  if (parts.length === 0) return null
  return (
    <>
      <h4>{explain.parts}</h4>
      <table class="table">
        <tbody>
          {parts.map(({ name, value, unit }) => (
            <tr key={name.en}>
              <th scope="row">{say(name)}</th>
              <td>{format.value.amount(value, unit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Remedies({ explanation: { remedies, promise } }: Props) {
  const { explain, report } = words.value
  const { amount, difference } = format.value
  const unit = promise.readings.find(({ id }) => id === promise.judged)?.unit ?? '1'
  if (remedies.length === 0) return <p>{explain.noRemedies}</p>
  return (
    <>
      <h4>{explain.remedies}</h4>
      <Scroll label={explain.remedies}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{explain.change}</th>
              <th scope="col">{explain.amount}</th>
              <th scope="col">{explain.costOf}</th>
              <th scope="col">{explain.shortfall}</th>
            </tr>
          </thead>
          <tbody>
            {remedies.map(({ change, amount: size, unit: of, cost, shortfall }) => (
              <tr key={change.en}>
                <th scope="row">{say(change)}</th>
                <td>{amount(size, of)}</td>
                <td>{cost === undefined ? report.nothing : difference(cost, 'KRW')}</td>
                <td>{shortfall === undefined ? report.nothing : difference(shortfall, unit)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  )
}
