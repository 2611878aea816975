import { z } from 'zod'
import { identifier, quantity, text } from './quantity.ts'

/** What every technology that is built has. */
const built = {
  id: identifier,
  name: text,
  lifetime_years: quantity({ unit: 'a', min: 1, max: 100, en: 'technical lifetime', ko: '수명' }),
  build_max_mw_per_year: quantity({
    unit: 'MW/a',
    en: 'most that can be built in a year',
    ko: '연간 최대 설치량',
  }).optional(),
}
const share = { unit: '1', min: 0, max: 1 }
const costMw = quantity({ unit: 'KRW/MW', en: 'investment', ko: '설비 투자비' })
const fixedCost = quantity({
  ...share,
  unit: '1/a',
  en: 'fixed operation per year, as a share of the investment',
  ko: '연간 고정 운영비(투자비 대비)',
})
const existing = quantity({
  unit: 'MW',
  en: 'standing from before the plan, by year',
  ko: '기존 설비(연도별 잔존)',
})
const potential = quantity({
  unit: 'MW',
  en: 'most that can stand in the city',
  ko: '시 전체 설치 잠재량',
})
const districtPotential = quantity({
  unit: 'MW',
  en: 'most that can stand in the district',
  ko: '자치구 설치 잠재량',
})
const perDistrict = <S extends z.ZodType>(schema: S) => z.record(identifier, schema)

/** Solar on one kind of surface; its potential binds district by district. */
export const solar = z
  .strictObject({
    kind: z.literal('solar'),
    ...built,
    series: z
      .string()
      .meta({ en: 'column of the weather files, MW per MW', ko: '기상 자료의 열 이름(이용률)' }),
    potential_by_district_mw: perDistrict(districtPotential),
    existing_mw: existing,
    cost_krw_per_mw: costMw,
    fixed_cost_share: fixedCost,
    area_km2_per_mw: quantity({ unit: 'km2/MW', en: 'surface taken', ko: '소요 면적' }),
  })
  .meta({ en: 'solar on one kind of surface', ko: '태양광(설치면별)' })

/** A renewable fuel from the city itself (biogas): dispatchable within a yearly amount. */
export const biogas = z
  .strictObject({
    kind: z.literal('biogas'),
    ...built,
    potential_fuel_mwh_per_year: quantity({
      unit: 'MWh/a',
      en: 'biogas to be had in a year (LHV)',
      ko: '연간 바이오가스 잠재량(저위발열량)',
    }),
    existing_mw: existing,
    potential_mw: potential,
    cost_krw_per_mw: costMw,
    fixed_cost_share: fixedCost,
    efficiency: quantity({
      ...share,
      en: 'electricity per fuel (LHV)',
      ko: '발전 효율(저위발열량)',
    }),
    fuel_cost_krw_per_mwh: quantity({ unit: 'KRW/MWh', en: 'cost of the fuel', ko: '연료비' }),
  })
  .meta({ en: 'biogas', ko: '바이오가스' })

/** Small renewable plants that run at a steady share of their capacity (hydro, landfill gas). */
export const steady = z
  .strictObject({
    kind: z.literal('steady-renewable'),
    id: identifier,
    name: text,
    existing_mw: existing,
    capacity_factor: quantity({ ...share, en: 'mean output per capacity', ko: '이용률' }),
  })
  .meta({
    en: 'small renewable plants that run steadily (hydro, landfill gas)',
    ko: '상시 재생에너지(소수력·매립가스)',
  })

export const battery = z
  .strictObject({
    kind: z.literal('battery'),
    ...built,
    potential_mwh: quantity({
      unit: 'MWh',
      en: 'most that can stand in the city',
      ko: '시 전체 설치 한도',
    }).optional(),
    cost_krw_per_mwh: quantity({
      unit: 'KRW/MWh',
      en: 'investment for energy',
      ko: '저장용량 투자비',
    }),
    cost_krw_per_mw: quantity({ unit: 'KRW/MW', en: 'investment for power', ko: '출력 투자비' }),
    inverter_lifetime_years: quantity({
      unit: 'a',
      min: 1,
      max: 100,
      en: 'lifetime of the inverter',
      ko: '전력변환장치 수명',
    }),
    fixed_cost_share: fixedCost,
    charge_efficiency: quantity({ ...share, en: 'charging', ko: '충전 효율' }),
    discharge_efficiency: quantity({ ...share, en: 'discharging', ko: '방전 효율' }),
    standing_loss_per_hour: quantity({
      ...share,
      unit: '1/h',
      en: 'loss of the level per hour',
      ko: '시간당 자가 방전',
    }),
  })
  .meta({ en: 'battery', ko: '배터리' })

/** Renewable power to hydrogen. */
export const electrolyser = z
  .strictObject({
    kind: z.literal('electrolyser'),
    ...built,
    cost_krw_per_mw: costMw,
    fixed_cost_share: fixedCost,
    efficiency: quantity({
      ...share,
      en: 'hydrogen (LHV) per electricity',
      ko: '수전해 효율(저위발열량)',
    }),
  })
  .meta({ en: 'electrolyser: renewable power to hydrogen', ko: '수전해' })

export const hydrogenStore = z
  .strictObject({
    kind: z.literal('hydrogen-store'),
    ...built,
    potential_mwh: quantity({
      unit: 'MWh',
      en: 'most that can stand in the city (LHV)',
      ko: '시 전체 설치 한도(저위발열량)',
    }).optional(),
    cost_krw_per_mwh: quantity({
      unit: 'KRW/MWh',
      en: 'investment (LHV)',
      ko: '투자비(저위발열량)',
    }),
    fixed_cost_share: fixedCost,
  })
  .meta({ en: 'hydrogen store', ko: '수소 저장' })

/** Fuel cells: on renewable hydrogen from the city's own store, or on pipeline gas (then not renewable). */
export const fuelCell = z
  .strictObject({
    kind: z.literal('fuel-cell'),
    ...built,
    fuel: z.enum(['hydrogen', 'gas']).meta({
      en: 'renewable hydrogen of the city, or pipeline gas',
      ko: '시내 재생수소 또는 도시가스',
    }),
    existing_mw: existing,
    potential_mw: potential.optional(),
    cost_krw_per_mw: costMw,
    fixed_cost_share: fixedCost,
    efficiency: quantity({
      ...share,
      en: 'electricity per fuel (LHV)',
      ko: '발전 효율(저위발열량)',
    }),
    heat_efficiency: quantity({
      ...share,
      en: 'useful heat per fuel (LHV)',
      ko: '열 효율(저위발열량)',
    }),
  })
  .meta({ en: 'fuel cell', ko: '연료전지' })

/** Steam reforming of gas: grey hydrogen. */
export const reformer = z
  .strictObject({
    kind: z.literal('reformer'),
    id: identifier,
    name: text,
    existing_mw: quantity({
      unit: 'MW',
      en: 'hydrogen output (LHV), by year',
      ko: '수소 생산능력(저위발열량, 연도별)',
    }),
    efficiency: quantity({ ...share, en: 'hydrogen per gas (LHV)', ko: '개질 효율(저위발열량)' }),
  })
  .meta({ en: 'reformer: gas to grey hydrogen', ko: '개질 수소' })

/** Gas engines or turbines that give power and heat. */
export const chp = z
  .strictObject({
    kind: z.literal('combined-heat-and-power'),
    ...built,
    existing_mw: existing,
    potential_mw: potential.optional(),
    cost_krw_per_mw: costMw,
    fixed_cost_share: fixedCost,
    efficiency: quantity({
      ...share,
      en: 'electricity per gas (LHV)',
      ko: '발전 효율(저위발열량)',
    }),
    heat_efficiency: quantity({ ...share, en: 'heat per gas (LHV)', ko: '열 효율(저위발열량)' }),
  })
  .meta({ en: 'combined heat and power', ko: '열병합발전' })

export const boiler = z
  .strictObject({
    kind: z.literal('boiler'),
    ...built,
    existing_mw: quantity({ unit: 'MW', en: 'heat output, by year', ko: '열 출력(연도별)' }),
    cost_krw_per_mw: quantity({
      unit: 'KRW/MW',
      en: 'investment per heat output',
      ko: '열 출력당 투자비',
    }),
    fixed_cost_share: fixedCost,
    efficiency: quantity({
      ...share,
      max: 1.1,
      en: 'heat per gas (LHV)',
      ko: '열 효율(저위발열량)',
    }),
  })
  .meta({ en: 'boiler', ko: '보일러' })

export const heatPump = z
  .strictObject({
    kind: z.literal('heat-pump'),
    ...built,
    cost_krw_per_mw: quantity({
      unit: 'KRW/MW',
      en: 'investment per heat output',
      ko: '열 출력당 투자비',
    }),
    fixed_cost_share: fixedCost,
    cop: quantity({
      unit: '1',
      min: 1,
      max: 10,
      en: 'heat per electricity, mean of the year',
      ko: '성적계수(연평균)',
    }),
  })
  .meta({ en: 'heat pump', ko: '히트펌프' })

export const heatStore = z
  .strictObject({
    kind: z.literal('heat-store'),
    ...built,
    cost_krw_per_mwh: quantity({ unit: 'KRW/MWh', en: 'investment', ko: '투자비' }),
    fixed_cost_share: fixedCost,
    standing_loss_per_hour: quantity({
      ...share,
      unit: '1/h',
      en: 'loss of the level per hour',
      ko: '시간당 열손실',
    }),
  })
  .meta({ en: 'heat store', ko: '축열조' })

/** Electric vehicles: a load with a battery of its own; a share of them may also feed back. */
export const vehicles = z
  .strictObject({
    kind: z.literal('vehicles'),
    id: identifier,
    name: text,
    vehicles: quantity({ unit: '1', en: 'electric vehicles, by year', ko: '전기차 대수(연도별)' }),
    driving_mwh_per_vehicle_year: quantity({
      unit: 'MWh/a',
      en: 'electricity driven per vehicle',
      ko: '대당 연간 주행 전력',
    }),
    battery_mwh_per_vehicle: quantity({
      unit: 'MWh',
      en: 'battery of a vehicle',
      ko: '대당 배터리 용량',
    }),
    charger_mw_per_vehicle: quantity({
      unit: 'MW',
      en: 'charging power per vehicle',
      ko: '대당 충전 출력',
    }),
    flexible_share: quantity({
      ...share,
      en: 'vehicles that charge when it suits the grid, by year',
      ko: '유연 충전 참여율(연도별)',
    }),
    v2g_share: quantity({
      ...share,
      en: 'vehicles that also feed back, by year',
      ko: '양방향 충전(V2G) 참여율(연도별)',
    }),
    level_min_share: quantity({
      ...share,
      en: 'level that drivers always keep',
      ko: '상시 유지 충전량',
    }),
    round_trip_efficiency: quantity({
      ...share,
      en: 'charge and discharge',
      ko: '충방전 왕복 효율',
    }),
    v2g_cost_krw_per_mwh: quantity({
      unit: 'KRW/MWh',
      en: 'wear paid for energy fed back',
      ko: '방전 보상(배터리 마모)',
    }),
  })
  .meta({ en: 'electric vehicles', ko: '전기차' })

/** Users who use less for money. */
export const demandResponse = z
  .strictObject({
    kind: z.literal('demand-response'),
    id: identifier,
    name: text,
    potential_mw: potential,
    hours_per_year: quantity({
      unit: 'h/a',
      max: 8760,
      en: 'full-load hours it may be called',
      ko: '연간 호출 한도(시간)',
    }),
    capacity_cost_krw_per_mw_year: quantity({
      unit: 'KRW/MW/a',
      en: 'paid for standing by',
      ko: '용량 정산금',
    }),
    energy_cost_krw_per_mwh: quantity({
      unit: 'KRW/MWh',
      en: 'paid for energy',
      ko: '감축 정산금',
    }),
  })
  .meta({ en: 'demand response', ko: '수요반응' })

/** Power from plants outside the city, hour by hour as it is made and paid as made (PPA). */
export const contract = z
  .strictObject({
    kind: z.literal('contract'),
    id: identifier,
    name: text,
    instrument: z
      .enum(['direct-ppa', 'third-party-ppa', 'equity'])
      .meta({ en: 'form of the contract', ko: '계약 형태' }),
    series: z
      .string()
      .meta({ en: 'column of the weather files, MW per MW', ko: '기상 자료의 열 이름(이용률)' }),
    potential_mw: potential,
    price_krw_per_mwh: quantity({ unit: 'KRW/MWh', en: 'delivered price', ko: '송전료 포함 단가' }),
  })
  .meta({ en: 'power contract with plants outside the city', ko: '시외 발전 전력구매계약' })

/** Paper without power: certificates that are counted over a year. */
export const certificate = z
  .strictObject({
    kind: z.literal('certificate'),
    id: identifier,
    name: text,
    instrument: z
      .enum(['rec', 'green-premium'])
      .meta({ en: 'kind of certificate', ko: '인증서 종류' }),
    potential_mwh_per_year: quantity({
      unit: 'MWh/a',
      en: 'most to be had in a year',
      ko: '연간 구매 한도',
    }),
    price_krw_per_mwh: quantity({
      unit: 'KRW/MWh',
      en: 'price on top of the electricity',
      ko: '전기요금 외 추가 단가',
    }),
  })
  .meta({ en: 'certificates without power', ko: '인증서(전력 없는 환경가치)' })

/** What may be built, bought or used. */
export const option = z.discriminatedUnion('kind', [
  solar,
  biogas,
  steady,
  battery,
  electrolyser,
  hydrogenStore,
  fuelCell,
  reformer,
  chp,
  boiler,
  heatPump,
  heatStore,
  vehicles,
  demandResponse,
  contract,
  certificate,
])
export type Option = z.infer<typeof option>
export type OptionOf<K extends Option['kind']> = Extract<Option, { kind: K }>
