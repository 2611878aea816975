import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pageOf, withFields } from './pypsa-docs.ts'

test.each(['en', 'ko'] as const)(
  'the tables of docs/pypsa.%s.md are those of the reader',
  (lang) => {
    const page = readFileSync(pageOf(lang), 'utf8')
    expect(page).toContain('`p_nom_extendable`')
    expect(withFields(page, lang)).toBe(page)
  },
)
