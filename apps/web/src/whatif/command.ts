import type { Plan } from '@jarip/core/plan'
import { settingsFor } from './levers.ts'
import type { Question } from './messages.ts'

/** The same question for a terminal. */
export function commandFor(plan: Plan, question: Question): string {
  const { stages, weather, step, positions, free, bind } = question
  const set = Object.entries(settingsFor(plan, positions))
  return [
    `jarip solve <plan> --stage ${stages.join(' ')} --weather ${weather.join(' ')} --step ${step}`,
    ...free.map((name) => `--free ${name}`),
    ...bind.map((name) => `--bind ${name}`),
    ...set.map(([key, value]) => `--set ${key}=${Number(value.toPrecision(12))}`),
  ].join(' \\\n  ')
}
