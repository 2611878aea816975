import type { Plan } from '@jarip/core/plan'
import { withSettings } from '@jarip/saved/settings'
import { settingsFor } from './levers.ts'
import type { Question } from './messages.ts'

type Asked = Pick<Question, 'positions' | 'free' | 'bind'>

/** The plan as a question has it: its numbers moved, and other promises bound. */
export function planOf(plan: Plan, question: Asked): Plan {
  const { promises, ...rest } = withSettings(plan, settingsFor(plan, question.positions))
  return {
    ...rest,
    promises: promises.map((promise) => ({
      ...promise,
      readings: promise.readings.map((reading) => ({
        ...reading,
        binds: bindsNow(promise.id, reading, question),
      })),
    })),
  } as Plan
}

function bindsNow(
  promise: string,
  { id, binds }: { readonly id: string; readonly binds: boolean },
  { free, bind }: Asked,
): boolean {
  if (bind.includes(`${promise}/${id}`)) return true
  return binds && !free.includes(promise)
}
