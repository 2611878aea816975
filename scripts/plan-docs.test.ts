import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { planDocs } from '@jarip/core/plan'
import { expect, test } from 'vitest'

const DOCS = join(import.meta.dirname, '../docs')

test.each(Object.entries(planDocs()))(
  'docs/%s is what the schema says (npx tsx scripts/plan-docs.ts)',
  (path, text) => {
    expect(readFileSync(join(DOCS, path), 'utf8')).toBe(text)
  },
)
