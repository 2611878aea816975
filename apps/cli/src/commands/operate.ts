import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type KnownAhead, type OperationProgress, operatePlan, RunError } from '@jarip/core/engine'
import { type Strategy, strategies, YearError } from '@jarip/core/operate'
import type { SavedOperation } from '@jarip/saved/operation'
import { withSettings } from '@jarip/saved/settings'
import { latestOutcome } from '../board/latest.ts'
import { columnOf } from '../forecast/ahead.ts'
import { siteOf } from '../forecast/site.ts'
import { operationLines } from '../operation/report.ts'
import { operationFolder, savedOperation, saveOperation } from '../operation/save.ts'
import { startOperationSolver } from '../operation/solver.ts'
import { forgetRun, keepRun, unfinishedRun } from '../operation/unfinished.ts'
import { operationWords } from '../operation/words.ts'
import { type City, readOrStop } from '../plan/read-plan.ts'
import { type Loaded, load } from '../saved/load.ts'
import { askedToStop } from '../terminal/interrupt.ts'
import { type SentenceLine, sentenceLine } from '../terminal/progress-line.ts'
import type { Session } from '../terminal/session.ts'
import { EXIT, Stop } from '../terminal/stop.ts'
import { shown } from './options.ts'

export interface OperateFlags {
  readonly stage?: string
  readonly weather?: string
  readonly before?: string
  readonly strategy?: readonly Strategy[]
  readonly outcome?: string
  readonly ahead: number
  readonly every: number
  readonly scenarios: number
  readonly knownAhead?: readonly KnownAhead[]
  readonly again?: boolean
  readonly json?: boolean
}

/** What is run: everything that the flags leave to choose, chosen. */
interface Task {
  readonly stage: number
  readonly weather: string
  readonly before: string
  readonly folder: string
  readonly loaded: Loaded
  /** What a saved or unfinished run must have been asked to be this one. */
  readonly about: string
}

/** `jarip operate`: a solved plan run through a year, by several strategies. */
export async function operate(
  plan: string,
  flags: OperateFlags,
  session: Session,
): Promise<number> {
  const city = readOrStop(plan, session)
  const task = taskFor(plan, city, flags, session)
  const before = savedAlike(task)
  const wanted = flags.strategy ?? strategies
  const known = flags.again ? [] : (before?.strategies.map(({ strategy }) => strategy) ?? [])
  const missing = wanted.filter((strategy) => !known.includes(strategy))
  if (!before && savedOperation(task.folder)) session.err(operationWords[session.lang].replaces)
  const operation =
    before && missing.length === 0
      ? before
      : await runAndSave(city, { ...task, plan }, missing, flags, session)
  if (flags.json) session.out(JSON.stringify({ ...operation, saved: task.folder }))
  else {
    session.out(operationLines(operation, session).join('\n'))
    session.out(operationWords[session.lang].saved(shown(task.folder)))
  }
  return 0
}

/** What is saved of the same year, asked the same. */
function savedAlike({ folder, about }: Task): SavedOperation | undefined {
  const saved = savedOperation(folder)
  return saved && aboutOf(saved) === about ? saved : undefined
}

function taskFor(plan: string, city: City, flags: OperateFlags, session: Session): Task {
  const say = operationWords[session.lang]
  const place = flags.outcome ?? latestOutcome(plan)
  if (place === undefined) throw new Stop(EXIT.bad, say.noOutcome(`jarip solve ${shown(plan)}`))
  const loaded = load(place, session)
  const { stages, step, weather: solved, set } = loaded.outcome.choices
  const stage = flags.stage === undefined ? stages[0] : Number(flags.stage)
  if (!stages.includes(stage))
    throw new Stop(EXIT.usage, say.noStage(String(flags.stage), stages.join(', ')))
  const known = city.plan.weather.map(({ id }) => id)
  const weather = weatherOf(flags.weather ?? solved[0], known, session)
  const before = weatherOf(
    flags.before ?? known.find((id) => id !== weather) ?? weather,
    known,
    session,
  )
  const { ahead, every, scenarios, knownAhead = [] } = flags
  checkColumns(city, [weather, before], knownAhead, session)
  if (knownAhead.includes('irradiance') && !hasPlace(plan)) throw new Stop(EXIT.usage, say.noPlace)
  if (ahead % step !== 0 || every % step !== 0) throw new Stop(EXIT.usage, say.notSteps(step))
  if (every > ahead) throw new Stop(EXIT.usage, say.everyAhead(every, ahead))
  if (loaded.outcome.plan.hash !== city.hash) session.err(say.outdated)
  const choices = { ...loaded.outcome.choices, set }
  const about = aboutOf({
    ...{ plan: { hash: city.hash }, choices, stage, weather, guide: before },
    ...{ ahead, every, scenarios, knownAhead },
  })
  return {
    stage,
    weather,
    before,
    folder: operationFolder(loaded.folder, stage, weather),
    loaded,
    about,
  }
}

function weatherOf(name: string, known: readonly string[], session: Session): string {
  if (known.includes(name)) return name
  throw new Stop(EXIT.usage, operationWords[session.lang].noWeather(name, known.join(', ')))
}

/** Whether a plan says where its panels stand. */
function hasPlace(plan: string): boolean {
  return existsSync(join(plan, 'districts.geojson'))
}

/** What is to be known ahead must be in the weather files. */
function checkColumns(
  { data }: City,
  years: readonly string[],
  asked: readonly KnownAhead[],
  session: Session,
): void {
  for (const year of years)
    for (const what of asked)
      if (!data.weather[year][columnOf[what]]) {
        const say = operationWords[session.lang]
        throw new Stop(EXIT.usage, say.noColumn(year, columnOf[what]))
      }
}

/** Everything that decides what a run comes to, but its strategy. */
function aboutOf({
  plan,
  choices,
  stage,
  weather,
  guide,
  ahead,
  every,
  scenarios,
  knownAhead,
}: Pick<
  SavedOperation,
  'choices' | 'stage' | 'weather' | 'guide' | 'ahead' | 'every' | 'scenarios' | 'knownAhead'
> & { readonly plan: { readonly hash: string } }): string {
  const asked = [ahead, every, scenarios, knownAhead]
  return JSON.stringify([plan.hash, choices, stage, weather, guide, ...asked])
}

/** Milliseconds between two looks at how far a run is. */
const KEEP_EVERY = 10_000

async function runAndSave(
  city: City,
  task: Task & { readonly plan: string },
  wanted: readonly Strategy[],
  flags: OperateFlags,
  session: Session,
): Promise<SavedOperation> {
  const say = operationWords[session.lang]
  const { stage, weather, before, folder, loaded, about } = task
  const { outcome } = loaded
  const site = hasPlace(task.plan) ? siteOf(task.plan, undefined, session) : undefined
  const fileOf = (strategy: Strategy) =>
    join(loaded.folder, 'operation', `.${stage}-${weather}-${strategy}.unfinished`)
  const solver = startOperationSolver()
  const stop = askedToStop()
  const line = sentenceLine()
  let kept = Date.now()
  try {
    const operation = await operatePlan(
      withSettings(city.plan, outcome.choices.set),
      city.data,
      outcome,
      outcome.promises,
      {
        ...{ stage, weather, guide: before, strategies: wanted },
        ...{ ahead: flags.ahead, every: flags.every, scenarios: flags.scenarios },
        knownAhead: flags.knownAhead ?? [],
        ...{ hash: city.hash, signal: stop, solve: solver.solve },
        ...(site ? { site } : {}),
        now: () => performance.now(),
        onProgress: (progress) => tell(progress, line, session),
        resume: (strategy) => {
          const run = unfinishedRun(fileOf(strategy), about)
          if (run)
            session.err(say.resumed(say.names[strategy], dayOf(run.done, outcome.choices.step)))
          return run
        },
        keep: async (run) => {
          await new Promise((resolve) => setImmediate(resolve)) // hears Ctrl-C, draws the line
          const ended = run.done === run.prices[0]?.length
          if (!stop.aborted && !ended && Date.now() - kept < KEEP_EVERY) return
          keepRun(fileOf(run.strategy), about, run)
          kept = Date.now()
        },
      },
    )
    line.say('save', say.progress.save)
    // Looked up now: somebody else may have run other strategies meanwhile.
    const others = savedAlike(task)?.strategies.filter((s) => !wanted.includes(s.strategy)) ?? []
    const saved = saveOperation(operation, others, folder)
    for (const strategy of wanted) forgetRun(fileOf(strategy))
    return saved
  } catch (error) {
    if (error instanceof RunError && error.code === 'cancelled')
      throw new Stop(EXIT.interrupted, say.interrupted)
    if (error instanceof YearError) throw new Stop(EXIT.bad, say.gaveUp(error.message))
    throw error
  } finally {
    line.close()
    stop.done()
    await solver.close()
  }
}

function tell(progress: OperationProgress, line: SentenceLine, session: Session): void {
  const say = operationWords[session.lang].progress
  if (progress.phase !== 'run') {
    line.say(progress.phase, say[progress.phase])
    return
  }
  const { strategy, done, count, perDay } = progress
  const name = operationWords[session.lang].names[strategy]
  const { count: print } = session.format
  line.say(
    strategy,
    say.run(
      name,
      print(Math.min(count / perDay, Math.floor(done / perDay) + 1)),
      print(count / perDay),
    ),
  )
}

function dayOf(done: number, step: number): string {
  return String(Math.floor((done * step) / 24) + 1)
}
