// Writes what follows from the plan's schema: the JSON Schema for editors and the manual's tables.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { planDocs } from '@jarip/core/plan'

for (const [path, text] of Object.entries(planDocs())) {
  const file = join(import.meta.dirname, '../docs', path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  console.log(`wrote docs/${path}`)
}
