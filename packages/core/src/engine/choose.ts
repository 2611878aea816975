import { type Choices, readingKey } from '../network/index.ts'
import { isComputed, type Plan } from '../plan/index.ts'
import { plantHours } from './car-plant.ts'
import type { RunOptions } from './options.ts'

/** The options that choose. */
export type ChoosingOptions = Pick<RunOptions, 'stages' | 'weather' | 'step' | 'free' | 'bind'>

/** What a run solves: the plan's own choices, and what the options say otherwise; what is named twice counts once. */
export function chooseFor(plan: Plan, options: ChoosingOptions): Choices {
  const stages = options.stages ?? plan.stages.map((s) => s.year)
  const weather = options.weather ?? [plan.default_weather]
  const carPlant = plantHours(plan, stages)
  return {
    ...(carPlant ? { carPlant } : {}),
    stages: [...new Set(stages)].sort((a, b) => a - b),
    weather: weather.includes('all') ? plan.weather.map((w) => w.id) : [...new Set(weather)],
    step: options.step ?? 1,
    binding: bindingOf(plan, options),
    yielding: [],
  }
}

/** The plan's binding readings without those that are freed, and those that are bound on top. */
function bindingOf(plan: Plan, { free = [], bind = [] }: ChoosingOptions): string[] {
  const own = plan.promises.flatMap((p) =>
    p.readings.filter((r) => r.binds).map((r) => readingKey(p.id, r.id)),
  )
  const kept = own.filter((key) => !free.some((name) => names(name, key)))
  const added = bind.flatMap((name) => boundBy(plan, name))
  return [...new Set([...kept, ...added])]
}

/** Whether `promise` or `promise/reading` names a reading. */
function names(name: string, key: string): boolean {
  return key === name || key.startsWith(`${name}/`)
}

/** The reading that `promise/reading` names; of a whole promise its binding one, else the first of the plan's system. */
function boundBy(plan: Plan, name: string): string[] {
  const [id, reading] = name.split('/')
  const promise = plan.promises.find((p) => p.id === id)
  const readings = promise?.readings.filter((r) => isComputed(r.measure)) ?? []
  const found = reading
    ? readings.find((r) => r.id === reading)
    : (readings.find((r) => r.binds) ?? readings[0])
  if (!found)
    throw new RangeError(`the plan has no promise "${name}" that its energy system could keep`)
  return [readingKey(id, found.id)]
}
