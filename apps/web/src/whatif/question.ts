import type { Plan } from '@jarip/core/plan'
import type { SavedOutcome } from '@jarip/saved/outcome'
import { param } from '../state/route.ts'
import { levers, type Positions } from './levers.ts'
import type { Question } from './messages.ts'

/** What the address asks: stage, hours taken together, sliders, and which promises bind. */
export function questionNow(plan: Plan, outcome: SavedOutcome, today: string): Question {
  const years = plan.stages.map(({ year }) => year)
  const stage = years.find((year) => String(year) === param('stage')) ?? years[0]
  const { free, bind } = bindingNow(plan)
  return {
    stages: [stage],
    weather: outcome.choices.weather.slice(0, 1),
    step: stepNow(outcome),
    positions: positionsNow(),
    free,
    bind,
    today,
  }
}

export const STEPS = [1, 3, 6, 12] as const

function stepNow(outcome: SavedOutcome): number {
  const asked = STEPS.find((step) => String(step) === param('step'))
  return asked ?? STEPS.find((step) => step >= outcome.choices.step) ?? 6
}

export function positionsNow(): Positions {
  return Object.fromEntries(
    levers.flatMap(({ id, min, max }) => {
      const text = param(`w.${id}`)
      const value = Number(text)
      return text !== undefined && value >= min && value <= max ? [[id, value]] : []
    }),
  )
}

/** `b.PROMISE=free` or `b.PROMISE=READING`. */
function bindingNow(plan: Plan): { free: string[]; bind: string[] } {
  const asked = plan.promises.flatMap(({ id, readings }) => {
    const choice = param(`b.${id}`)
    const known = choice === 'free' || readings.some((r) => r.id === choice)
    return known ? [{ id, choice: choice as string }] : []
  })
  return {
    free: asked.map(({ id }) => id),
    bind: asked
      .filter(({ choice }) => choice !== 'free')
      .map(({ id, choice }) => `${id}/${choice}`),
  }
}

/** Whether anything differs from the plan. */
export function isChanged({ positions, free, bind }: Question): boolean {
  return Object.keys(positions).length + free.length + bind.length > 0
}

export function unchanged(question: Question): Question {
  return { ...question, positions: {}, free: [], bind: [] }
}
