import { fileURLToPath } from 'node:url'
import asc from 'assemblyscript/asc'

/** The kernels as WebAssembly. */
export async function compileKernels(): Promise<Uint8Array> {
  const source = fileURLToPath(new URL('./assembly/index.ts', import.meta.url))
  let wasm: Uint8Array | undefined
  const options = [
    '-O3',
    '--noAssert',
    '--runtime',
    'stub',
    '--importMemory',
    '--enable',
    'simd',
    '--enable',
    'bulk-memory',
    '--outFile',
    'out.wasm',
  ]
  const { error, stderr } = await asc.main([source, ...options, '--baseDir', '/'], {
    writeFile: (_, contents) => {
      wasm = contents as Uint8Array
    },
  })
  if (error || !wasm) throw error ?? new Error(stderr.toString())
  return wasm
}

/** The module that carries them, as text. */
export async function format(): Promise<string> {
  const text = Buffer.from(await compileKernels()).toString('base64')
  return `/** packages/solver/kernels, compiled: made by \`npm run kernels\`. */\nexport const compiled =\n  '${text}'\n`
}
