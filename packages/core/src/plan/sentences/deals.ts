import { quoted, type Sentence, sentence } from './sentence.ts'

/** Problems in the ledgers and registers of the Digital and Human deals. */
export const dealsSentences = {
  not_won: (d: { column: string; text: string }): Sentence =>
    sentence(
      {
        ko: `0 이상의 원 단위 정수(열 ‘${d.column}’, 자릿수 구분 없이)`,
        en: `whole won, zero or more and without separators, in "${d.column}"`,
      },
      d.text === '' ? { ko: '빈 칸', en: 'an empty cell' } : quoted(d.text.slice(0, 40)),
    ),

  /** A rule of the register itself; the room that keeps the rule words it. */
  rule_broken: (d: Sentence): Sentence => d,
}
