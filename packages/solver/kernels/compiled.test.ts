import { expect, test } from 'vitest'
import { compiled } from '../src/kernels/compiled.ts'
import { compileKernels } from './compile.ts'

test('the compiled kernels are those of the sources: npm run kernels', async () => {
  expect(Buffer.from(await compileKernels()).toString('base64')).toBe(compiled)
})
