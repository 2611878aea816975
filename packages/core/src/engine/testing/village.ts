import { solveWithHighs } from '@jarip/solver'
import { type CityData, modelCalendar, type Plan, planSchema } from '../../plan/index.ts'
import type { RunOptions } from '../index.ts'

const HOURS = modelCalendar().hours
const given = (value: number) => ({ value, assumed: 'worked' })
const text = { ko: '가', en: 'a' }

interface ReadingInput {
  readonly measure: string
  readonly target: number
  readonly comparison?: '>=' | '<='
  readonly binds?: boolean
  readonly scope?: 'city' | 'business'
  readonly stage?: number
}

/** A promise due in 2030 with one reading called `r`. */
export function promised(id: string, input: ReadingInput) {
  const { comparison = '>=', binds = true, scope = 'city', stage = 2030 } = input
  return {
    id,
    deal: 'green',
    said: { ...text, date: '2025-01-01', source: 's' },
    text,
    by: '2030-12-31',
    owner: text,
    readings: [
      {
        id: 'r',
        name: text,
        measure: input.measure,
        scope,
        stage,
        comparison,
        target: given(input.target),
        binds,
      },
    ],
  }
}

/**
 * A village small enough to work out on paper: 10 MW of use in every hour, 4 MW of it business; sun
 * that gives 20 % of its capacity in every hour; power from outside at 120,000 KRW/MWh.
 *
 * One MW of solar costs 50 M KRW a year to pay off (1 bn over 20 years without interest) and 20 M
 * to run, and makes 1,752 MWh: 39,954 KRW/MWh. So it is built up to its potential of 30 MW, which
 * serves 6 of the 10 MW.
 */
export function village(promises: readonly unknown[], more: Record<string, unknown> = {}): Plan {
  return planSchema.parse({
    jarip: 1,
    id: 'village',
    name: text,
    boundary: { text, area_km2: given(1), frozen_on: '2025-01-01' },
    money: {
      currency: 'KRW',
      price_year: 2025,
      social_discount_rate: given(0),
      investment_rate: given(0),
    },
    stages: [{ year: 2030, stands_for_years: 5 }],
    districts: [{ id: 'all', name: text }],
    weather: [{ id: 'even', name: text, file: 'w.csv', weight: given(1) }],
    default_weather: 'even',
    load: {
      sales: 's.csv',
      shapes: 'h.csv',
      base_year: 2024,
      growth_by_contract: { general: given(1), residential: given(1) },
      business_contracts: ['general'],
      data_centre: { mean_mw: given(0) },
      car_plant: { cars_per_year: given(0), mwh_per_car: given(0) },
      building_heat: { electricity_mwh: given(0) },
      district_heat: { heat_mwh: given(0) },
      hydrogen: { tonnes_per_year: given(0) },
    },
    grid: {
      prices: 'p.csv',
      price_level: given(1),
      network_charge_krw_per_mwh: given(20_000),
      import_max_mw: given(50),
      export_max_mw: given(0),
      export_price_share: given(0),
      emissions_t_per_mwh: given(0.4),
    },
    gas: { price_krw_per_mwh: given(70_000), emissions_t_per_mwh: given(0.2) },
    reliability: { unserved_share_max: given(0), value_of_lost_load_krw_per_mwh: given(1e7) },
    options: [solar, certificates],
    re100_certificates: ['rec'],
    promises:
      promises.length > 0
        ? promises
        : [promised('green.some', { measure: 'renewable-share-re100', target: 0.1, binds: false })],
    sources: {},
    assumptions: { worked: text },
    ...more,
  })
}

const solar = {
  kind: 'solar',
  id: 'roof',
  name: text,
  lifetime_years: given(20),
  series: 'sun',
  potential_by_district_mw: { all: given(30) },
  existing_mw: given(0),
  cost_krw_per_mw: given(1e9),
  fixed_cost_share: given(0.02),
  area_km2_per_mw: given(0.01),
}

/** A fifth of the use may be bought as certificates, at 50,000 KRW/MWh. */
const certificates = {
  kind: 'certificate',
  id: 'rec',
  name: text,
  instrument: 'rec',
  potential_mwh_per_year: given(2 * HOURS),
  price_krw_per_mwh: given(50_000),
}

/** The village's hours: all alike. */
export const villageData: CityData = {
  weather: { even: { sun: even(0.2), temperature_c: even(15) } },
  price: even(100_000),
  load: {
    districts: ['all'],
    contracts: ['general', 'residential'],
    hours: HOURS,
    mw: Float64Array.from({ length: 2 * HOURS }, (_, i) => (i < HOURS ? 4 : 6)),
  },
  records: [],
  tables: {},
}

function even(value: number): Float64Array {
  return new Float64Array(HOURS).fill(value)
}

export const villageOptions: RunOptions = {
  step: 24,
  hash: 'village',
  today: '2026-11-23',
  solve: (program) => solveWithHighs(program),
}
