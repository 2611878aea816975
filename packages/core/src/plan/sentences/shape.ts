import { withParticle } from '../korean.ts'
import type { Text } from '../schema/index.ts'
import { didYouMean, listed, nothing, quoted, type Sentence, same, sentence } from './sentence.ts'

/** Kinds of value, in zod's words. */
const kinds: Readonly<Record<string, Text>> = {
  string: { ko: '글자', en: 'text' },
  number: { ko: '수', en: 'a number' },
  int: { ko: '정수', en: 'a whole number' },
  boolean: { ko: 'true 또는 false', en: 'true or false' },
  object: { ko: '‘키: 값’ 묶음', en: 'a map of keys and values' },
  record: { ko: '‘키: 값’ 묶음', en: 'a map of keys and values' },
  array: { ko: '목록', en: 'a list' },
}

/** A value as it was written, with its kind where the bare value would mislead. */
export function shown(value: unknown): Text {
  if (value === undefined) return nothing
  if (value === null) return { ko: '빈 값', en: 'an empty value' }
  if (typeof value === 'string')
    return { ko: `글자 ‘${cut(value)}’`, en: `the text "${cut(value)}"` }
  if (typeof value === 'number') return same(value)
  if (Array.isArray(value)) return kinds.array
  if (typeof value === 'object') return kinds.object
  return same(String(value))
}

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

function kind(name: string): Text {
  return kinds[name] ?? same(name)
}

function withUnit(limit: number, unit: string | undefined): string {
  return unit === undefined || unit === '1' ? String(limit) : `${limit} ${unit}`
}

/** 1_000 and 1,000 are text in YAML: say so instead of "expected a number, found text". */
function separated(value: unknown): Text {
  if (typeof value !== 'string' || !/^[-+]?\d[\d,_ ]*(\.\d+)?$/.test(value))
    return { ko: '', en: '' }
  const bare = value.replace(/[,_ ]/g, '')
  return {
    ko: ` 자릿수 구분 없이 ${bare}로 적으십시오.`,
    en: ` Write ${bare}, without separators.`,
  }
}

/** Problems with the shape of the plan: keys, kinds of value, bounds. */
export const shapeSentences = {
  missing: (d: {
    key: string
    expected: string
    unit?: string | undefined
    meaning?: Text | undefined
  }): Sentence => {
    const what = d.meaning === undefined ? kind(d.expected) : d.meaning
    const unit = d.unit === undefined || d.unit === '1' ? '' : `, ${d.unit}`
    return sentence({ ko: `${what.ko}${unit}`, en: `${what.en}${unit}` }, nothing, {
      ko: `필수 항목 ${withParticle(`‘${d.key}’`, '이', '가')} 없습니다(${what.ko}${unit}).`,
      en: `The required "${d.key}" is missing (${what.en}${unit}).`,
    })
  },

  unknown_key: (d: {
    key: string
    known: readonly string[]
    suggestion?: string | undefined
  }): Sentence => {
    const hint = didYouMean(d.suggestion)
    const known = d.suggestion === undefined && d.known.length > 0 ? listed(d.known, 30) : ''
    return sentence(same(listed(d.known, 30)), quoted(d.key), {
      ko: `‘${d.key}’라는 항목은 없습니다.${hint.ko}${known && ` 쓸 수 있는 항목: ${known}.`}`,
      en: `There is no field "${d.key}" here.${hint.en}${known && ` Known here: ${known}.`}`,
    })
  },

  wrong_kind: (d: { expected: string; found: unknown }): Sentence => {
    const hint = separated(d.found)
    const said = sentence(kind(d.expected), shown(d.found))
    return { ...said, message: { ko: said.message.ko + hint.ko, en: said.message.en + hint.en } }
  },

  bare_quantity: (d: { unit: string; meaning: Text; found: unknown }): Sentence =>
    sentence(
      {
        ko: `{ value: 수, source: 출처 } 형식의 ${d.meaning.ko}(${d.unit})`,
        en: `{ value: number, source: key } for ${d.meaning.en} (${d.unit})`,
      },
      shown(d.found),
      {
        ko: `수치는 출처와 함께 적어야 합니다: { value: ${bare(d.found)}, source: … } 또는 { value: ${bare(d.found)}, assumed: … }.`,
        en: `A number is written with where it comes from: { value: ${bare(d.found)}, source: … } or { value: ${bare(d.found)}, assumed: … }.`,
      },
    ),

  too_small: (d: {
    min: number
    inclusive: boolean
    found: number
    unit?: string | undefined
  }): Sentence => {
    const min = withUnit(d.min, d.unit)
    return sentence(
      d.inclusive
        ? { ko: `${min} 이상의 수`, en: `${min} or more` }
        : { ko: `${min}보다 큰 수`, en: `more than ${min}` },
      same(withUnit(d.found, d.unit)),
    )
  },

  too_big: (d: {
    max: number
    inclusive: boolean
    found: number
    unit?: string | undefined
    share: boolean
  }): Sentence => {
    const max = withUnit(d.max, d.unit)
    const said = sentence(
      d.inclusive
        ? { ko: `${max} 이하의 수`, en: `${max} or less` }
        : { ko: `${max}보다 작은 수`, en: `less than ${max}` },
      same(withUnit(d.found, d.unit)),
    )
    if (!d.share) return said
    return {
      ...said,
      message: {
        ko: `${said.message.ko} 비율은 0~1로 적습니다(100 % = 1).`,
        en: `${said.message.en} Shares run from 0 to 1 (100 % is 1).`,
      },
    }
  },

  too_short: (d: { origin: string; min: number; found: number }): Sentence =>
    d.origin === 'string'
      ? sentence(
          { ko: '비어 있지 않은 글자', en: 'text that is not empty' },
          { ko: '빈 글자', en: 'empty text' },
        )
      : sentence(
          { ko: `항목이 ${d.min}개 이상인 목록`, en: `a list of at least ${d.min}` },
          { ko: `${d.found}개`, en: `${d.found} entries` },
        ),

  too_long: (d: { max: number; found: number }): Sentence =>
    sentence(
      { ko: `항목이 ${d.max}개 이하인 목록`, en: `a list of at most ${d.max}` },
      { ko: `${d.found}개`, en: `${d.found} entries` },
    ),

  not_an_identifier: (d: { found: unknown }): Sentence =>
    sentence(
      {
        ko: '식별자(영문 소문자·숫자, 낱말 사이에 -, _ 또는 .)',
        en: 'an identifier (lower-case letters and digits, words joined by -, _ or .)',
      },
      shown(d.found),
    ),

  not_a_date: (d: { found: unknown }): Sentence =>
    sentence({ ko: '날짜(예: 2045-12-31)', en: 'a date such as 2045-12-31' }, shown(d.found)),

  not_a_year: (d: { found: unknown }): Sentence =>
    sentence({ ko: '연도(1900~2199)', en: 'a year from 1900 to 2199' }, shown(d.found)),

  wrong_format: (d: { format: string; found: unknown }): Sentence =>
    sentence(
      { ko: `${d.format} 형식의 값`, en: `a value of the form ${d.format}` },
      shown(d.found),
    ),

  not_one_of: (d: {
    allowed: readonly string[]
    found: unknown
    suggestion?: string | undefined
  }): Sentence => {
    const hint = didYouMean(d.suggestion)
    const one = d.allowed.length === 1
    const allowed = listed(d.allowed)
    const said = sentence(
      one ? quoted(allowed) : { ko: `다음 중 하나(${allowed})`, en: `one of ${allowed}` },
      shown(d.found),
    )
    return { ...said, message: { ko: said.message.ko + hint.ko, en: said.message.en + hint.en } }
  },

  no_form_fits: (d: { forms: readonly string[]; found: unknown }): Sentence =>
    sentence(
      {
        ko: d.forms.map((f) => kind(f).ko).join(' 또는 '),
        en: d.forms.map((f) => kind(f).en).join(' or '),
      },
      shown(d.found),
    ),

  value_or_by_year: (d: { found: readonly string[] }): Sentence =>
    sentence(
      { ko: 'value와 by_year 중 하나', en: 'either value or by_year' },
      d.found.length === 0 ? nothing : same(d.found.join(', ')),
      {
        ko: 'value(한 값)와 by_year(연도별 값) 중 꼭 하나를 적어야 합니다.',
        en: 'Give exactly one of value (one number) and by_year (a number for each of some years).',
      },
    ),

  no_source: (_: Record<string, never>): Sentence =>
    sentence({ ko: 'source 또는 assumed', en: 'source or assumed' }, nothing, {
      ko: '수치의 근거가 없습니다. source(출처) 또는 assumed(가정)를 적으십시오.',
      en: 'The number has no origin: add source (a key of sources) or assumed (a key of assumptions).',
    }),

  refused: (d: { why: string; found: unknown }): Sentence =>
    sentence({ ko: `허용되는 값(${d.why})`, en: `an allowed value (${d.why})` }, shown(d.found)),
}

function bare(value: unknown): string {
  return typeof value === 'number' ? String(value) : '…'
}
