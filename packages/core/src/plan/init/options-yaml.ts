/** options.yaml of the example town: what may be built. */
export const optionsYaml = `# What may be built, bought or used. Fields of each kind: see the manual's tables.
options:
  - kind: solar
    id: roof-solar
    name: { ko: 지붕 태양광, en: Roof solar }
    lifetime_years: { value: 25, assumed: invented }
    series: solar_roof
    potential_by_district_mw:
      center: { value: 60, assumed: invented }
    existing_mw: { by_year: { 2025: 2, 2045: 0 }, assumed: invented }
    cost_krw_per_mw: { by_year: { 2030: 1200000000, 2040: 1000000000 }, assumed: invented, year: 2025 }
    fixed_cost_share: { value: 0.015, assumed: invented }
    area_km2_per_mw: { value: 0.006, assumed: invented }

  - kind: battery
    id: battery
    name: { ko: 배터리, en: Battery }
    lifetime_years: { value: 15, assumed: invented }
    cost_krw_per_mwh: { by_year: { 2030: 300000000, 2040: 200000000 }, assumed: invented, year: 2025 }
    cost_krw_per_mw: { value: 100000000, assumed: invented, year: 2025 }
    inverter_lifetime_years: { value: 15, assumed: invented }
    fixed_cost_share: { value: 0.02, assumed: invented }
    charge_efficiency: { value: 0.95, assumed: invented }
    discharge_efficiency: { value: 0.95, assumed: invented }
    standing_loss_per_hour: { value: 0.0001, assumed: invented }

  - kind: certificate
    id: rec
    name: { ko: REC 구매, en: REC }
    instrument: rec
    potential_mwh_per_year: { value: 100000, assumed: invented }
    price_krw_per_mwh: { value: 60000, assumed: invented }
`
