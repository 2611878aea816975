import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The board's own folder; an app beside this one, so it is called and not imported. */
const WEB = join(dirname(fileURLToPath(import.meta.url)), '../../../web')

/**
 * The board as a browser reads it, built first where its sources have changed.
 *
 * @returns its folder
 */
export function builtSite(): string {
  const { status, stderr, error } = spawnSync(process.execPath, [join(WEB, 'build.mjs')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  if (error) throw error
  if (status !== 0) throw new Error(`the board could not be built:\n${stderr}`)
  return join(WEB, 'dist')
}
