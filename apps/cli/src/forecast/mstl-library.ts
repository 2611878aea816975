import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { MstlLibrary } from '@jarip/core/forecast'

/** @bsull/augurs with its WebAssembly read from the disk. */
export async function mstlLibrary(): Promise<MstlLibrary> {
  const library = await import('@bsull/augurs/mstl')
  const folder = dirname(createRequire(import.meta.url).resolve('@bsull/augurs/mstl'))
  library.initSync({ module: readFileSync(join(folder, 'mstl_bg.wasm')) })
  return library
}
