import { spawnSync } from 'node:child_process'
import { accessSync, constants, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { withLock } from './lock.mjs'

/** What headless Chromium needs to start as root, in a container, and to keep to itself. */
export const chromiumFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const

const NAMES = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
]

const FIXED_PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
}

/**
 * The path of a Chrome or Chromium for tests in the browser, installed first if there is none:
 * Debian's when we are root on Debian, Playwright's own elsewhere.
 *
 * JARIP_BROWSER names another one.
 */
export async function ensureBrowser(): Promise<string> {
  return (
    findBrowser() ??
    (await withLock('browser', () => {
      if (!findBrowser()) install()
      const path = findBrowser()
      if (path) return path
      throw new Error('No Chrome or Chromium found, and none could be installed.')
    }))
  )
}

/** As {@link ensureBrowser}, but installs nothing. */
export function findBrowser(): string | undefined {
  const named = process.env.JARIP_BROWSER
  if (named) return named
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return [
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...(FIXED_PLACES[process.platform] ?? []),
    chromium.executablePath(),
  ].find(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function install(): void {
  if (isDebianAsRoot()) {
    run('apt-get', ['update', '-qq'])
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
  } else {
    const cli = join(import.meta.dirname, '../node_modules/playwright-core/cli.js')
    run(process.execPath, [cli, 'install', 'chromium'])
  }
}

/** Ubuntu's package of that name only fetches a snap, so Debian itself is asked for. */
function isDebianAsRoot(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}

/** Quiet while it goes well; what the installer said is shown when it fails. */
function run(command: string, args: readonly string[]): void {
  process.stderr.write(`Installing a browser: ${[command, ...args].join(' ')}\n`)
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: Infinity,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (error) throw error
  if (status === 0) return
  process.stderr.write(stdout + stderr)
  throw new Error(`${command} ended with ${status}`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  console.log(await ensureBrowser())
