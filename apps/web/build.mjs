// Builds the board once for each state of its sources; says nothing while all is well.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

const HERE = import.meta.dirname
const STAMP = join(HERE, 'dist', '.stamp')
const ROOMS = [
  '.',
  '../../packages/core',
  '../../packages/saved',
  '../../packages/solver',
  '../../packages/words',
]
const FILES = ['index.html', 'package.json', 'public', 'src', 'vite.config.ts']

const stamp = stampOf(ROOMS.flatMap((room) => FILES.map((file) => join(HERE, room, file))))
if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== stamp) {
  await build({ configFile: join(HERE, 'vite.config.ts'), logLevel: 'error' })
  writeFileSync(STAMP, stamp)
}

function stampOf(paths) {
  const hash = createHash('sha256')
  for (const path of paths.filter(existsSync)) add(hash, path)
  return hash.digest('hex')
}

function add(hash, path) {
  let names
  try {
    names = readdirSync(path)
  } catch {
    hash.update(`${path}\0`).update(readFileSync(path))
    return
  }
  for (const name of names.sort()) if (!/\.test\.tsx?$/.test(name)) add(hash, join(path, name))
}
