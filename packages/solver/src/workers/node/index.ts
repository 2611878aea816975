import { Worker } from 'node:worker_threads'
import { Calls, type Reply } from '../calls.ts'
import type { Request, WorkerPool } from '../pool.ts'

/** A pool of Node worker threads; they do not keep the process alive. */
export interface NodePool extends WorkerPool {
  close(): Promise<void>
}

/**
 * Worker threads for {@link solve}'s `pool`, each started when there is something for it to do. The
 * answer is the same, bit for bit, with any number of them, and without.
 *
 * @param size how many threads at most; as many as there are cores to spare
 */
export function nodePool(size: number): NodePool {
  const crew = new Map<number, ReturnType<typeof startWorker>>()
  let closed = false
  const member = (index: number) => {
    const started = crew.get(index) ?? startWorker()
    crew.set(index, started)
    return started
  }
  return {
    size,
    call: async (worker, request) => {
      if (closed) throw new Error('the workers have ended')
      return member(worker).call(request)
    },
    close: async () => {
      closed = true
      await Promise.all([...crew.values()].map(({ worker }) => worker.terminate()))
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
