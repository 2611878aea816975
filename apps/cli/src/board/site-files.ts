import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
}

const FRONT = '/index.html'

/**
 * Answers for the files of a folder, read once: nothing outside it can be asked for.
 *
 * @param toFront makes of index.html what is sent now
 */
export function siteFiles(
  folder: string,
  toFront: (page: string) => string,
): (path: string) => Response | undefined {
  const files = new Map(filesIn(folder).map((file) => [nameOf(folder, file), readFileSync(file)]))
  return (path) => {
    const name = path === '/' ? FRONT : path
    const content = files.get(name)
    if (!content) return undefined
    const body = name === FRONT ? toFront(content.toString('utf8')) : new Uint8Array(content)
    return new Response(body, {
      headers: {
        'content-type': types[extname(name)] ?? 'application/octet-stream',
        // Names of assets carry a hash of what they hold.
        'cache-control': name.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache',
      },
    })
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? filesIn(path) : [path]
    })
}

function nameOf(folder: string, file: string): string {
  return `/${relative(folder, file).replaceAll(sep, '/')}`
}
