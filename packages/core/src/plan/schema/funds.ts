import { z } from 'zod'
import { identifier, quantity, text } from './quantity.ts'
import { tableFile } from './table-file.ts'

const common = {
  id: identifier,
  text: text.meta({ en: 'the rule in words', ko: '규칙의 뜻' }),
  by: z.iso.date().meta({
    en: 'investments up to this day count',
    ko: '이 날까지의 투자를 센다',
  }),
}

/** How much of a fund must go into local firms, in one reading of the sentence. */
export const localRule = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('share-of-fund'),
    ...common,
    share: quantity({
      unit: '1',
      max: 1,
      en: 'of all that is committed',
      ko: '약정총액 대비 비율',
    }),
  }),
  z.strictObject({
    kind: z.literal('share-of-public-stake'),
    ...common,
    share: quantity({
      unit: '1',
      max: 100,
      en: 'of what public bodies committed',
      ko: '공공 출자액 대비 배율',
    }),
  }),
  z.strictObject({
    kind: z.literal('amount'),
    ...common,
    won: quantity({ unit: 'KRW', en: 'at least this much', ko: '최소 금액' }),
  }),
])
export type LocalRule = z.infer<typeof localRule>

/** Investment funds and the rules that they keep to. */
export const funds = z
  .array(
    z.strictObject({
      id: identifier,
      name: text,
      relocation_months: quantity({
        unit: 'month',
        max: 120,
        en: 'within which a firm may still move its head office, lab or factory into the city',
        ko: '투자 후 본사·연구소·공장을 옮겨야 하는 기간',
      }),
      investments_complete: z.boolean().meta({
        en: 'every investment is in the ledger; if not, a rule that is not met stays unknown',
        ko: '모든 투자가 장부에 있는지(아니면 미충족 규칙은 판단 불가)',
      }),
      rules: z.array(localRule).min(1).meta({ en: 'readings of the rule', ko: '규칙의 해석' }),
    }),
  )
  .meta({ en: 'investment funds and their rules', ko: '투자조합과 의무투자 규칙' })
export type PlannedFund = z.infer<typeof funds>[number]

/** The ledgers and registers of the city's money. */
export const ledgers = z
  .strictObject({
    budget: tableFile('plan, appropriation, commitment, disbursement', '예산 장부'),
    funds: tableFile('what happened in the funds', '투자조합 장부'),
    firms: tableFile('firms that the funds put money into', '투자기업 명부'),
    partners: tableFile('organisations with an agreement', '협약기관 명부'),
    partner_counts: tableFile('how many there were, as published', '협약기관 수(발표)'),
    partner_fields: tableFile('how many in each field, as published', '분야별 협약 수(발표)'),
  })
  .meta({ en: 'ledgers and registers', ko: '장부와 명부' })
export type PlannedLedgers = z.infer<typeof ledgers>
