import { writeFileSync } from 'node:fs'
import { format } from './compile.ts'

/** npm run kernels: compiles the kernels into src/kernels/compiled.ts. */
writeFileSync(new URL('../src/kernels/compiled.ts', import.meta.url), await format())
