import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const BIN = join(import.meta.dirname, '../bin/jarip.mjs')

/** An English terminal without colours, whatever the machine's own is. */
const env = { ...process.env, LC_ALL: 'C.UTF-8', NO_COLOR: '1', FORCE_COLOR: undefined }

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the command as a user does, in a folder, to its end. */
export function jarip(folder: string, ...args: readonly string[]): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
  })
  return { code: status, out: stdout, err: stderr }
}

/** Starts the command, and lets go of it as soon as it says something. */
export function jaripUntil(
  folder: string,
  args: readonly string[],
  said: RegExp,
  then: (child: ReturnType<typeof spawn>) => void,
  more: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [BIN, ...args], { cwd: folder, env: { ...env, ...more } })
  return new Promise((resolve) => {
    let out = ''
    let err = ''
    let done = false
    const listen = () => {
      if (done || !said.test(out + err)) return
      done = true
      then(child)
    }
    child.stdout.on('data', (text) => {
      out += text
      listen()
    })
    child.stderr.on('data', (text) => {
      err += text
      listen()
    })
    child.on('close', (code) => resolve({ code, out, err }))
  })
}

/** A folder of its own for one test file; `remove` when done. */
export function workplace(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'jarip-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
