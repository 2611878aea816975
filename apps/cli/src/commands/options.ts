import { resolve } from 'node:path'
import type { RunOptions } from '@jarip/core/engine'
import { isComputed, type Plan } from '@jarip/core/plan'
import { SettingError, type Settings, withSettings } from '@jarip/saved/settings'
import { nearest } from '../plan/near.ts'
import type { City } from '../plan/read-plan.ts'
import type { Variant } from '../saved/name.ts'
import type { SolverName } from '../solver/messages.ts'
import type { Session } from '../terminal/session.ts'
import { EXIT, Stop } from '../terminal/stop.ts'

/** What solve and explain are told on the command line, as commander gives it. */
export interface SolveFlags {
  readonly stage?: readonly string[]
  readonly weather?: readonly string[]
  readonly step?: string
  readonly free: readonly string[]
  readonly bind: readonly string[]
  readonly set: readonly string[]
  readonly solver: SolverName
  readonly quick?: boolean
  readonly today: string
}

/** What is solved: the plan with its what-ifs, and the engine's options. */
export interface Task {
  readonly plan: Plan
  readonly options: Omit<RunOptions, 'solve' | 'onProgress'> & { readonly step: number }
  readonly variant: Variant
}

/** The hours taken together unless said otherwise: HiGHS would need many minutes for every hour. */
const STEP: Readonly<Record<SolverName, number>> = { hourly: 1, highs: 6 }

/** Checks the flags against the plan; stops with the names that there are where one is unknown. */
export function taskFor(city: City, flags: SolveFlags, session: Session): Task {
  const set = settingsFrom(flags.set, session)
  const plan = settled(city.plan, set, session)
  const stages = flags.stage?.map((stage) => stageOf(plan, stage, session))
  const weather = flags.weather && weatherOf(plan, flags.weather, session)
  const free = flags.free.map((name) => bindable(plan, name, session, false))
  const bind = flags.bind.map((name) => bindable(plan, name, session, true))
  const step = flags.step === undefined ? undefined : Number(flags.step)
  return {
    plan,
    variant: { ...given({ stages, weather, step }), free, bind, set },
    options: {
      ...given({ stages, weather }),
      step: step ?? STEP[flags.solver],
      free,
      bind,
      set,
      tryUnbound: !flags.quick,
      hash: city.hash,
      today: flags.today,
    },
  }
}

/** Without what is undefined. */
function given<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, v]) => v !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}

function settingsFrom(pairs: readonly string[], { words }: Session): Settings {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.lastIndexOf('=')
      const key = pair.slice(0, at).trim()
      const found = pair.slice(at + 1).trim()
      if (at < 1) throw new Stop(EXIT.usage, words.usage.badSetting(pair))
      const value = found === '' ? Number.NaN : Number(found.replaceAll('_', ''))
      if (!Number.isFinite(value))
        throw new Stop(EXIT.usage, words.usage.settingNotNumber(key, found))
      return [key, value]
    }),
  )
}

function settled(plan: Plan, settings: Settings, { words }: Session): Plan {
  try {
    return withSettings(plan, settings)
  } catch (error) {
    if (!(error instanceof SettingError)) throw error
    const { key, known } = error
    if (!known) throw new Stop(EXIT.usage, words.usage.settingRefused(key, settings[key]))
    const near = nearest(key, known)
    const more = near.length > 0 ? [words.usage.near(near.join(', '))] : []
    throw new Stop(EXIT.usage, words.usage.unknownSetting(key), more)
  }
}

function stageOf(plan: Plan, stage: string, { words }: Session): number {
  const years = plan.stages.map(({ year }) => String(year))
  if (years.includes(stage)) return Number(stage)
  throw new Stop(EXIT.usage, words.usage.unknownStage(stage), [words.usage.known(years.join(', '))])
}

function weatherOf(plan: Plan, names: readonly string[], { words }: Session): string[] {
  const ids = plan.weather.map(({ id }) => id)
  const unknown = names.find((name) => name !== 'all' && !ids.includes(name))
  if (unknown === undefined) return names.includes('all') ? ids : [...new Set(names)]
  const known = words.usage.known([...ids, 'all'].join(', '))
  throw new Stop(EXIT.usage, words.usage.unknownWeather(unknown), [known])
}

/** `promise` or `promise/reading`, if the plan has it; to bind it must be one that can be built for. */
function bindable(plan: Plan, name: string, session: Session, bind: boolean): string {
  const { usage } = session.words
  const [id, reading] = name.split('/')
  const promise = plan.promises[promiseIndex(plan, id, session)]
  const readings = promise.readings.filter((r) => reading === undefined || r.id === reading)
  if (readings.length === 0) {
    const known = usage.known(promise.readings.map((r) => `${id}/${r.id}`).join(', '))
    throw new Stop(EXIT.usage, usage.unknownReading(id, String(reading)), [known])
  }
  if (bind && !readings.some((r) => isComputed(r.measure)))
    throw new Stop(EXIT.usage, usage.notBindable(name))
  return name
}

/** Where a promise is in the plan, or a stop that names those that are like it. */
export function promiseIndex(plan: Plan, id: string, { words }: Session): number {
  const ids = plan.promises.map((promise) => promise.id)
  const index = ids.indexOf(id)
  if (index >= 0) return index
  const near = nearest(id, ids)
  const hint =
    near.length > 0 ? words.usage.near(near.join(', ')) : words.usage.known(ids.join(', '))
  throw new Stop(EXIT.usage, words.usage.unknownPromise(id), [hint])
}

/** How a path is shown: as it was given, or shorter from here. */
export function shown(path: string): string {
  const full = resolve(path)
  const here = process.cwd()
  return full.startsWith(`${here}/`) ? full.slice(here.length + 1) : full
}
