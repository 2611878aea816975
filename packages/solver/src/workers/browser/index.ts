import { Calls, type Reply } from '../calls.ts'
import type { WorkerPool } from '../pool.ts'

/** A pool of module workers. */
export interface BrowserPool extends WorkerPool {
  close(): void
}

/**
 * Starts module workers for {@link solve}'s `pool`. A bundler finds the worker's file by the URL
 * below. The answer is the same, bit for bit, with any number of workers, and without.
 *
 * @param size how many workers, for example `navigator.hardwareConcurrency`
 */
export function browserPool(size: number): BrowserPool {
  const crew = Array.from({ length: size }, () => {
    const calls = new Calls()
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      calls.settle(data)
    }
    worker.onerror = ({ message }) => {
      calls.end(new Error(message || 'the worker could not be started'))
    }
    return { worker, calls }
  })
  return {
    size,
    call: (index, request) => {
      const { worker, calls } = crew[index]
      return calls.start((call) => {
        worker.postMessage({ call, request })
      })
    },
    close: () => {
      for (const { worker, calls } of crew) {
        worker.terminate()
        calls.end(new Error('the worker has ended'))
      }
    },
  }
}
