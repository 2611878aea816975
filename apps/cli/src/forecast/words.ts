import type { FaultKind, Refusal } from '@jarip/core/forecast'

/** What `forecast` and `backtest` teach and say. */
const en = {
  forecast: {
    short: 'forecast a series of a plan: percentiles for every hour',
    long: "Forecasts load, sun, wind or price from what was known at the issue time: the plan's own series up to then, and nothing later. Prints percentiles and what moves them, and saves all of it. Load and price of a plan may be composed, not measured: see its SOURCES.md.",
    examples: [
      ['jarip forecast cities/gwangju --measure load --horizon 24h --at 2024-08-13', ''],
      [
        'jarip forecast cities/gwangju --measure solar --at 2024-05-01T06 --model trees',
        'one model instead of the combination',
      ],
      ['jarip forecast cities/gwangju --measure price --horizon 7d --json', 'for other programs'],
    ],
  },
  backtest: {
    short: 'how good forecasts of a series would have been',
    long: 'Forecasts each day of a stretch with what was known at its issue time and nothing later (rolling origin), and prints the scores of each model beside the naive ones: pinball loss, CRPS, mean absolute error and percentage error, coverage; by season and by part of the day.',
    examples: [
      ['jarip backtest cities/gwangju --measure load --from 2024-07-01', ''],
      [
        'jarip backtest cities/gwangju --measure solar --models standard,naive-day --every 7',
        'every seventh day: a quick look',
      ],
    ],
  },
  measure: 'load, load.<contract class>, solar, wind, price, or a column of the weather file',
  horizon: 'hours from the issue time on, such as 24h or 7d; a month at most',
  at: 'issue time, a date or date and hour in Korean time; otherwise where the series ends',
  model: 'which model forecasts',
  models: 'models to compare, with commas',
  site: 'latitude,longitude of the panels; otherwise the middle of districts.geojson',
  knownAhead:
    'weather to come that counts as known, as if forecast without error: temperature for the load, irradiance (irradiance_w_m2 in the weather file) for the sun; otherwise none',
  tellsNothing: (what: string, measure: string) =>
    `--known-ahead ${what} says nothing of ${measure}: temperature is for the load, irradiance for the sun.`,
  noColumn: (weather: string, column: string) =>
    `--known-ahead: the weather file of "${weather}" has no column ${column}.`,
  aheadNames: { temperature: 'temperature', irradiance: 'irradiance' } as Record<string, string>,
  takenAsKnown: (what: string) =>
    `taken as known ahead, without error: ${what}. A real forecast of it errs.`,
  out: 'file to save to; otherwise in the folder forecasts of the plan',
  from: 'first day; otherwise where half of the series is known',
  to: 'last day; otherwise the last of the series',
  every: 'days from one issue time to the next',
  refit: 'days after which the models learn anew',
  badMeasure: (found: string) => `The plan has no measure "${found}".`,
  badHorizon: (found: string) =>
    `--horizon needs 1 to 744 hours, such as 24h or 7d; found "${found}".`,
  badTime: (option: string, found: string) =>
    `${option} needs a date such as 2024-08-13, or a full hour such as 2024-08-13T06; found "${found}".`,
  outside: (found: string, first: string, last: string) =>
    `${found} lies outside of the series, which goes from ${first} to ${last}.`,
  badModel: (found: string) => `There is no model "${found}".`,
  badCount: (option: string, found: string) =>
    `${option} needs a whole number of days from 1 on; found "${found}".`,
  badSite: (found: string) =>
    `--site needs latitude and longitude, such as 35.16,126.85; found "${found}".`,
  noSite: 'The sun needs a place: the plan has no districts.geojson. Say it with --site.',
  noDays: (from: string, to: string) =>
    `There is no day to forecast from ${from} to ${to}: --from must lie before --to.`,
  title: (measure: string, at: string, hours: string) =>
    `${measure}, ${hours} h from ${at} (Korean time)`,
  used: (model: string) => `model: ${model}`,
  passedOver: (model: string, why: string) => `passed over: ${model} (${why})`,
  reasons: {
    too_little_past: 'too little is known before the issue time',
    gap: 'a gap',
    no_driver: 'a driver is not known',
    not_finite: 'gave no number',
    failed: 'failed',
  } satisfies Record<Refusal['code'], string>,
  faults: (n: number) =>
    n === 1 ? '1 faulty stretch left out:' : `${n} faulty stretches left out:`,
  moreFaults: (n: number) => `and ${n} more`,
  faultKinds: {
    missing: 'missing',
    stuck: 'stuck meter',
    outage: 'outage',
    spike: 'spike',
    clock: 'clock off by hours',
  } satisfies Record<FaultKind, string>,
  fault: (kind: string, at: string, hours: string) => `${at}  ${hours} h  ${kind}`,
  hour: 'hour',
  day: 'day',
  came: 'came',
  drivers: 'what moves it (mean over these hours, against the average of the past year):',
  driverNames: {
    temperature: 'temperature',
    weekday: 'weekday',
    holiday: 'holidays',
    season: 'season',
    trend: 'trend',
    hour_of_day: 'hour of the day',
    yesterday: 'yesterday',
    last_week: 'last week',
    recent: 'recent errors',
  } as Record<string, string>,
  error: (mae: string, inside: string) =>
    `what came: median off by ${mae} on average; ${inside} of the hours within 5-95 %`,
  saved: (path: string) => `saved: ${path}`,
  fitting: 'learning',
  scoring: (model: string, done: number, all: number) => `${model}: ${done} of ${all} days`,
  scoresTitle: (measure: string, days: number, from: string, to: string, hours: string) =>
    `${measure}: ${days} forecasts of ${hours} h, issued ${from} to ${to}`,
  columns: {
    model: 'model',
    pinball: 'pinball',
    crps: 'CRPS',
    mae: 'MAE',
    mape: 'MAPE',
    bias: 'bias',
    cover: (n: string) => `in ${n}`,
    against: 'skill',
  },
  skillNote: 'skill: pinball loss saved against the better naive model',
  bySeason: 'pinball loss by season',
  byHour: 'pinball loss by hour of the day',
  seasons: ['Mar-May', 'Jun-Aug', 'Sep-Nov', 'Dec-Feb'],
  hoursOfDay: ['0-6 h', '6-12 h', '12-18 h', '18-24 h'],
  fellBack: (model: string, n: number, all: number, used: string) =>
    `${model}: ${n} of ${all} forecasts came from ${used}`,
}

const ko: typeof en = {
  forecast: {
    short: '계획의 시계열을 시간별 분위수로 예측',
    long: '부하·태양광·풍력·가격을 발표 시점까지 알려진 값만으로 예측합니다. 분위수와 그 요인을 보여 주고 저장합니다. 계획의 부하와 가격은 실측이 아니라 합성한 것일 수 있습니다(SOURCES.md 참고).',
    examples: [
      ['jarip forecast cities/gwangju --measure load --horizon 24h --at 2024-08-13', ''],
      [
        'jarip forecast cities/gwangju --measure solar --at 2024-05-01T06 --model trees',
        '결합 모형 대신 한 가지 모형만 사용',
      ],
      ['jarip forecast cities/gwangju --measure price --horizon 7d --json', '다른 프로그램용'],
    ],
  },
  backtest: {
    short: '예측이 얼마나 맞았을지 과거 자료로 검증',
    long: '기간의 날마다 그 시점까지 알려진 값만으로 예측하여(이동 기준점) 모형별 점수를 단순 예측과 나란히 보여 줍니다. 핀볼 손실, CRPS, 평균 절대 오차와 오차율, 구간 포함률을 계절과 시간대별로 냅니다.',
    examples: [
      ['jarip backtest cities/gwangju --measure load --from 2024-07-01', ''],
      [
        'jarip backtest cities/gwangju --measure solar --models standard,naive-day --every 7',
        '이레에 하루만: 빠른 확인',
      ],
    ],
  },
  measure: 'load, load.<계약종>, solar, wind, price 또는 기상 파일의 열 이름',
  horizon: '발표 시점부터의 시간. 24h, 7d와 같이 적으며 한 달까지 가능',
  at: '발표 시점(한국 시각의 날짜 또는 날짜와 시). 없으면 시계열의 끝',
  model: '예측 모형',
  models: '비교할 모형(쉼표로 구분)',
  site: '태양광 설비의 위도,경도. 없으면 districts.geojson의 중심',
  knownAhead:
    '오차 없이 미리 안다고 볼 앞날의 기상: 부하에는 temperature(기온), 태양광에는 irradiance(기상 파일의 irradiance_w_m2). 없으면 모르는 것으로 봄',
  tellsNothing: (what, measure) =>
    `--known-ahead ${what}는 ${measure} 예측에 쓸 수 없습니다. temperature는 부하, irradiance는 태양광에 씁니다.`,
  noColumn: (weather, column) => `--known-ahead: "${weather}" 기상 파일에 ${column} 열이 없습니다.`,
  aheadNames: { temperature: '기온', irradiance: '일사량' },
  takenAsKnown: (what) => `오차 없이 미리 안다고 본 것: ${what}. 실제 예보에는 오차가 있습니다.`,
  out: '저장할 파일. 없으면 계획의 forecasts 폴더',
  from: '첫날. 없으면 시계열의 절반이 알려진 날',
  to: '마지막 날. 없으면 시계열의 마지막 날',
  every: '발표 간격(일)',
  refit: '모형을 다시 학습하는 간격(일)',
  badMeasure: (found) => `계획에 "${found}"(이)라는 시계열이 없습니다.`,
  badHorizon: (found) =>
    `--horizon에는 1~744시간을 24h 또는 7d와 같이 적으십시오(현재: "${found}").`,
  badTime: (option, found) =>
    `${option}에는 2024-08-13과 같은 날짜나 2024-08-13T06과 같은 정시를 적으십시오(현재: "${found}").`,
  outside: (found, first, last) => `${found}은(는) 시계열의 범위(${first}~${last})를 벗어납니다.`,
  badModel: (found) => `"${found}"(이)라는 모형이 없습니다.`,
  badCount: (option, found) => `${option}에는 1 이상의 일수를 적으십시오(현재: "${found}").`,
  badSite: (found) => `--site에는 35.16,126.85와 같이 위도와 경도를 적으십시오(현재: "${found}").`,
  noSite: '태양광 예측에는 위치가 필요합니다. districts.geojson이 없으니 --site로 지정하십시오.',
  noDays: (from, to) =>
    `${from}부터 ${to}까지 예측할 날이 없습니다. --from은 --to보다 앞서야 합니다.`,
  title: (measure, at, hours) => `${measure}, ${at}부터 ${hours}시간(한국 시각)`,
  used: (model) => `모형: ${model}`,
  passedOver: (model, why) => `쓰지 못한 모형: ${model}(${why})`,
  reasons: {
    too_little_past: '발표 시점 이전의 자료 부족',
    gap: '결측',
    no_driver: '설명 변수 없음',
    not_finite: '수치를 내지 못함',
    failed: '실패',
  },
  faults: (n) => `제외한 이상 구간 ${n}곳:`,
  moreFaults: (n) => `외 ${n}곳`,
  faultKinds: {
    missing: '결측',
    stuck: '계기 고정',
    outage: '정전',
    spike: '튀는 값',
    clock: '시계 어긋남',
  },
  fault: (kind, at, hours) => `${at}  ${hours}시간  ${kind}`,
  hour: '시각',
  day: '날짜',
  came: '실제',
  drivers: '예측의 요인(이 시간들의 평균, 지난 1년 평균 대비):',
  driverNames: {
    temperature: '기온',
    weekday: '요일',
    holiday: '공휴일',
    season: '계절',
    trend: '추세',
    hour_of_day: '시간대',
    yesterday: '어제',
    last_week: '지난주',
    recent: '최근 오차',
  },
  error: (mae, inside) => `실제 값: 중앙값과의 평균 차이 ${mae}, 5~95% 구간 안 ${inside}`,
  saved: (path) => `저장: ${path}`,
  fitting: '학습 중',
  scoring: (model, done, all) => `${model}: ${all}일 중 ${done}일`,
  scoresTitle: (measure, days, from, to, hours) =>
    `${measure}: ${hours}시간 예측 ${days}회, 발표 ${from}~${to}`,
  columns: {
    model: '모형',
    pinball: '핀볼 손실',
    crps: 'CRPS',
    mae: '평균 절대 오차',
    mape: '오차율',
    bias: '편향',
    cover: (n) => `${n} 구간`,
    against: '개선',
  },
  skillNote: '개선: 더 나은 단순 예측보다 줄어든 핀볼 손실',
  bySeason: '계절별 핀볼 손실',
  byHour: '시간대별 핀볼 손실',
  seasons: ['3~5월', '6~8월', '9~11월', '12~2월'],
  hoursOfDay: ['0~6시', '6~12시', '12~18시', '18~24시'],
  fellBack: (model, n, all, used) => `${model}: ${all}회 중 ${n}회는 ${used}(으)로 예측`,
}

export const forecastWords = { ko, en }
