import type { Piece } from '../ipm/form.ts'
import { PieceState } from '../ipm/piece-state.ts'
import type { PieceWork } from '../ipm/piece-work.ts'

/** What goes to a worker: open a piece, do something with it, close it. */
export type Request =
  | { readonly kind: 'open'; readonly id: number; readonly piece: Piece }
  | {
      readonly kind: 'do'
      readonly id: number
      readonly operation: Operation
      readonly args: unknown[]
    }
  | { readonly kind: 'close'; readonly id: number }

export type Operation = keyof PieceWork

/**
 * Some workers, each running {@link pieceServer}. Made outside this package's core, which knows
 * neither Node nor browsers: see `@jarip/solver/node` and `@jarip/solver/browser`.
 */
export interface WorkerPool {
  readonly size: number
  /** Sends a request to one worker and brings its answer; answers keep the order of requests. */
  call(worker: number, request: Request): Promise<unknown>
}

/** The side of the worker: turns requests into answers. */
export function pieceServer(): (request: Request) => unknown {
  const pieces = new Map<number, PieceState>()
  return (request) => {
    if (request.kind === 'open') pieces.set(request.id, new PieceState(request.piece))
    const piece = pieces.get(request.id)
    if (request.kind === 'close') {
      piece?.close()
      pieces.delete(request.id)
    }
    if (request.kind !== 'do') return undefined
    if (!piece) throw new Error(`no piece ${request.id} in this worker`)
    const operation = piece[request.operation] as (...args: unknown[]) => unknown
    return operation.apply(piece, request.args)
  }
}

/**
 * A pool with this thread as its first worker: one thread less to start, and to wait for. It blocks
 * while it works, and begins only when the others have been asked.
 *
 * @param others may have no workers
 */
export function withThisThread(others: WorkerPool): WorkerPool {
  const serve = pieceServer()
  const here = async (request: Request) => {
    await undefined // what is asked of the others in the same breath goes out first
    return serve(request)
  }
  return {
    size: others.size + 1,
    call: (worker, request) => (worker === 0 ? here(request) : others.call(worker - 1, request)),
  }
}

let lastId = 0

/** Opens a piece in one of the pool's workers. */
export function openRemote(pool: WorkerPool, worker: number, piece: Piece): PieceWork {
  const id = ++lastId
  const opened = pool.call(worker, { kind: 'open', id, piece })
  opened.catch(() => {}) // told by whatever is asked next
  const ask =
    <T>(operation: Operation) =>
    async (...args: unknown[]): Promise<T> => {
      await opened
      return (await pool.call(worker, { kind: 'do', id, operation, args })) as T
    }
  return {
    residual: ask('residual'),
    factor: ask('factor'),
    forwardBoth: ask('forwardBoth'),
    backwardBoth: ask('backwardBoth'),
    forward: ask('forward'),
    backward: ask('backward'),
    combine: ask('combine'),
    combineFurther: ask('combineFurther'),
    takeShare: ask('takeShare'),
    exchange: ask('exchange'),
    missing: ask('missing'),
    forwardMissing: ask('forwardMissing'),
    backwardMissing: ask('backwardMissing'),
    move: ask('move'),
    point: ask('point'),
    start: ask('start'),
    close: async () => {
      await pool.call(worker, { kind: 'close', id })
    },
  }
}
