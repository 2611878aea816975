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

/** Why an attribute is refused, as the room says it, in Korean. */
const reasonsInKorean: Readonly<Record<string, string>> = {
  'that is a choice of whole numbers, and this optimisation is linear':
    '정수 선택이며, 이 최적화는 선형입니다',
  'that cost is quadratic, and this optimisation is linear': '2차 비용이며, 이 최적화는 선형입니다',
  'what a link delivers later than it takes is not supported':
    '받은 시점보다 늦게 내보내는 링크는 지원하지 않습니다',
}

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
  const why = (reason: string) => (lang === 'ko' ? (reasonsInKorean[reason] ?? reason) : reason)
  const said = use === 'read' ? read : use === 'no effect' ? idle : refused + why(use.refused)
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
