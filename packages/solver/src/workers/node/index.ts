import { Worker } from 'node:worker_threads'
import { Calls, type Reply } from '../calls.ts'
import type { Request, WorkerPool } from '../pool.ts'

/** A pool of Node worker threads; they do not keep the process alive. */
export interface NodePool extends WorkerPool {
  close(): Promise<void>
}

/**
 * Starts worker threads for {@link solve}'s `pool`. The answer is the same, bit for bit, with any
 * number of them, and without.
 *
 * @param size how many threads; as many as there are cores to spare
 */
export function nodePool(size: number): NodePool {
  const crew = Array.from({ length: size }, startWorker)
  return {
    size,
    call: (worker, request) => crew[worker].call(request),
    close: async () => {
      await Promise.all(crew.map(({ worker }) => worker.terminate()))
    },
  }
}

function startWorker() {
  const calls = new Calls()
  const source = import.meta.url.endsWith('.ts')
  const file = new URL(source ? './from-sources.mjs' : './worker.js', import.meta.url)
  const worker = new Worker(file)
  worker.on('message', (reply: Reply) => {
    calls.settle(reply)
  })
  worker.on('error', (error) => {
    calls.end(error)
  })
  worker.on('exit', () => {
    calls.end(new Error('the worker has ended'))
  })
  worker.unref()
  let waiting = 0
  const call = async (request: Request) => {
    if (++waiting === 1) worker.ref()
    try {
      return await calls.start((number) => {
        worker.postMessage({ call: number, request })
      })
    } finally {
      if (--waiting === 0) worker.unref()
    }
  }
  return { worker, call }
}
