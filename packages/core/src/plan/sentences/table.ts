import { withParticle } from '../korean.ts'
import type { Text } from '../schema/index.ts'
import { didYouMean, listed, nothing, quoted, type Sentence, same, sentence } from './sentence.ts'

/** Problems in the CSV tables: series, sales, records. */
export const tableSentences = {
  table_empty: (_: Record<string, never>): Sentence =>
    sentence({ ko: '머리글 줄과 자료', en: 'a header line and data' }, nothing, {
      ko: '파일이 비어 있습니다.',
      en: 'The file is empty.',
    }),

  column_missing: (d: {
    column: string
    columns: readonly string[]
    suggestion?: string | undefined
  }): Sentence => {
    const hint = didYouMean(d.suggestion)
    return sentence(
      { ko: `열 ‘${d.column}’`, en: `a column "${d.column}"` },
      same(listed(d.columns)),
      {
        ko: `열 ${withParticle(`‘${d.column}’`, '이', '가')} 없습니다(있는 열: ${listed(d.columns)}).${hint.ko}`,
        en: `There is no column "${d.column}" (found: ${listed(d.columns)}).${hint.en}`,
      },
    )
  },

  column_twice: (d: { column: string }): Sentence =>
    sentence({ ko: '겹치지 않는 열 이름', en: 'each column once' }, quoted(d.column)),

  cells_in_row: (d: { expected: number; found: number }): Sentence =>
    sentence(
      { ko: `${d.expected}칸`, en: `${d.expected} cells` },
      { ko: `${d.found}칸`, en: `${d.found}` },
    ),

  unclosed_quote: (_: Record<string, never>): Sentence =>
    sentence(
      { ko: '닫는 큰따옴표', en: 'a closing double quote' },
      { ko: '줄 끝', en: 'the end of the line' },
    ),

  rows_of_a_year: (d: { found: number }): Sentence =>
    sentence(
      { ko: '8,760시간(윤년은 8,784시간)', en: '8,760 hours (8,784 in a leap year)' },
      { ko: `${d.found}줄`, en: `${d.found} rows` },
    ),

  hour_out_of_order: (d: { expected: string; found: string }): Sentence =>
    sentence(
      { ko: `월,일,시 ${d.expected}`, en: `month,day,hour_ending ${d.expected}` },
      same(d.found),
      {
        ko: `시간 순서가 어긋났습니다: ${d.expected}의 자리에 ${d.found}가 있습니다.`,
        en: `The hours are out of order: expected ${d.expected}, found ${d.found}.`,
      },
    ),

  cell_not_a_number: (d: { column: string; text: string }): Sentence =>
    sentence(
      { ko: `수(열 ‘${d.column}’)`, en: `a number in "${d.column}"` },
      d.text === '' ? { ko: '빈 칸', en: 'an empty cell' } : quoted(d.text.slice(0, 40)),
    ),

  cell_out_of_range: (d: { column: string; value: number; min: number; max: number }): Sentence => {
    const range: Text =
      d.max === Infinity
        ? { ko: `${d.min} 이상`, en: `${d.min} or more` }
        : same(`${d.min}–${d.max}`)
    return sentence(
      { ko: `${range.ko}의 수(열 ‘${d.column}’)`, en: `${range.en} in "${d.column}"` },
      same(d.value),
    )
  },

  more_of_the_same: (d: { column: string; count: number }): Sentence =>
    sentence({ ko: '올바른 값', en: 'good values' }, same(d.count), {
      ko: `열 ‘${d.column}’에 같은 종류의 오류가 ${d.count}개 더 있습니다.`,
      en: `"${d.column}" has ${d.count} more faults of this kind.`,
    }),

  sale_twice: (d: { line: string }): Sentence =>
    sentence(
      { ko: '월·구역·계약종별마다 한 줄', en: 'one row per month, district and class' },
      same(d.line),
      {
        ko: `판매량이 두 번 적혔습니다: ${d.line}.`,
        en: `Sales given twice: ${d.line}.`,
      },
    ),

  sale_missing: (d: { line: string; more: number }): Sentence =>
    sentence({ ko: `판매량(${d.line})`, en: `sales of ${d.line}` }, nothing, {
      ko: `판매량이 없습니다: ${d.line}${d.more > 0 ? ` 외 ${d.more}건` : ''}.`,
      en: `Sales are missing: ${d.line}${d.more > 0 ? ` and ${d.more} more` : ''}.`,
    }),

  wrong_sales_year: (d: { year: number; found: string }): Sentence =>
    sentence({ ko: `기준연도 ${d.year}`, en: `the base year ${d.year}` }, quoted(d.found)),

  load_not_composed: (d: { fault: string }): Sentence =>
    sentence({ ko: '판매량과 맞는 부하 형태', en: 'shapes that fit the sales' }, same(d.fault), {
      ko: `판매량을 시간별로 나눌 수 없습니다(${d.fault}).`,
      en: `The sales cannot be spread over the hours: ${d.fault}.`,
    }),

  cell_empty: (d: { column: string }): Sentence =>
    sentence(
      { ko: `열 ‘${d.column}’의 값`, en: `a value in "${d.column}"` },
      { ko: '빈 칸', en: 'an empty cell' },
    ),

  cell_not_a_date: (d: { column: string; text: string }): Sentence =>
    sentence(
      {
        ko: `날짜(열 ‘${d.column}’, 예: 2025-12-31)`,
        en: `a date such as 2025-12-31 in "${d.column}"`,
      },
      quoted(d.text.slice(0, 40)),
    ),
}
