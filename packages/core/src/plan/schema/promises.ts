import { z } from 'zod'
import { identifier, quantity, text } from './quantity.ts'

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

/** One checkable statement: a measure compared with a target. */
export const reading = z.strictObject({
  id: identifier,
  name: text,
  measure: z.union([z.enum(measureNames), z.string().regex(/^record:[a-z0-9.-]+$/)]),
  scope: z.enum(['city', 'business']).default('city'),
  /** The stage that the computed outcome is read in; records need none. */
  stage: z.number().int().optional(),
  comparison: z.enum(['>=', '<=']),
  target: quantity({ unit: 'as the measure', min: -1e15, en: 'what is promised', ko: '목표' }),
  /** The optimisation must keep this reading; at most one a promise. */
  binds: z.boolean().default(false),
})
export type Reading = z.infer<typeof reading>

/** A small sum that a published sentence can be held against: `left` and `right` are arithmetic. */
export const claim = z.strictObject({
  id: identifier,
  text,
  left: z.string().meta({ en: 'arithmetic: numbers, + - * / and brackets', ko: '산식' }),
  comparison: z.enum(['=', '<=', '>=']),
  right: z.string(),
  tolerance: z.number().min(0).default(0),
  unit: z.string(),
  corrected: text.optional(),
  source: z.union([z.string(), z.array(z.string()).min(1)]),
})
export type Claim = z.infer<typeof claim>

export const promise = z.strictObject({
  id: identifier,
  deal: z.enum(['green', 'digital', 'human']),
  said: z.strictObject({ ko: z.string(), en: z.string(), date: z.iso.date(), source: z.string() }),
  text,
  by: z.iso.date(),
  owner: text,
  readings: z.array(reading).min(1),
  claims: z.array(claim).default([]),
})
export type PlannedPromise = z.infer<typeof promise>
