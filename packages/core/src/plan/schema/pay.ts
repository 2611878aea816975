import { z } from 'zod'
import { sourced } from './sourced.ts'

const krw = (en: string, ko: string) => z.number().min(0).meta({ unit: 'KRW', en, ko })
const share = (en: string, ko: string) => z.number().min(0).max(1).meta({ unit: '1', en, ko })

/** A rule with the day from which it holds, until the next one of its kind. */
function dated<S extends z.core.$ZodLooseShape>(shape: S) {
  const from = z.iso.date().meta({ en: 'in force from this day', ko: '시행일' })
  return z.array(sourced({ from, ...shape })).min(1)
}

/** Marginal rates: each holds for the part of an amount above its bound, up to the next bound. */
const schedule = z
  .array(
    z.strictObject({
      above_krw: krw('for the part above this', '이 금액을 넘는 부분에'),
      rate: share('marginal rate', '한계율'),
    }),
  )
  .min(1)
export type Schedule = z.infer<typeof schedule>

const perChild = z
  .array(krw('for the first, second, … child; the last for all further ones', '첫째·둘째·… 자녀별'))
  .min(1)

const insurance = {
  employee: share('employee’s share of pay', '근로자 부담률'),
  employer: share('employer’s share of pay', '사용자 부담률'),
  rounded_down_to_krw: krw('contributions are cut to multiples of this', '보험료 절사 단위'),
}

/** What Korean law takes from pay, as dated data. */
export const payRules = z
  .strictObject({
    income_tax: dated({ schedule }).meta({
      en: 'rates on taxable income (소득세법 §55)',
      ko: '소득세 기본세율',
    }),
    earned_income_deduction: dated({
      schedule,
      most_krw: krw('at most', '한도'),
    }).meta({ en: 'deduction from gross pay (§47)', ko: '근로소득공제' }),
    basic_deduction: dated({
      krw_per_person: krw('for the worker, spouse and each child', '1명당'),
      child_age_max: z.number().int().meta({ en: 'last age of a child', ko: '자녀 나이 상한' }),
    }).meta({ en: 'basic deduction (§50)', ko: '기본공제' }),
    earned_income_credit: dated({
      schedule,
      limits: z
        .array(
          z.strictObject({
            above_krw: krw('for gross pay above this', '총급여 하한'),
            krw: krw('the limit there', '그 지점의 한도'),
            falls_by: share('per won of pay above it', '초과분에 대한 감소율'),
            least_krw: krw('but never below', '최저 한도'),
          }),
        )
        .min(1),
    }).meta({ en: 'tax credit on earned income (§59)', ko: '근로소득세액공제' }),
    child_credit: dated({
      age_min: z.number().int().meta({ en: 'first age', ko: '나이 하한' }),
      age_max: z.number().int().meta({ en: 'last age', ko: '나이 상한' }),
      krw_by_child: perChild,
    }).meta({ en: 'tax credit for children (§59-2)', ko: '자녀세액공제' }),
    birth_credit: dated({ krw_by_child: perChild }).meta({
      en: 'tax credit in the year of birth, by the child’s place in the family',
      ko: '출산·입양 세액공제',
    }),
    standard_credit: dated({ krw: krw('amount', '금액') }).meta({
      en: 'for who does not deduct insurance (§59-4)',
      ko: '표준세액공제',
    }),
    tax_rounded_down_to_krw: dated({
      krw: krw('tax is cut to multiples of this', '세액 절사 단위'),
    }),
    local_income_tax: dated({ rate: share('of the income tax', '소득세 대비') }).meta({
      en: 'local income tax (지방세법 §103-3)',
      ko: '지방소득세',
    }),
    pension: dated({
      ...insurance,
      base_cut_to_krw: krw('monthly base is cut to multiples of this', '기준소득월액 절사 단위'),
      base_min_krw: krw('smallest monthly base', '기준소득월액 하한'),
      base_max_krw: krw('largest monthly base', '기준소득월액 상한'),
    }).meta({ en: 'national pension', ko: '국민연금' }),
    health: dated({
      ...insurance,
      least_krw: krw('a month’s contribution of either side, at least', '한쪽의 월 보험료 하한'),
      most_krw: krw('a month’s contribution of either side, at most', '한쪽의 월 보험료 상한'),
    }).meta({ en: 'health insurance', ko: '건강보험' }),
    long_term_care: dated({
      share_of_health: share('of the health contribution', '건강보험료 대비'),
      rounded_down_to_krw: insurance.rounded_down_to_krw,
    }).meta({ en: 'long-term care insurance', ko: '장기요양보험' }),
    employment: dated(insurance).meta({ en: 'employment insurance', ko: '고용보험' }),
    accident: dated({ employer: insurance.employer }).meta({
      en: 'work accident insurance, average of all industries',
      ko: '산재보험(전 업종 평균)',
    }),
  })
  .meta({ en: 'taxes and insurance on pay', ko: '급여에 붙는 세금과 사회보험' })
export type PayRules = z.infer<typeof payRules>
