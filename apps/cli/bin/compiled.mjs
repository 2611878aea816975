// The sources as JavaScript, made anew when one of them has changed. Loaded through tsx, file by file
// and in every thread, a command takes two seconds to start; compiled, a few tenths.
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const CACHE = join(ROOT, '.cache', 'compiled')
const LIST = join(CACHE, 'list.json')
const A_DAY = 86_400_000

/** What is started by itself: the command and its threads, by the name that their starters look for. */
const ENTRIES = {
  main: 'apps/cli/src/main.ts',
  'solve-worker': 'apps/cli/src/solver/worker.ts',
  worker: 'packages/solver/src/workers/node/worker.ts',
}

/** These start threads from files beside them, compiled or not; all others mean their source's place. */
const STARTERS = [
  'apps/cli/src/solver/solver-thread.ts',
  'packages/solver/src/workers/node/index.ts',
]

/** What the compiled files depend on beside the sources that went in. */
const MORE = [
  'apps/cli/bin/compiled.mjs',
  'packages/core/package.json',
  'packages/solver/package.json',
]

/**
 * The compiled command's address; undefined where it cannot be made (nowhere to write, a fault in a
 * source: tsx tells that one better), and where JARIP_SOURCES is set.
 *
 * @returns {Promise<string | undefined>}
 */
export async function compiledMain() {
  if (process.env.JARIP_SOURCES) return undefined
  try {
    return pathToFileURL(join(upToDate() ?? (await compile()), 'main.js')).href
  } catch {
    return undefined
  }
}

/** The folder that was compiled last, if no source has changed since. */
function upToDate() {
  if (!existsSync(LIST)) return undefined
  const { root, folder, inputs } = JSON.parse(readFileSync(LIST, 'utf8'))
  const same = root === ROOT && inputs.every(([file, stamp]) => stampOf(file) === stamp)
  return same && existsSync(join(CACHE, folder)) ? join(CACHE, folder) : undefined
}

/** @param {string} file */
function stampOf(file) {
  const stat = statSync(join(ROOT, file), { throwIfNoEntry: false })
  return stat && `${stat.mtimeMs} ${stat.size}`
}

/** Compiles into a folder of its own, which takes its place as a whole. */
async function compile() {
  const { build } = await import('esbuild')
  mkdirSync(CACHE, { recursive: true })
  const draft = mkdtempSync(join(CACHE, 'draft-'))
  try {
    const inputs = new Map(MORE.map((file) => [file, stampOf(file)]))
    await build({
      absWorkingDir: ROOT,
      entryPoints: ENTRIES,
      outdir: draft,
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      logLevel: 'silent',
      plugins: [ours(inputs)],
    })
    writeFileSync(join(draft, 'package.json'), '{ "type": "module" }\n')
    return publish(draft, [...inputs])
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

/**
 * Our own files go in, packages stay outside; a file's address stays that of its source.
 *
 * @param {Map<string, string | undefined>} inputs filled: files that went in, as they were
 */
function ours(inputs) {
  return {
    name: 'ours',
    setup(build) {
      build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
        kind === 'entry-point' || path.startsWith('@jarip/') ? undefined : { path, external: true },
      )
      build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        const file = relative(ROOT, path).replaceAll('\\', '/')
        inputs.set(file, stampOf(file))
        const source = await readFile(path, 'utf8')
        const place = JSON.stringify(pathToFileURL(path).href)
        const contents = STARTERS.includes(file)
          ? source
          : source.replaceAll('import.meta.url', place)
        return { contents, loader: 'ts' }
      })
    },
  }
}

/** @param {string} draft @param {[string, string | undefined][]} inputs */
function publish(draft, inputs) {
  const folder = createHash('sha256')
    .update(JSON.stringify([ROOT, inputs.sort()]))
    .digest('hex')
  const place = join(CACHE, folder.slice(0, 16))
  // Another process may have made the same meanwhile: then that one is taken.
  if (!existsSync(place)) renameOrLeave(draft, place)
  const list = `${draft}.json`
  writeFileSync(list, JSON.stringify({ root: ROOT, folder: folder.slice(0, 16), inputs }))
  renameSync(list, LIST)
  removeOld(place)
  return place
}

/** @param {string} from @param {string} to */
function renameOrLeave(from, to) {
  try {
    renameSync(from, to)
  } catch (error) {
    if (!existsSync(to)) throw error
  }
}

/** What was compiled more than a day ago: nobody who runs it loads more of it. */
function removeOld(kept) {
  for (const name of readdirSync(CACHE)) {
    const path = join(CACHE, name)
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
    if (path !== kept && path !== LIST && age > A_DAY)
      rmSync(path, { recursive: true, force: true })
  }
}
