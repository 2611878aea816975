// Installs the packages of the lockfile when some are missing or of another version.
// Plain JavaScript without dependencies: it runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withLock } from './lock.mjs'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')

refuseOldNode()
if (!isInstalled()) {
  await withLock('install', () => {
    if (!isInstalled()) install()
  })
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  fail(
    `Jarip needs Node 20.19 or newer; this is Node ${process.versions.node}.\n` +
      `Jarip에는 Node 20.19 이상이 필요합니다. 지금 쓰는 것은 Node ${process.versions.node}입니다.`,
  )
}

/**
 * What is wanted against what npm says it laid down. Compared by content, not by time: a git
 * checkout touches the lockfile without changing it. Packages for other platforms may be absent.
 */
function isInstalled() {
  const wanted = readPackages('package-lock.json')
  const found = readPackages('node_modules/.package-lock.json')
  if (!wanted) return fail('package-lock.json is missing or cannot be read.')
  return (
    found !== undefined &&
    Object.entries(wanted).every(([path, entry]) => {
      if (!path.startsWith('node_modules/') && !path.includes('/node_modules/')) return true
      const laid = found[path]
      if (!laid) return entry.optional === true || entry.devOptional === true
      return laid.version === entry.version && laid.integrity === entry.integrity
    })
  )
}

/** @param {string} file */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(join(ROOT, file), 'utf8')).packages
  } catch {
    return undefined
  }
}

function install() {
  process.stderr.write('Installing packages (npm ci) ...\n')
  const flags = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  // Under "npm test" this is the npm that was called, also where it is not on the path.
  const npm = process.env.npm_execpath
  const [command, ...first] = npm ? [process.execPath, npm] : ['npm']
  const { status, error } = spawnSync(command, [...first, ...flags], {
    cwd: ROOT,
    // npm's own report goes to the error stream: the output of what follows stays clean.
    stdio: ['ignore', 2, 2],
    shell: !npm && process.platform === 'win32',
  })
  if (error) fail(`npm could not be started: ${error.message}`)
  if (status !== 0) fail('npm ci failed; its messages are above.')
  if (!isInstalled()) fail('npm ci ran, yet packages of the lockfile are missing.')
}

/** @param {string} message */
function fail(message) {
  process.stderr.write(`\n${message}\n`)
  process.exit(1)
}
