import type { Text } from '../schema/index.ts'
import type { FieldKind } from './fields.ts'

/** The fixed words of the manual's plan pages. */
export const words = {
  title: { en: 'The plan, field by field', ko: '계획의 모든 항목' },
  generated: {
    en: 'Written from the schema by `npx tsx scripts/plan-docs.ts`; do not edit. [한국어](plan.ko.md)',
    ko: '스키마에서 자동으로 만든 문서입니다(`npx tsx scripts/plan-docs.ts`). 직접 고치지 마십시오. [English](plan.en.md)',
  },
  folder: {
    en: `A plan is a folder: \`plan.yaml\`, the YAML files that it names under \`include\`, hourly series and tables as CSV, and \`SOURCES.md\`. Sections may stand in any of the YAML files, each in one; only \`options\` and \`promises\` (lists) and \`sources\` and \`assumptions\` (maps) may be spread over several. Unknown keys are refused, and so are YAML aliases.`,
    ko: `계획은 하나의 폴더입니다. \`plan.yaml\`과 그 안의 \`include\`에 적은 YAML 파일, 시간별 자료와 표(CSV), \`SOURCES.md\`로 이루어집니다. 각 항목은 어느 YAML 파일에 적어도 되지만 한 곳에만 적습니다. 다만 \`options\`, \`promises\`(목록)와 \`sources\`, \`assumptions\`(묶음)는 여러 파일에 나누어 적을 수 있습니다. 정해지지 않은 키와 YAML 참조(별칭)는 받지 않습니다.`,
  },
  quantityTitle: { en: 'Quantities', ko: '수치' },
  quantity: {
    en: `Every number says where it comes from: \`{ value: 0.3, source: key }\` or \`{ value: 0.3, assumed: key }\`, or both. What changes over time has \`by_year: { 2030: 1, 2045: 2 }\` in place of \`value\`: linear between the years given, constant outside them. \`year\` is the year of the observation or of the prices. Shares run from 0 to 1.`,
    ko: `모든 수치에는 근거를 적습니다: \`{ value: 0.3, source: 키 }\` 또는 \`{ value: 0.3, assumed: 키 }\`(둘 다 적어도 됩니다). 해마다 달라지는 값은 \`value\` 대신 \`by_year: { 2030: 1, 2045: 2 }\`로 적으며, 적은 연도 사이는 직선으로 잇고 그 밖의 연도에는 가장 가까운 값을 씁니다. \`year\`는 관측 연도 또는 가격 연도입니다. 비율은 0~1로 적습니다.`,
  },
  topLevel: { en: 'Sections', ko: '최상위 항목' },
  measuresTitle: { en: 'Measures of readings', ko: '해석의 지표' },
  tablesTitle: { en: 'CSV files', ko: 'CSV 파일' },
  tables: {
    en: `Hourly files have the columns \`month,day,hour_ending\` (1-12, 1-31, 1-24; Korean time), then one column for each series, and 8,760 rows (8,784 in a leap year; weather years leave 29 February out).

| file | columns |
|---|---|
| \`weather[].file\` | \`temperature_c\` (°C), and one column for each \`series\` of the options (MW per MW, 0 to 1.05); \`irradiance_w_m2\` (W/m², global horizontal) may be there, for forecasts |
| \`grid.prices\` | \`smp_krw_per_mwh\` (KRW/MWh; may be negative) |
| \`load.shapes\` | one column for each class of \`load.growth_by_contract\` (not negative; only proportions within a month count) |
| \`load.sales\` | \`year,month,district,contract,kwh\`: one row for each month, district (id or name) and class |
| \`records[]\` | \`date,measure,value,unit,source\`: readings name them as \`record:MEASURE\` |`,
    ko: `시간별 파일에는 \`month,day,hour_ending\` 열(월, 일, 시; 한국 시각, 시는 끝나는 시각 1~24)과 자료 열이 있고, 8,760줄(윤년은 8,784줄, 기상년은 2월 29일 제외)입니다.

| 파일 | 열 |
|---|---|
| \`weather[].file\` | \`temperature_c\`(°C)와 설비의 \`series\`별 이용률 열(MW/MW, 0~1.05). 예측에 쓸 \`irradiance_w_m2\`(수평면 전일사량, W/m²)도 둘 수 있습니다 |
| \`grid.prices\` | \`smp_krw_per_mwh\`(KRW/MWh, 음수 가능) |
| \`load.shapes\` | \`load.growth_by_contract\`의 계약종별 열(0 이상, 월 안의 비율만 쓰임) |
| \`load.sales\` | \`year,month,district,contract,kwh\`: 월·구역(id 또는 이름)·계약종별로 한 줄 |
| \`records[]\` | \`date,measure,value,unit,source\`: 해석에서 \`record:지표\`로 부릅니다 |`,
  },
  field: { en: 'field', ko: '항목' },
  type: { en: 'value', ko: '값' },
  unit: { en: 'unit', ko: '단위' },
  bounds: { en: 'bounds', ko: '범위' },
  meaning: { en: 'meaning', ko: '뜻' },
  optional: { en: 'optional', ko: '선택' },
  measure: { en: 'measure', ko: '지표' },
  binding: { en: 'binds with', ko: '구속 방향' },
} as const satisfies Record<string, Text>

const kinds: Readonly<Record<FieldKind['kind'], Text>> = {
  quantity: { en: 'quantity', ko: '수치' },
  text: { en: 'text', ko: '글자' },
  sentence: { en: '{ ko, en }', ko: '{ ko, en }' },
  number: { en: 'number', ko: '수' },
  'whole number': { en: 'whole number', ko: '정수' },
  'yes or no': { en: 'true or false', ko: 'true 또는 false' },
  date: { en: 'date', ko: '날짜' },
  map: { en: 'map', ko: '묶음' },
  'one of': { en: 'one of', ko: '다음 중 하나' },
  list: { en: 'list', ko: '목록' },
  'map of': { en: 'by id', ko: 'id별' },
}

/** A kind of value in words. */
export function kindInWords(type: FieldKind, lang: keyof Text): string {
  const word = kinds[type.kind][lang]
  if ('values' in type) return type.values.map((value) => `\`${value}\``).join(', ')
  return 'of' in type ? `${word}: ${kindInWords(type.of, lang)}` : word
}
