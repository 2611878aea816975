import { parentPort } from 'node:worker_threads'
import { pieceServer, type Request } from '../pool.ts'

const serve = pieceServer()

parentPort?.on('message', ({ call, request }: { call: number; request: Request }) => {
  try {
    parentPort?.postMessage({ call, answer: serve(request) })
  } catch (error) {
    parentPort?.postMessage({ call, failure: String(error) })
  }
})
