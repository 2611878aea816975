import { defineConfig } from 'vite'

/** A static site: it asks for its data under the address that it was opened from. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: true,
    // Where a fault is reported, the line in our sources is what helps.
    sourcemap: false,
    chunkSizeWarningLimit: 900,
  },
  worker: { format: 'es' },
})
