import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type PypsaAttribute, pypsaAttributes } from '@jarip/core/network'

// Writes the tables of fields into docs/pypsa.*.md: npx tsx scripts/pypsa-docs.ts

const words = {
  en: {
    head: ['field', 'unit', 'default', 'series', 'read?'],
    read: 'yes',
    idle: 'no effect on the linear optimum',
    refused: 'refused: ',
  },
  ko: {
    head: ['항목', '단위', '기본값', '시계열', '읽음'],
    read: '예',
    idle: '선형 최적해에 영향 없음',
    refused: '거절: ',
  },
} as const
type Lang = keyof typeof words

const START = '<!-- fields -->'

/** A manual page with its tables as the definition of the fields has them. */
export function withFields(page: string, lang: Lang): string {
  return page.slice(0, page.indexOf(START) + START.length) + fieldTables(lang)
}

export function pageOf(lang: Lang): string {
  return fileURLToPath(new URL(`../docs/pypsa.${lang}.md`, import.meta.url))
}

function fieldTables(lang: Lang): string {
  const sections = Object.entries(pypsaAttributes).map(([list, attributes]) => {
    const rows = Object.entries(attributes).map(([name, attribute]) => rowOf(name, attribute, lang))
    const { head } = words[lang]
    return ['', `### ${list}`, '', line(head), line(head.map(() => '---')), ...rows].join('\n')
  })
  return `\n${sections.join('\n')}\n`
}

function rowOf(name: string, { unit, default: value, series, use }: PypsaAttribute, lang: Lang) {
  const { read, idle, refused } = words[lang]
  const said = use === 'read' ? read : use === 'no effect' ? idle : refused + use.refused
  return line([`\`${name}\``, unit, defaultOf(value), series ? '✓' : '', said])
}

function defaultOf(value: PypsaAttribute['default']): string {
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value === 'string') return value
  return Number.isNaN(value) ? '' : String(value).replace('Infinity', 'inf')
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const lang of ['en', 'ko'] as const) {
    const file = pageOf(lang)
    writeFileSync(file, withFields(readFileSync(file, 'utf8'), lang))
  }
