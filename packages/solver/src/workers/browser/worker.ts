import { pieceServer, type Request } from '../pool.ts'

const serve = pieceServer()

self.onmessage = ({ data }: MessageEvent<{ call: number; request: Request }>) => {
  try {
    self.postMessage({ call: data.call, answer: serve(data.request) })
  } catch (error) {
    self.postMessage({ call: data.call, failure: String(error) })
  }
}
