import { z } from 'zod'
import { identifier, quantity, text } from './quantity.ts'
import { sourced } from './sourced.ts'

/** What a social wage is made of. */
export const socialWageKinds = [
  'housing',
  'childcare',
  'education',
  'commuting',
  'culture',
  'health',
] as const

const amount = sourced({
  from: z.iso.date().meta({ en: 'paid from this day', ko: '지급 시작일' }),
  krw: z.number().min(0).nullable().meta({
    unit: 'KRW',
    en: 'each time; null where it is given in kind and no amount is known',
    ko: '1회 금액(현물이며 금액을 모르면 null)',
  }),
}).meta({ en: 'amount from a day on', ko: '시행일별 금액' })

/** What workers are given beside their pay, by whom, and who is entitled. */
export const socialWage = z
  .array(
    z.strictObject({
      id: identifier,
      name: text,
      kind: z.enum(socialWageKinds).meta({ en: 'what it is for', ko: '분야' }),
      by: z.enum(['nation', 'city', 'employer']).meta({ en: 'who gives it', ko: '제공 주체' }),
      each: z.enum(['month', 'year']).meta({ en: 'how often', ko: '지급 주기' }),
      per: z.enum(['worker', 'child']).meta({ en: 'for whom', ko: '지급 단위' }),
      amounts: z.array(amount).min(1),
      entitled: z
        .strictObject({
          employers: z.array(identifier).optional().meta({
            en: 'only workers of these employers',
            ko: '해당 사업장',
          }),
          renting: z.boolean().optional().meta({
            en: 'only who does not own a home',
            ko: '무주택자만',
          }),
          child_ages: z
            .array(
              z.strictObject({
                from: z.iso.date(),
                min: z.number().int().min(0),
                max: z.number().int().min(0),
              }),
            )
            .optional()
            .meta({
              en: 'ages of children, in whole years, from a day on',
              ko: '자녀 나이(시행일별)',
            }),
          assumed: z.string().optional().meta({ en: 'key of assumptions', ko: '가정의 키' }),
        })
        .meta({ en: 'who is entitled', ko: '수급 자격' }),
      places: quantity({
        unit: '1',
        max: 1e7,
        en: 'how many get it, when that is limited',
        ko: '지원 인원',
      }).optional(),
    }),
  )
  .meta({ en: 'social wage', ko: '사회적 임금' })
export type SocialProgramme = z.infer<typeof socialWage>[number]

/** Wages that a promise is held against. */
export const wages = z
  .array(
    z.strictObject({
      id: identifier,
      name: text,
      krw_per_year: quantity({ unit: 'KRW/a', en: 'gross pay of a year', ko: '연간 세전 임금' }),
      hours_per_week: quantity({
        unit: 'h',
        max: 168,
        en: 'paid hours of a week',
        ko: '주당 유급 노동시간',
      }),
    }),
  )
  .meta({ en: 'wages to compare with', ko: '비교 임금' })
export type ComparisonWage = z.infer<typeof wages>[number]

/** Households whose pay is worked out, each living on one wage. */
export const households = z
  .array(
    z.strictObject({
      id: identifier,
      name: text,
      employer: identifier.meta({ en: 'key of the employer', ko: '사업장의 키' }),
      renting: z.boolean().meta({ en: 'owns no home', ko: '무주택 여부' }),
      spouse: z.boolean().meta({
        en: 'a spouse without income of their own',
        ko: '소득이 없는 배우자',
      }),
      children_ages: z
        .array(z.number().int().min(0).max(30))
        .meta({ en: 'ages at the end of the year', ko: '연말 기준 자녀 나이' }),
      wage_krw_per_year: quantity({
        unit: 'KRW/a',
        max: 1e12,
        en: 'gross taxable pay, by year',
        ko: '총급여(연도별)',
      }),
      hours_per_week: quantity({
        unit: 'h',
        max: 168,
        en: 'paid hours of a week',
        ko: '주당 유급 노동시간',
      }),
    }),
  )
  .min(1)
  .meta({ en: 'households whose income is worked out', ko: '소득을 계산할 가구' })
export type PlannedHousehold = z.infer<typeof households>[number]

/** Consumer prices, by which incomes of different years are compared. */
export const priceIndex = quantity({
  unit: '1',
  max: 1e4,
  en: 'consumer price index by year',
  ko: '소비자물가지수(연도별)',
})
