import type { Plan, PlannedPromise } from '@jarip/core/plan'
import { say, words } from '../state/lang.ts'
import { param, setParams } from '../state/route.ts'

/** Which promises the stage must keep, and in which reading. */
export function Binding({ plan, stage }: { readonly plan: Plan; readonly stage: number }) {
  const { whatIf } = words.value
  const here = plan.promises.filter(({ readings }) =>
    readings.some((r) => r.stage === stage && !r.measure.startsWith('record:')),
  )
  if (here.length === 0) return null
  return (
    <>
      <h3 class="figure__title">{whatIf.binding}</h3>
      {here.map((promise) => (
        <PromiseSelect key={promise.id} promise={promise} stage={stage} />
      ))}
    </>
  )
}

function PromiseSelect({
  promise,
  stage,
}: {
  readonly promise: PlannedPromise
  readonly stage: number
}) {
  const { whatIf } = words.value
  const { id, said, readings } = promise
  const own = readings.find(({ binds }) => binds)
  const rest = own ? say(own.name) : whatIf.free
  return (
    <label class="bind">
      <span>{say(said)}</span>
      <select
        value={param(`b.${id}`) ?? ''}
        onChange={({ currentTarget }) =>
          setParams({ [`b.${id}`]: currentTarget.value || undefined })
        }
      >
        <option value="">
          {whatIf.asPlan}: {rest}
        </option>
        {own && <option value="free">{whatIf.free}</option>}
        {readings
          .filter((r) => r.stage === stage && !r.measure.startsWith('record:') && !r.binds)
          .map((r) => (
            <option key={r.id} value={r.id}>
              {say(r.name)}
            </option>
          ))}
      </select>
    </label>
  )
}
