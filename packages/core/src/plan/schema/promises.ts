import { z } from 'zod'
import { identifier, quantity, sourceKeys, text } from './quantity.ts'

/** The measures that the energy system gives, and what each is. `scope` chooses whose use. */
export const energyMeasures = {
  'renewable-share-book-and-claim': {
    unit: '1',
    en: 'renewable generation, contracts and all certificates over the year, per use',
    ko: '연간 재생에너지 발전·계약·모든 인증서의 사용량 대비 비율',
  },
  'renewable-share-re100': {
    unit: '1',
    en: 'renewable power delivered and eligible certificates over the year, per use',
    ko: 'RE100 기준: 실제 공급된 재생전력과 인정 인증서의 연간 사용량 대비 비율',
  },
  'renewable-share-hourly': {
    unit: '1',
    en: 'use matched in its own hour by renewable power delivered',
    ko: '시간별 일치: 같은 시간에 재생전력으로 충당한 사용량 비율',
  },
  'import-share': {
    unit: '1',
    en: 'power taken from outside, contracts included, per use',
    ko: '외부에서 받은 전력(계약 포함)의 사용량 대비 비율',
  },
  'outside-energy-share': {
    unit: '1',
    en: 'power and gas taken from outside, per use of power',
    ko: '외부에서 받은 전력과 가스의 전력 사용량 대비 비율',
  },
  'local-renewable-share': {
    unit: '1',
    en: 'renewable generation inside the city less what is exported, per use',
    ko: '시내 재생에너지 발전량(수출 제외)의 사용량 대비 비율',
  },
  'hydrogen-tonnes-per-day': {
    unit: 't/d',
    en: 'hydrogen made in the city',
    ko: '시내 수소 생산량',
  },
  'green-hydrogen-share': {
    unit: '1',
    en: 'share of it from renewable power',
    ko: '그린수소 비율',
  },
  'fuel-cell-capacity': { unit: 'MW', en: 'fuel cells standing', ko: '연료전지 설비용량' },
  'fuel-cell-renewable-share': {
    unit: '1',
    en: 'fuel-cell power made from renewable hydrogen',
    ko: '연료전지 발전 중 재생수소 비율',
  },
  emissions: {
    unit: 'tCO2e/a',
    en: 'emissions of the power, heat and hydrogen that the plan covers',
    ko: '계획 범위(전력·열·수소)의 온실가스 배출량',
  },
} as const
export type EnergyMeasure = keyof typeof energyMeasures

const measureNames = Object.keys(energyMeasures) as [EnergyMeasure, ...EnergyMeasure[]]

/** Whether the energy system gives a measure; otherwise records or ledgers do. */
export function isComputed(measure: string): measure is EnergyMeasure {
  return Object.hasOwn(energyMeasures, measure)
}

/** What the ledgers give of a fund and of a phase of the budget, in bn KRW. */
export const fundSums = ['committed', 'public-stake', 'invested', 'local'] as const
export const budgetSums = ['planned', 'granted', 'bound', 'spent'] as const
export type LedgerMeasure =
  | `ledger:fund.${string}.${(typeof fundSums)[number]}`
  | `ledger:budget.${string}.${string}.${(typeof budgetSums)[number]}`

const name = '[a-z0-9-]+'
const ledgerMeasure = new RegExp(
  `^ledger:(?:fund\\.${name}\\.(?:${fundSums.join('|')})|budget\\.${name}\\.${name}\\.(?:${budgetSums.join('|')}))$`,
)

/** One checkable statement: a measure compared with a target. */
export const reading = z.strictObject({
  id: identifier,
  name: text,
  measure: z
    .union([
      z.enum(measureNames),
      z.string().regex(/^record:[a-z0-9._-]+$/),
      z.string().regex(ledgerMeasure),
    ])
    .meta({
      en: 'what is measured: a computed measure, record:NAME, ledger:fund.FUND.SUM or ledger:budget.PROGRAMME.PHASE.SUM',
      ko: '지표: 계산 지표, record:이름, ledger:fund.조합.합계 또는 ledger:budget.사업.단계.합계',
    }),
  scope: z
    .enum(['city', 'business'])
    .default('city')
    .meta({ en: 'whose use', ko: '적용 범위(도시 전체·기업)' }),
  /** The stage that the computed outcome is read in; records need none. */
  stage: z.number().int().optional().meta({
    en: 'year of the stage that it is read in; records need none',
    ko: '평가 단계의 연도(실적 지표는 생략)',
  }),
  unit: z.string().min(1).optional().meta({
    en: 'unit of a record that has no row yet; computed measures and rows bring their own',
    ko: '아직 행이 없는 실적의 단위(계산 지표와 실적 행에는 단위가 있음)',
  }),
  comparison: z.enum(['>=', '<=']).meta({ en: 'measure against target', ko: '지표와 목표의 비교' }),
  target: quantity({ unit: 'as the measure', min: -1e15, en: 'what is promised', ko: '목표' }),
  /** The optimisation must keep this reading; at most one a promise. */
  binds: z.boolean().default(false).meta({
    en: 'the optimisation must keep it; at most one a promise',
    ko: '최적화가 지켜야 하는 해석(약속마다 하나 이하)',
  }),
})
export type Reading = z.infer<typeof reading>

/** A small sum that a published sentence can be held against: `left` and `right` are arithmetic. */
export const claim = z.strictObject({
  id: identifier,
  text,
  left: z.string().meta({ en: 'arithmetic: numbers, + - * / and brackets', ko: '산식' }),
  comparison: z
    .enum(['=', '<=', '>='])
    .meta({ en: 'left against right', ko: '왼쪽과 오른쪽의 비교' }),
  right: z.string().meta({ en: 'arithmetic', ko: '산식' }),
  tolerance: z
    .number()
    .min(0)
    .default(0)
    .meta({ en: 'difference allowed, in the unit', ko: '허용 오차(같은 단위)' }),
  unit: z.string().meta({ en: 'unit of both sides', ko: '양쪽의 단위' }),
  corrected: text.optional().meta({ en: 'what would be right', ko: '바로잡은 내용' }),
  source: sourceKeys,
})
export type Claim = z.infer<typeof claim>

export const promise = z.strictObject({
  id: identifier,
  deal: z.enum(['green', 'digital', 'human']).meta({ en: 'which New Deal', ko: '뉴딜 분야' }),
  said: z
    .strictObject({
      ko: z.string().meta({ en: 'as published, in Korean', ko: '발표된 문장(한국어)' }),
      en: z.string().meta({ en: 'in English', ko: '영어 번역' }),
      date: z.iso.date().meta({ en: 'when it was said', ko: '발표일' }),
      source: z.string().meta({ en: 'key of sources', ko: '출처(sources)의 키' }),
    })
    .meta({ en: 'the sentence as it was said', ko: '발표된 약속' }),
  text: text.meta({ en: 'what it means', ko: '약속의 뜻' }),
  by: z.iso.date().meta({ en: 'when it falls due', ko: '이행 기한' }),
  owner: text.meta({ en: 'office that answers for it', ko: '담당 부서' }),
  readings: z.array(reading).min(1).meta({ en: 'its honest meanings', ko: '가능한 해석' }),
  claims: z
    .array(claim)
    .default([])
    .meta({ en: 'sums that the sentence can be held against', ko: '발표 문장의 산술 점검' }),
})
export type PlannedPromise = z.infer<typeof promise>
