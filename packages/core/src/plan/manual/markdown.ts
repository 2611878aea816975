import { bindingComparison } from '../binding.ts'
import { type EnergyMeasure, energyMeasures, planSchema, type Text } from '../schema/index.ts'
import { type Field, type Section, sectionsOf } from './fields.ts'
import { kindInWords, words } from './words.ts'

type Lang = keyof Text

/** The manual's page of the plan, as Markdown, written from the schema. */
export function planManual(lang: Lang): string {
  const say = (key: keyof typeof words) => words[key][lang]
  const parts = [
    `# ${say('title')}`,
    say('generated'),
    say('folder'),
    `## ${say('quantityTitle')}`,
    say('quantity'),
    ...sectionsOf(planSchema, '').map((section) => sectionTable(section, lang)),
    `## ${say('measuresTitle')}`,
    measureTable(lang),
    `## ${say('tablesTitle')}`,
    say('tables'),
  ]
  return `${parts.join('\n\n')}\n`
}

function sectionTable({ at, meaning, fields }: Section, lang: Lang): string {
  const heading = at === '' ? words.topLevel[lang] : `\`${at}\``
  const said = meaning ? `${meaning[lang]}\n\n` : ''
  const head = [words.field, words.type, words.unit, words.bounds, words.meaning]
  return `## ${heading}\n\n${said}${table(
    head.map((word) => word[lang]),
    fields.map((field) => fieldRow(field, lang)),
  )}`
}

function fieldRow({ name, type, unit, min, max, required, meaning }: Field, lang: Lang): string[] {
  const optional = required ? '' : ` (${words.optional[lang]})`
  return [
    `\`${name}\`${optional}`,
    kindInWords(type, lang),
    unit ?? '',
    bounds(min, max),
    meaning?.[lang] ?? '',
  ]
}

function bounds(min: number | undefined, max: number | undefined): string {
  if (min !== undefined && max !== undefined) return `${min}–${max}`
  if (min !== undefined) return `≥ ${min}`
  return max === undefined ? '' : `≤ ${max}`
}

function measureTable(lang: Lang): string {
  const head = [words.measure, words.unit, words.binding, words.meaning].map((word) => word[lang])
  const names = Object.keys(energyMeasures) as EnergyMeasure[]
  return table(
    head,
    names.map((name) => {
      const { unit, [lang]: meaning } = energyMeasures[name]
      return [`\`${name}\``, unit, `\`${bindingComparison[name]}\``, meaning]
    }),
  )
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n')
}
