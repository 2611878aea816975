import { z } from 'zod'
import { option } from './options.ts'
import { promise } from './promises.ts'
import { identifier, quantity, text } from './quantity.ts'

const share = { unit: '1', min: 0, max: 1 }

/** Where a number comes from. */
const source = z.strictObject({
  title: z.string().min(1),
  publisher: z.string().min(1),
  year: z.number().int(),
  url: z.string().optional(),
  licence: z.string().optional(),
})

/** One model year of the plan; it stands for the years until the next. */
const stage = z.strictObject({
  year: z.number().int().min(2020).max(2100),
  stands_for_years: z.number().int().min(1).max(50),
})

const weather = z.strictObject({
  id: identifier,
  name: text,
  /** 8,760 rows; columns as the options name them, and `temperature_c`. */
  file: z.string(),
  weight: quantity({
    ...share,
    en: 'share in the expected cost when several years are solved together',
    ko: '여러 해를 함께 풀 때의 가중치',
  }),
})

const load = z.strictObject({
  /** kWh by month, district and contract class. */
  sales: z.string(),
  /** Hourly shapes by contract class. */
  shapes: z.string(),
  base_year: z.number().int(),
  growth_by_contract: z.record(
    identifier,
    quantity({
      unit: '1',
      max: 10,
      en: 'use per use of the base year, by year',
      ko: '기준연도 대비 사용량(연도별)',
    }),
  ),
  /** Contract classes that count as business use. */
  business_contracts: z.array(identifier).min(1),
  data_centre: z.strictObject({
    mean_mw: quantity({
      unit: 'MW',
      en: 'mean draw beyond the base year’s sales, by year',
      ko: '기준연도 판매량에 더해지는 평균 부하(연도별)',
    }),
  }),
  car_plant: z.strictObject({
    cars_per_year: quantity({
      unit: '1/a',
      en: 'cars beyond the base year’s output, by year',
      ko: '기준연도 생산량을 넘는 생산 대수(연도별)',
    }),
    mwh_per_car: quantity({ unit: 'MWh', en: 'electricity per car', ko: '대당 전력 사용량' }),
  }),
  building_heat: z.strictObject({
    electricity_mwh: quantity({
      unit: 'MWh/a',
      en: 'power for heating that moves from gas to heat pumps, by year',
      ko: '가스에서 히트펌프로 전환되는 난방 전력(연도별)',
    }),
  }),
  district_heat: z.strictObject({
    heat_mwh: quantity({
      unit: 'MWh/a',
      en: 'heat delivered by the district network, by year',
      ko: '지역난방 공급열(연도별)',
    }),
  }),
  hydrogen: z.strictObject({
    tonnes_per_year: quantity({
      unit: 't/a',
      en: 'hydrogen used by vehicles and firms, by year',
      ko: '수송·산업 수소 수요(연도별)',
    }),
  }),
})

const grid = z.strictObject({
  prices: z
    .string()
    .meta({ en: 'hourly price of the base year, KRW/MWh', ko: '기준연도 시간별 가격' }),
  price_level: quantity({
    unit: '1',
    max: 10,
    en: 'mean price per mean of the base year, by year',
    ko: '기준연도 대비 가격 수준(연도별)',
  }),
  network_charge_krw_per_mwh: quantity({
    unit: 'KRW/MWh',
    en: 'network and supply charges on power taken',
    ko: '망 이용·공급 비용',
  }),
  import_max_mw: quantity({
    unit: 'MW',
    en: 'most that the lines into the city carry',
    ko: '외부 수전 한도',
  }),
  export_max_mw: quantity({
    unit: 'MW',
    en: 'most that may be fed out, by year',
    ko: '외부 송전 한도(연도별)',
  }),
  export_price_share: quantity({
    ...share,
    en: 'paid for power fed out, per hourly price',
    ko: '송전 시 시장가격 대비 정산율',
  }),
  emissions_t_per_mwh: quantity({
    unit: 'tCO2e/MWh',
    max: 2,
    en: 'emissions of power taken, by year',
    ko: '수전 전력 배출계수(연도별)',
  }),
})

const gas = z.strictObject({
  price_krw_per_mwh: quantity({
    unit: 'KRW/MWh',
    en: 'pipeline gas (LHV), by year',
    ko: '도시가스 가격(저위발열량, 연도별)',
  }),
  emissions_t_per_mwh: quantity({
    unit: 'tCO2e/MWh',
    max: 2,
    en: 'emissions of burning it (LHV)',
    ko: '배출계수(저위발열량)',
  }),
})

/** A plan as it is written: the one definition behind types, checks, JSON Schema and the manual. */
export const planSchema = z.strictObject({
  jarip: z.literal(1),
  id: identifier,
  name: text,
  boundary: z.strictObject({
    text,
    area_km2: quantity({ unit: 'km2', en: 'area', ko: '면적' }),
    frozen_on: z.iso.date(),
  }),
  money: z.strictObject({
    currency: z.literal('KRW'),
    price_year: z.number().int(),
    social_discount_rate: quantity({
      ...share,
      unit: '1/a',
      en: 'for the present value of the plan',
      ko: '사회적 할인율',
    }),
    investment_rate: quantity({
      ...share,
      unit: '1/a',
      en: 'real cost of capital in the annuity',
      ko: '연금 환산 실질 자본비용',
    }),
  }),
  stages: z.array(stage).min(1),
  districts: z.array(z.strictObject({ id: identifier, name: text })).min(1),
  weather: z.array(weather).min(1),
  default_weather: identifier,
  load,
  grid,
  gas,
  reliability: z.strictObject({
    unserved_share_max: quantity({
      ...share,
      en: 'use that may go unserved in a year',
      ko: '연간 공급지장 허용 비율',
    }),
    value_of_lost_load_krw_per_mwh: quantity({
      unit: 'KRW/MWh',
      en: 'value of lost load',
      ko: '공급지장 비용',
    }),
  }),
  options: z.array(option).min(1),
  /** Certificates that the RE100 reading accepts. */
  re100_certificates: z.array(z.enum(['rec', 'green-premium'])),
  promises: z.array(promise).min(1),
  records: z.array(z.string()).default([]),
  sources: z.record(identifier, source),
  assumptions: z.record(identifier, text),
})
export type Plan = z.infer<typeof planSchema>
