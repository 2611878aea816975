import { join } from 'node:path'
import { type Outcome, run } from '@jarip/core/engine'
import type { CityReading } from '@jarip/core/plan'
import { toBytes } from '@jarip/saved/hours'
import { OUTCOME_FILE, type SavedOutcome } from '@jarip/saved/outcome'
import type { Asked, Status } from '@jarip/saved/status'
import { type Loaded, load, loadSeries } from '../saved/load.ts'
import { nameOf } from '../saved/name.ts'
import { save } from '../saved/save.ts'
import type { Session } from '../terminal/session.ts'
import { Jobs } from './jobs.ts'
import { latestOutcome } from './latest.ts'
import { readPlanFolder } from './plan-folder.ts'
import { savedOutcome, savedOutcomes } from './saved-outcomes.ts'
import { watchFiles } from './watch.ts'
import { type Work, withSolver } from './work.ts'

/** Everything that a served board knows: the plan as it is on disk, the outcome, the runs. */
export class BoardState {
  readonly folder: string
  readonly jobs: Jobs
  reading: CityReading
  loaded: Loaded | undefined
  readonly #session: Session
  readonly #listeners = new Set<() => void>()
  readonly #ends: (() => void)[]
  #version = 0
  #series: Promise<Outcome> | undefined
  #outcomeFolder: string | undefined

  constructor(folder: string, outcomeFolder: string | undefined, session: Session) {
    this.folder = folder
    this.#session = session
    this.#outcomeFolder = outcomeFolder ?? latestOutcome(folder)
    this.reading = readPlanFolder(folder, session)
    this.jobs = new Jobs(() => this.#tell())
    this.#loadOutcome()
    this.#ends = [
      watchFiles(
        () => this.#planFiles(),
        () => this.#planChanged(),
      ),
      watchFiles(
        () => [join(this.#outcomeFolder ?? join(folder, 'outcomes', 'base'), OUTCOME_FILE)],
        () => this.#outcomeChanged(),
      ),
    ]
  }

  get status(): Status {
    const { hash, problems } = this.reading
    const { loaded } = this
    return {
      plan: { hash, faults: problems.filter(({ severity }) => severity === 'error').length },
      outcome: loaded
        ? { hash: loaded.outcome.plan.hash, name: loaded.folder, version: this.#version }
        : null,
      jobs: this.jobs.list(),
    }
  }

  /** @returns ends the listening */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  close(): void {
    for (const end of this.#ends) end()
    this.jobs.cancelAll()
  }

  /** What is saved beside the plan, newest first. */
  outcomes(): ReturnType<typeof savedOutcomes> {
    return savedOutcomes(this.folder, this.loaded?.folder, this.#session)
  }

  outcomeNamed(name: string): SavedOutcome | undefined {
    return savedOutcome(this.folder, name, this.#session)
  }

  /** The hours of one set as a browser reads them; undefined where there are none. */
  async hours(stage: number, weather: string): Promise<Uint8Array | undefined> {
    if (!this.loaded) return undefined
    this.#series ??= loadSeries(this.loaded, this.#session)
    const { sets } = await this.#series
    const set = sets.find((s) => s.stage === stage && s.weather === weather)
    return set && toBytes(set)
  }

  /** The plan as it is now, solved and saved beside it; the board then shows that. */
  work(request: Asked, today: string): Work {
    return async (signal, tell) => {
      const { city, hash } = this.reading
      if (!city) throw new Error('the plan has faults')
      const { quick, ...asked } = request
      const options = Object.fromEntries(Object.entries(asked).filter(([, v]) => v !== undefined))
      const outcome = await withSolver(signal, (solve) =>
        run(city.plan, city.data, {
          ...options,
          tryUnbound: quick !== true,
          hash,
          today,
          solve,
          signal,
          onProgress: tell,
        }),
      )
      const folder = join(this.folder, 'outcomes', nameOf(options))
      save(outcome, folder, this.folder, this.#session)
      this.#outcomeFolder = folder
      this.#outcomeChanged()
    }
  }

  refreshPlan(): void {
    this.#planChanged()
  }

  #planFiles(): string[] {
    const names = new Set(['plan.yaml', ...Object.keys(this.reading.files)])
    return [...names].map((name) => join(this.folder, name))
  }

  #planChanged(): void {
    this.reading = readPlanFolder(this.folder, this.#session)
    this.#tell()
  }

  #outcomeChanged(): void {
    this.#loadOutcome()
    this.#tell()
  }

  #loadOutcome(): void {
    this.#outcomeFolder ??= latestOutcome(this.folder)
    if (this.#outcomeFolder === undefined) return
    try {
      this.loaded = load(this.#outcomeFolder, this.#session)
      this.#series = undefined
      this.#version++
    } catch {
      // Half written or gone: what was read before stays.
    }
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}
