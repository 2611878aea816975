import { z } from 'zod'
import { dataCentre } from './datacentre.ts'
import { funds, ledgers } from './funds.ts'
import { households, priceIndex, socialWage, wages } from './household-income.ts'
import { option } from './options.ts'
import { payRules } from './pay.ts'
import { carPlant, jobs, talent } from './people.ts'
import { promise } from './promises.ts'
import { identifier, quantity, text } from './quantity.ts'

const share = { unit: '1', min: 0, max: 1 }

/** Where a number comes from. */
const source = z.strictObject({
  title: z.string().min(1).meta({ en: 'title of the document or data set', ko: '문서·자료 이름' }),
  title_en: z
    .string()
    .min(1)
    .optional()
    .meta({ en: 'the same in English, where title is not', ko: '영어 이름(title이 한국어일 때)' }),
  publisher: z.string().min(1).meta({ en: 'who published it', ko: '발행 기관' }),
  publisher_en: z
    .string()
    .min(1)
    .optional()
    .meta({ en: 'the same in English', ko: '발행 기관의 영어 이름' }),
  year: z.number().int().meta({ en: 'year of publication', ko: '발행 연도' }),
  url: z.string().optional().meta({ en: 'where it can be read', ko: '인터넷 주소' }),
  licence: z.string().optional().meta({ en: 'licence of the data', ko: '이용 허락 조건' }),
})

/** One model year of the plan; it stands for the years until the next. */
const stage = z.strictObject({
  year: z.number().int().min(2020).max(2100).meta({ en: 'model year', ko: '모형 연도' }),
  stands_for_years: z
    .number()
    .int()
    .min(1)
    .max(50)
    .meta({ en: 'years it stands for, itself included', ko: '대표하는 햇수(해당 연도 포함)' }),
})

const weather = z.strictObject({
  id: identifier,
  name: text,
  file: z.string().meta({
    en: 'CSV with 8,760 hours: temperature_c and the columns that options name',
    ko: '8,760시간 CSV(temperature_c와 설비별 이용률 열)',
  }),
  weight: quantity({
    ...share,
    en: 'share in the expected cost when several years are solved together',
    ko: '여러 해를 함께 풀 때의 가중치',
  }),
})

const load = z.strictObject({
  sales: z.string().meta({
    en: 'CSV of kWh by month, district and contract class',
    ko: '월·구역·계약종별 판매량 CSV(kWh)',
  }),
  shapes: z
    .string()
    .meta({ en: 'CSV of hourly shapes by contract class', ko: '계약종별 시간대 형태 CSV' }),
  base_year: z.number().int().meta({ en: 'year of the sales', ko: '판매량의 기준연도' }),
  growth_by_contract: z
    .record(
      identifier,
      quantity({
        unit: '1',
        max: 10,
        en: 'use per use of the base year, by year',
        ko: '기준연도 대비 사용량(연도별)',
      }),
    )
    .meta({ en: 'one entry for each contract class', ko: '계약종별로 하나씩' }),
  business_contracts: z
    .array(identifier)
    .min(1)
    .meta({ en: 'contract classes that count as business use', ko: '기업 사용으로 보는 계약종' }),
  data_centre: z
    .strictObject({
      mean_mw: quantity({
        unit: 'MW',
        en: 'mean draw beyond the base year’s sales and beyond data_centre, by year',
        ko: '기준연도 판매량과 data_centre에 더해지는 평균 부하(연도별)',
      }),
    })
    .meta({
      en: 'data centres that are not modelled job by job',
      ko: '작업 단위로 모형화하지 않는 데이터센터',
    }),
  car_plant: z
    .strictObject({
      cars_per_year: quantity({
        unit: 'cars/a',
        en: 'cars beyond the base year’s output, by year',
        ko: '기준연도 생산량을 넘는 생산 대수(연도별)',
      }),
      mwh_per_car: quantity({ unit: 'MWh', en: 'electricity per car', ko: '대당 전력 사용량' }),
    })
    .meta({ en: 'car plant', ko: '자동차 공장' }),
  building_heat: z
    .strictObject({
      electricity_mwh: quantity({
        unit: 'MWh/a',
        en: 'power for heating that moves from gas to heat pumps, by year',
        ko: '가스에서 히트펌프로 전환되는 난방 전력(연도별)',
      }),
    })
    .meta({ en: 'heating of buildings that turns electric', ko: '건물 난방의 전기화' }),
  district_heat: z
    .strictObject({
      heat_mwh: quantity({
        unit: 'MWh/a',
        en: 'heat delivered by the district network, by year',
        ko: '지역난방 공급열(연도별)',
      }),
    })
    .meta({ en: 'district heat', ko: '지역난방' }),
  hydrogen: z
    .strictObject({
      tonnes_per_year: quantity({
        unit: 't/a',
        en: 'hydrogen used by vehicles and firms, by year',
        ko: '수송·산업 수소 수요(연도별)',
      }),
    })
    .meta({ en: 'hydrogen', ko: '수소' }),
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
  jarip: z.literal(1).meta({ en: 'version of this format', ko: '형식 판본' }),
  id: identifier,
  name: text,
  boundary: z
    .strictObject({
      text: text.meta({ en: 'what is inside', ko: '경계 안에 드는 것' }),
      area_km2: quantity({ unit: 'km2', en: 'area', ko: '면적' }),
      frozen_on: z.iso.date().meta({ en: 'boundary as of this day', ko: '경계 기준일' }),
    })
    .meta({ en: 'what counts as the city', ko: '도시의 경계' }),
  money: z
    .strictObject({
      currency: z.literal('KRW').meta({ en: 'currency of all prices', ko: '모든 가격의 통화' }),
      price_year: z
        .number()
        .int()
        .meta({ en: 'year whose money prices are in', ko: '가격 기준연도' }),
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
    })
    .meta({ en: 'money', ko: '화폐와 할인율' }),
  stages: z.array(stage).min(1).meta({ en: 'model years, in order', ko: '모형 연도(순서대로)' }),
  districts: z
    .array(z.strictObject({ id: identifier, name: text }))
    .min(1)
    .meta({ en: 'districts, the places that potentials are given for', ko: '구역(잠재량의 단위)' }),
  weather: z.array(weather).min(1).meta({ en: 'weather years', ko: '기상년' }),
  default_weather: identifier.meta({
    en: 'weather year that is solved when none is named',
    ko: '따로 정하지 않을 때 쓰는 기상년',
  }),
  load: load.meta({ en: 'electricity, heat and hydrogen that are used', ko: '전력·열·수소 수요' }),
  data_centre: dataCentre.optional(),
  grid: grid.meta({ en: 'the lines to the outside', ko: '외부 전력망' }),
  gas: gas.meta({ en: 'pipeline gas', ko: '도시가스' }),
  reliability: z
    .strictObject({
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
    })
    .meta({ en: 'reliability of supply', ko: '공급 신뢰도' }),
  options: z.array(option).min(1).meta({
    en: 'what may be built, bought or used; by kind',
    ko: '건설·구매·이용할 수 있는 수단(종류별)',
  }),
  ledgers: ledgers.optional(),
  funds: funds.optional(),
  car_plant: carPlant.optional(),
  pay_rules: payRules.optional(),
  social_wage: socialWage.optional(),
  households: households.optional(),
  wages: wages.optional(),
  price_index: priceIndex.optional(),
  jobs: jobs.optional(),
  talent: talent.optional(),
  re100_certificates: z.array(z.enum(['rec', 'green-premium'])).meta({
    en: 'certificates that the RE100 reading accepts',
    ko: 'RE100 해석이 인정하는 인증서',
  }),
  promises: z
    .array(promise)
    .min(1)
    .meta({ en: 'what the city said, made checkable', ko: '도시의 약속과 그 해석' }),
  records: z
    .array(z.string())
    .default([])
    .meta({ en: 'CSV files of dated observations', ko: '실적 자료 CSV' }),
  measures: z
    .record(identifier, text)
    .optional()
    .meta({ en: 'what the measures of the records are called', ko: '실적 지표의 이름(지표별)' }),
  sources: z
    .record(identifier, source)
    .meta({ en: 'where numbers come from, by key', ko: '출처(키별)' }),
  assumptions: z
    .record(identifier, text)
    .meta({ en: 'why numbers were assumed, by key', ko: '가정과 그 이유(키별)' }),
})
export type Plan = z.infer<typeof planSchema>
