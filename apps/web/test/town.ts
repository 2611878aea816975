import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Outcome } from '@jarip/core/engine'

const JARIP = fileURLToPath(new URL('../../cli/bin/jarip.mjs', import.meta.url))

/** The example plan in a folder of its own. */
export interface Town {
  readonly folder: string
  /** Changes a text in one of its files. */
  edit(file: string, from: string, to: string): void
  /** What a plan.yaml that was taken along says when it takes the place of the town's own. */
  solvedFrom(file: string): { readonly binding: readonly string[]; readonly demand: number }
  remove(): void
}

/** Solved for whole days: small and quick. */
export function solvedTown(): Town {
  const town = newTown()
  const base = join(town.folder, 'outcomes', 'base')
  jarip('solve', town.folder, '--step', '24', '--quick', '--out', base)
  return town
}

export function newTown(): Town {
  const home = mkdtempSync(join(tmpdir(), 'jarip-board-'))
  const folder = join(home, 'town')
  jarip('init', folder)
  return {
    folder,
    edit(file, from, to) {
      const path = join(folder, file)
      const text = readFileSync(path, 'utf8')
      if (!text.includes(from)) throw new Error(`${file} does not say "${from}"`)
      writeFileSync(path, text.replace(from, to))
    },
    solvedFrom: (file) => solvedCopy(folder, file, mkdtempSync(join(home, 'copy-'))),
    remove: () => rmSync(home, { recursive: true, force: true }),
  }
}

/** Solves the town with another plan.yaml: what it binds, and how its use compares. */
function solvedCopy(folder: string, file: string, copy: string): ReturnType<Town['solvedFrom']> {
  cpSync(folder, copy, { recursive: true })
  copyFileSync(file, join(copy, 'plan.yaml'))
  const out = join(copy, 'outcomes', 'taken')
  jarip('solve', copy, '--step', '24', '--quick', '--out', out)
  const [taken, own] = [out, join(folder, 'outcomes', 'base')].map(
    (at) => JSON.parse(readFileSync(join(at, 'outcome.json'), 'utf8')).outcome as Outcome,
  )
  const demand = taken.stages[0].use / own.stages[0].use
  return { binding: taken.choices.binding, demand: Number(demand.toFixed(1)) }
}

/** Runs the command to its end; what it says when it fails is the error. */
export function jarip(...args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [JARIP, ...args], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`jarip ${args.join(' ')} ended with ${status}:\n${stderr}`)
}

export interface Running {
  readonly address: string
  stop(): Promise<void>
}

/** `jarip serve` on a free port, until it is stopped. */
export function served({ folder }: Pick<Town, 'folder'>): Promise<Running> {
  const child = spawn(process.execPath, [JARIP, 'serve', folder, '--port', '0', '--lang', 'en'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()))
  let said = ''
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0]
      if (address === undefined) return
      resolve({
        address,
        stop: async () => {
          child.kill('SIGTERM')
          await ended
        },
      })
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('exit', (code) => reject(new Error(`jarip serve ended with ${code}:\n${said}`)))
  })
}
