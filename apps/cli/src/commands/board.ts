import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toBytes } from '@jarip/saved/hours'
import { planFile } from '@jarip/saved/plan'
import { builtSite } from '../board/built-site.ts'
import { frontPage } from '../board/front-page.ts'
import { latestOutcome } from '../board/latest.ts'
import { operationHours, operationsOf } from '../board/operations.ts'
import { mapOf, readPlanFolder } from '../board/plan-folder.ts'
import { readOrStop } from '../plan/read-plan.ts'
import { load, loadSeries } from '../saved/load.ts'
import { isFree } from '../saved/replace-folder.ts'
import type { Session } from '../terminal/session.ts'
import { EXIT, Stop } from '../terminal/stop.ts'
import { shown } from './options.ts'

/** Marks a folder as one that this command wrote, so that it may be written again. */
const MARK = 'jarip-board.json'

export interface BoardFlags {
  readonly out: string
  readonly outcome?: string
}

/** `jarip board`: the board as a folder of files that any web host serves. */
export async function board(folder: string, flags: BoardFlags, session: Session): Promise<number> {
  const { words } = session
  readOrStop(folder, session)
  const from = flags.outcome ?? latestOutcome(folder)
  if (from === undefined) throw new Stop(EXIT.bad, words.serve.noOutcome(folder))
  const outcome = await loadSeries(load(from, session), session)
  const { sets: _, ...saved } = load(from, session).outcome
  refuseForeign(flags.out, session)
  const data = startFolder(flags.out)
  const reading = readPlanFolder(folder, session)
  const sets = outcome.sets.map(({ series, ...set }) => ({
    ...set,
    series: series.map(({ values: __, ...head }) => head),
  }))
  const write = (name: string, content: string | Uint8Array) =>
    writeFileSync(join(data, name), content)
  write('outcome.json', JSON.stringify({ ...saved, sets }))
  write('plan.json', JSON.stringify(planFile(reading)))
  write('files.json', JSON.stringify(reading.files))
  write('map.json', mapOf(folder) ?? 'null')
  for (const set of outcome.sets) write(`hours-${set.stage}-${set.weather}.bin`, toBytes(set))
  const operations = operationsOf(load(from, session).folder)
  write('operations.json', JSON.stringify(operations))
  for (const { stage, weather, strategies } of operations)
    for (const { strategy } of strategies) {
      const hours = await operationHours(load(from, session).folder, stage, weather, strategy)
      if (hours) write(`operation-${stage}-${weather}-${strategy}.bin`, hours)
    }
  session.out(words.serve.written(shown(flags.out)))
  return 0
}

function refuseForeign(out: string, { words }: Session): void {
  if (isFree(out)) return
  try {
    readFileSync(join(out, MARK))
  } catch {
    throw new Stop(EXIT.usage, words.serve.notABoard(out))
  }
}

/** The page itself, and the empty folder for its data. */
function startFolder(out: string): string {
  rmSync(out, { recursive: true, force: true })
  mkdirSync(join(out, 'data'), { recursive: true })
  cpSync(builtSite(), out, { recursive: true })
  rmSync(join(out, '.stamp'), { force: true })
  const index = join(out, 'index.html')
  const page = readFileSync(index, 'utf8')
  writeFileSync(index, frontPage(page, { site: 'static', outcome: 'data/outcome.json' }))
  writeFileSync(join(out, MARK), `${JSON.stringify({ jarip: 'board', version: 1 })}\n`)
  return join(out, 'data')
}
