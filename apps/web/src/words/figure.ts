/** What stands around every chart. */
const en = {
  table: 'Table',
  chart: 'Chart',
  csv: 'CSV',
  png: 'PNG',
  print: 'Print',
  source: 'Source',
  origins: {
    solved: 'Jarip, solved from the plan',
    'worked-out': 'Jarip, worked out from the plan',
    'on-record': 'on record in the plan',
  },
  sources: (n: number) => `${n} sources`,
  unknown: 'not on record',
  rows: (shown: number, all: number) => `${shown} of ${all} rows; the CSV has them all`,
  unit: 'Unit',
  time: 'Time',
  zoomIn: 'Closer',
  zoomOut: 'Wider',
  earlier: 'Earlier',
  later: 'Later',
  spans: { year: 'Year', month: 'Month', week: 'Week', day: 'Day' },
  hint: 'Wheel or two fingers to zoom, drag to move, point to read.',
  keys: 'Wheel: closer and wider. Drag or arrow keys: earlier and later. + and -: closer and wider.',
}

const ko: typeof en = {
  table: '표',
  chart: '그림',
  csv: 'CSV',
  png: 'PNG',
  print: '인쇄',
  source: '출처',
  origins: {
    solved: '자립(Jarip)이 계획에서 최적화해 계산',
    'worked-out': '자립(Jarip)이 계획에서 계산',
    'on-record': '계획에 적힌 기록',
  },
  sources: (n) => `출처 ${n}건`,
  unknown: '기록 없음',
  rows: (shown, all) => `${all}행 중 ${shown}행. CSV에는 모두 있습니다`,
  unit: '단위',
  time: '시각',
  zoomIn: '확대',
  zoomOut: '축소',
  earlier: '이전',
  later: '다음',
  spans: { year: '1년', month: '한 달', week: '한 주', day: '하루' },
  hint: '휠이나 두 손가락으로 확대·축소, 끌어서 이동, 가리키면 값을 볼 수 있습니다.',
  keys: '휠: 확대·축소. 끌기나 화살표: 이동. +와 -: 확대·축소.',
}

export const figure = { ko, en }
