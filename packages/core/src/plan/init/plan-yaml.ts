/** plan.yaml of the example town. */
export const planYaml = `# yaml-language-server: $schema=plan.schema.json
# A small invented town: a start for a plan of your own.
# 지어낸 작은 도시입니다. 새 계획을 세울 때 출발점으로 쓰십시오.
#
# A number is { value: …, source: … } or { value: …, assumed: … }; use by_year for what changes:
# { by_year: { 2030: 1, 2040: 2 }, assumed: … } is linear between the years given.
jarip: 1
id: example-town
name: { ko: 보기읍, en: Example Town }
include: [options.yaml, promises.yaml]

boundary:
  text: { ko: 읍 전체, en: the whole town }
  area_km2: { value: 40, assumed: invented }
  frozen_on: 2026-01-01

money:
  currency: KRW
  price_year: 2025
  social_discount_rate: { value: 0.045, assumed: usual-rate }
  investment_rate: { value: 0.045, assumed: usual-rate }

stages:
  - { year: 2030, stands_for_years: 10 }
  - { year: 2040, stands_for_years: 10 }

districts:
  - { id: center, name: { ko: 읍내, en: Center } }

weather:
  - id: typical
    name: { ko: 수식으로 만든 해, en: a year made by formula }
    file: series/weather-typical.csv
    weight: { value: 1, assumed: invented }
default_weather: typical

load:
  sales: series/sales-2024.csv
  shapes: series/load-shapes-2024.csv
  base_year: 2024
  growth_by_contract:
    residential: { by_year: { 2024: 1, 2040: 1.1 }, assumed: invented }
    general: { by_year: { 2024: 1, 2040: 1.2 }, assumed: invented }
  business_contracts: [general]
  data_centre:
    mean_mw: { value: 0, assumed: none-here }
  car_plant:
    cars_per_year: { value: 0, assumed: none-here }
    mwh_per_car: { value: 0, assumed: none-here }
  building_heat:
    electricity_mwh: { by_year: { 2024: 0, 2040: 3000 }, assumed: invented }
  district_heat:
    heat_mwh: { value: 0, assumed: none-here }
  hydrogen:
    tonnes_per_year: { value: 0, assumed: none-here }

grid:
  prices: series/price-2024.csv
  price_level: { value: 1, assumed: invented }
  network_charge_krw_per_mwh: { value: 30000, assumed: invented }
  import_max_mw: { value: 30, assumed: invented }
  export_max_mw: { value: 10, assumed: invented }
  export_price_share: { value: 0.8, assumed: invented }
  emissions_t_per_mwh: { by_year: { 2030: 0.3, 2040: 0.15 }, assumed: invented }

gas:
  price_krw_per_mwh: { value: 70000, assumed: invented }
  emissions_t_per_mwh: { value: 0.202, source: ipcc-2006 }

reliability:
  unserved_share_max: { value: 0.001, assumed: invented }
  value_of_lost_load_krw_per_mwh: { value: 10000000, assumed: invented }

re100_certificates: [rec]

records: [records/town.csv]

sources:
  ipcc-2006:
    title: 2006 IPCC Guidelines for National Greenhouse Gas Inventories, Volume 2, Table 2.2
    publisher: IPCC
    year: 2006

assumptions:
  invented: { ko: 이 보기를 위해 지어낸 값, en: invented for this example }
  none-here: { ko: 이 도시에는 없음, en: there is none in this town }
  usual-rate: { ko: 공공투자 평가에 흔히 쓰는 할인율, en: the rate that public projects are commonly judged by }
`
