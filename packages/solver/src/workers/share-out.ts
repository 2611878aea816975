import type { Form } from '../ipm/form.ts'
import type { PieceWork } from '../ipm/piece-work.ts'
import { type Program, programSize } from '../program/program.ts'
import { openRemote, type WorkerPool } from './pool.ts'

/** Rows and columns up to which a program is solved sooner by one thread than by several. */
const SMALL = 300_000

/**
 * Whether a pool pays. The year of one node (175,000) takes two threads longer than one, three such years
 * (526,000) nine tenths of the time (`npm run bench`), a year of Gwangju (534,000) about three quarters.
 */
export function worthSharing(program: Program): boolean {
  const { rows, columns } = programSize(program)
  return rows + columns > SMALL
}

/** Hours that each worker of a pool has open, over all solves that are under way. */
const openHours = new WeakMap<WorkerPool, Float64Array>()

/** Shares the pieces out, the longest first, each to the worker with the fewest hours so far. */
export function remotePieces(pool: WorkerPool, form: Form): PieceWork[] {
  const load = openHours.get(pool) ?? new Float64Array(pool.size)
  openHours.set(pool, load)
  const order = [...form.pieces.keys()].sort((a, b) => form.pieces[b].hours - form.pieces[a].hours)
  const workers = new Array<number>(form.pieces.length)
  for (const p of order) {
    workers[p] = load.indexOf(Math.min(...load))
    load[workers[p]] += form.pieces[p].hours
  }
  return form.pieces.map((piece, p) => {
    const remote = openRemote(pool, workers[p], piece)
    const close = async () => {
      load[workers[p]] -= piece.hours
      await remote.close()
    }
    return { ...remote, close }
  })
}
