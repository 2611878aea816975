import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { type AliasOptions, build } from 'vite'
import { chromiumFlags, ensureBrowser } from './ensure-browser.ts'

/** A function in a worker of headless Chromium. */
export interface BrowserWorker {
  /**
   * Calls the function in a worker of its own, and rejects with what it threw. Typed arrays and
   * numbers that are not finite arrive as they are.
   */
  call(argument: unknown): Promise<unknown>
  /** What the page with all its workers has cost so far; memory is the largest, where Linux tells it. */
  cost(): Promise<{ readonly cpu: number; readonly megabytes?: number }>
  close(): Promise<void>
}

/**
 * Builds a module with Vite, as a page of ours would have it, and opens a page to start it from.
 *
 * @param entry the module's path; its default export is the function
 * @param alias modules to put in the place of others, as in Vite's `resolve.alias`
 */
export async function openBrowserWorker(
  entry: string,
  alias: AliasOptions = [],
): Promise<BrowserWorker> {
  const folder = await mkdtemp(join(tmpdir(), 'jarip-browser-'))
  const opened = {
    server: undefined as Server | undefined,
    browser: undefined as Browser | undefined,
  }
  const close = async () => {
    await opened.browser?.close()
    opened.server?.close()
    opened.server?.closeAllConnections()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await bundle(entry, folder, alias)
    opened.server = await serve(folder)
    const browser = await chromium.launch({
      executablePath: await ensureBrowser(),
      args: [...chromiumFlags],
    })
    opened.browser = browser
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${(opened.server.address() as AddressInfo).port}/`)
    return {
      call: (argument) => callWorker(page, argument),
      cost: () => costOf(browser),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

function bundle(entry: string, outDir: string, alias: AliasOptions): Promise<unknown> {
  return build({
    configFile: false,
    root: join(import.meta.dirname, '..'),
    base: './',
    publicDir: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'worker',
        resolveId: (id) => (id === WORKER ? id : null),
        load: (id) => (id === WORKER ? workerOf(entry) : null),
      },
    ],
    resolve: { alias },
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      minify: false,
      modulePreload: false,
      chunkSizeWarningLimit: Infinity,
      rollupOptions: { input: WORKER, output: { entryFileNames: 'worker.js' } },
    },
  })
}

const WORKER = 'virtual:worker'

/** The worker's own source: what the function brings or throws goes back as a message. */
function workerOf(entry: string): string {
  return `
    import call from ${JSON.stringify(entry)}
    self.onmessage = async ({ data }) => {
      try {
        self.postMessage({ answer: await call(data) })
      } catch (error) {
        self.postMessage({ failure: String(error?.stack ?? error) })
      }
    }`
}

/** A page that starts a worker for every call. */
const PAGE = `<!doctype html><script>
  const call = (argument) =>
    new Promise((resolve, reject) => {
      const worker = new Worker('/worker.js', { type: 'module' })
      worker.onmessage = ({ data: { answer, failure } }) => {
        worker.terminate()
        if (failure === undefined) resolve(answer)
        else reject(new Error(failure))
      }
      worker.onerror = ({ message, filename, lineno }) =>
        reject(new Error(message + ' (' + filename + ', line ' + lineno + ')'))
      worker.postMessage(argument)
    })
  globalThis.call = call
</script>`

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
}

/** The folder's files and the page; isolated from other sites, so that memory can be shared. */
async function serve(folder: string): Promise<Server> {
  const server = createServer(async ({ url = '/' }, response) => {
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
    response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp')
    const type = types[extname(url)]
    const body = type ? await readFile(join(folder, url)).catch(() => undefined) : PAGE
    response.writeHead(body === undefined ? 404 : 200, { 'Content-Type': type ?? 'text/html' })
    response.end(body)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return server
}

function callWorker(page: Page, argument: unknown): Promise<unknown> {
  return page.evaluate(
    (argument) => (globalThis as unknown as { call: (a: unknown) => unknown }).call(argument),
    argument,
  )
}

async function costOf(browser: Browser): Promise<{ cpu: number; megabytes?: number }> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const renderers = processInfo.filter(({ type }) => type === 'renderer')
  const cpu = renderers.reduce((sum, { cpuTime }) => sum + cpuTime, 0)
  const peaks = await Promise.all(renderers.map(({ id }) => peakMegabytes(id)))
  const megabytes = Math.max(...peaks)
  return megabytes > 0 ? { cpu, megabytes } : { cpu }
}

/** A process' largest resident memory; 0 where there is no /proc. */
async function peakMegabytes(id: number): Promise<number> {
  const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '')
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024
}
