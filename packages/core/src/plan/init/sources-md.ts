/** SOURCES.md of the example town. */
export const sourcesMd = `# Sources · 출처

Everything here is invented, except where plan.yaml names a source. The series come from formulas
(see packages/core/src/plan/init/series.ts of Jarip). Put your own files in their place and say here
where each comes from.

plan.yaml에 출처를 밝힌 것 외에는 모두 지어낸 값이며, 시계열은 수식으로 만들었습니다. 실제 자료로 바꾼
뒤 각 자료의 출처를 여기에 적으십시오.

| file | what | columns |
|---|---|---|
| series/weather-typical.csv | one model year, 8,760 h | temperature_c in °C; solar_roof in MW per MW |
| series/price-2024.csv | wholesale price, 8,784 h | smp_krw_per_mwh in KRW/MWh |
| series/load-shapes-2024.csv | how each contract class spreads its month, 8,784 h | one column a class, no unit |
| series/sales-2024.csv | electricity sold | kWh by month, district and class |
| records/town.csv | what really happened | date, measure, value, unit, source |
`
