import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { api } from './api.ts'
import type { BoardState } from './board-state.ts'
import { frontPage } from './front-page.ts'
import { Refusal, respond } from './problem-details.ts'
import { siteFiles } from './site-files.ts'

/** Names of this machine: a page from elsewhere cannot reach the board under one of its own. */
const HERE = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/

/** The board and its API as one handler of requests. */
export function boardApp(
  state: BoardState,
  site: string,
  version: string,
  today: () => string,
): Hono {
  const files = siteFiles(site, (page) =>
    frontPage(page, { site: 'live', outcome: state.loaded && 'api/outcome' }),
  )
  const app = new Hono()
  app.use(secureHeaders(headers))
  app.use(async (c, next) => {
    const host = c.req.header('host') ?? ''
    const origin = c.req.header('origin')
    if (!HERE.test(host)) throw new Refusal(403, 'this board answers on this machine only')
    if (origin !== undefined && origin !== `http://${host}`)
      throw new Refusal(403, 'asked from another site')
    await next()
  })
  app.route('/', api(state, version, today))
  app.get('*', (c) => {
    const file = files(c.req.path)
    if (!file) throw new Refusal(404, 'there is no such file')
    return file
  })
  app.all('*', () => {
    throw new Refusal(405, 'files can only be read', { headers: { allow: 'GET, HEAD' } })
  })
  app.onError((error) => {
    return respond(
      error instanceof Refusal ? error : new Refusal(500, 'this is a fault of jarip itself'),
    )
  })
  return app
}

const headers = {
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    connectSrc: ["'self'"],
    workerSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  crossOriginEmbedderPolicy: true,
  crossOriginOpenerPolicy: true,
  referrerPolicy: 'no-referrer',
  // Plain HTTP on this machine: there is no TLS to insist on.
  strictTransportSecurity: false,
} satisfies Parameters<typeof secureHeaders>[0]

export interface Served {
  readonly address: string
  readonly close: () => Promise<void>
}

/**
 * Listens on 127.0.0.1.
 *
 * @param port 0 takes a free one
 * @throws the system's error where the port is taken
 */
export function listen(app: Hono, port: number): Promise<Served> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, ({ port: got }) =>
      resolve({
        address: `http://127.0.0.1:${got}/`,
        close: () =>
          new Promise((done) => {
            server.close(() => done())
            if ('closeAllConnections' in server) server.closeAllConnections()
          }),
      }),
    )
    server.on('error', reject)
  })
}
