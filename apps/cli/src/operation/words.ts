import type { Strategy } from '@jarip/core/operate'

const names: Readonly<Record<Strategy, string>> = {
  year: 'whole year known',
  perfect: 'perfect forecast',
  scenarios: 'scenarios',
  median: 'median forecast',
  naive: 'naive forecast',
  rule: 'rule',
}

/** `operate`: what it teaches and says. */
const en = {
  teach: {
    short: 'run a solved plan through a year by forecasts, and tell what they are worth',
    long: 'Takes the sizes that a saved outcome chose, and runs the city through a year of weather as it would really be run: look ahead on what is forecast, carry out the first hours as things turn out, look ahead again. Side by side: one who knows the whole year, perfect forecasts, scenarios, median, naive forecasts, and a rule that looks at the hour alone. Tells cost, unserved energy, imports, emissions and every promise as run, replays every hour, and saves it all with the outcome. Interrupted, it goes on where it was.',
    stage: 'stage to run (default: the first of the outcome)',
    weather: "weather year to run (default: the plan's own)",
    before: 'weather year to learn from, as the year before (default: another one of the plan)',
    strategy: 'strategies to run (default: all)',
    outcome: "folder of the outcome whose sizes are run (default: the plan's newest)",
    ahead: 'hours that a schedule looks ahead (default: 72)',
    every: 'hours that are carried out before the next schedule (default: 24)',
    scenarios: 'scenarios of the strategy by that name (default: 5)',
    knownAhead:
      'weather to come that forecasts count as known, without error: temperature, irradiance (irradiance_w_m2 in the weather files); otherwise none',
    again: 'run strategies again that are saved already',
    between: (option: string, found: string, least: number, most: number) =>
      `${option} needs a whole number from ${least} to ${most}; found "${found}"`,
    examples: [
      [
        'jarip operate cities/gwangju --stage 2035',
        'all strategies, 24-hour steps, 72 hours ahead',
      ],
      ['jarip operate cities/gwangju --stage 2045 --strategy median rule --ahead 168', ''],
      [
        'jarip operate my-town --json | jq ".strategies[] | {strategy, score}"',
        'for other programs',
      ],
    ],
  },
  names,
  progress: {
    build: 'building the city as the outcome built it',
    guide: 'learning from the year before what stores are worth',
    run: (name: string, day: string, days: string) => `running by ${name}: day ${day} of ${days}`,
    save: 'saving',
  },
  noOutcome: (command: string) => `there is no outcome to run; solve the plan first: ${command}`,
  noStage: (stage: string, known: string) => `the outcome has no stage ${stage}; it has: ${known}`,
  noWeather: (name: string, known: string) =>
    `the plan has no weather year "${name}"; it has: ${known}`,
  notSteps: (step: number) =>
    `the outcome was solved in steps of ${step} h; --ahead and --every must be multiples of that`,
  everyAhead: (every: number, ahead: number) =>
    `--every ${every} is more than --ahead ${ahead}: a schedule cannot be carried out further than it looks`,
  outdated:
    'The plan has changed since this outcome was solved; its sizes are run in the plan as it is now.',
  replaces:
    'What is saved of this year was asked otherwise (hours, scenarios, year before, plan or version) and will be replaced; --outcome with a copy keeps both.',
  interrupted: 'Interrupted. What was run is kept: the same command goes on from there.',
  resumed: (name: string, day: string) => `going on with ${name} at day ${day}`,
  gaveUp: (what: string) => `the solver gave up: ${what}`,
  title: (city: string, stage: string, weather: string) =>
    `${city}: ${stage} run through the weather of ${weather}`,
  how: (ahead: string, every: string, before: string) =>
    `schedules look ${ahead} h ahead, every ${every} h; values and forecasts learned from ${before}`,
  noColumn: (weather: string, column: string) =>
    `--known-ahead: the weather file of "${weather}" has no column ${column}`,
  noPlace:
    '--known-ahead irradiance needs the place of the panels: the plan has no districts.geojson',
  takenAsKnown: (what: string) => `taken as known ahead, without error: ${what}`,
  aheadNames: { temperature: 'temperature', irradiance: 'irradiance' } as Record<string, string>,
  sameYear: 'the same year (the plan has no other; only its season is used)',
  strategy: 'Strategy',
  cost: 'Running cost',
  missing: 'Promises missed',
  late: 'Late jobs',
  kept: 'Left in stores',
  score: 'In all',
  worse: 'Above the best',
  imported: 'Imported',
  unserved: 'Unserved',
  unservedIn: (energy: string, hours: string) => `${energy} in ${hours} h`,
  curtailed: 'Sun and wind not used',
  emissions: 'Emissions',
  money:
    'Cost a year (what stands is paid for elsewhere; a promise that is missed counts twice what keeping it costs at the margin)',
  energy: 'Energy a year',
  jobs: 'Jobs of the data centre, its scheduler following the load as run (work past its deadline, and work let go, is unserved)',
  mayWait: 'Jobs that may wait',
  lateJobs: 'Started too late',
  lateWork: 'Work unserved',
  headStart: 'Let go early by (of the slack)',
  apart: 'Load apart from the settled',
  promises: 'Promises as run',
  promise: 'Promise',
  planned: 'As planned',
  target: 'Target',
  forecasts:
    'Forecasts (MW): mean absolute error of the first hours carried out, and share of hours within 5–95 %',
  series: 'Series',
  mean: 'Mean',
  value: 'Value of the forecast',
  worth: (name: string, other: string, won: string) => `${name} against ${other}: ${won} a year`,
  better: (name: string, won: string) =>
    `a perfect one instead of ${name} would be worth ${won} a year more`,
  myopia: (won: string) => `not knowing what lies beyond the look-ahead costs ${won} a year`,
  troubles: (name: string, what: string) => `${name}: ${what}`,
  times: (n: string, what: string, instead: string) => `${n} × no ${what}: ${instead}`,
  what: {
    forecast: 'forecast by the wanted model',
    schedule: 'optimal schedule',
    settlement: 'settlement',
  },
  proof: (worst: string) =>
    `Replay: every hour of every strategy recomputed from the definitions; largest violation ${worst}.`,
  broken: (name: string, kind: string, at: string, by: string) =>
    `The replay of "${name}" does not hold (${kind}, ${at}: ${by}). Do not use its figures; run it again with --again.`,
  seconds: (name: string, s: string) => `${name} ${s} s`,
  took: (list: string) => `Time: ${list}.`,
  saved: (folder: string) => `Saved in ${folder}`,
}

const ko: typeof en = {
  teach: {
    short: '계산된 계획을 예측에 따라 한 해 동안 운영하고 예측의 가치를 표시',
    long: '저장된 계산 결과의 설비 규모로 도시를 한 해의 기상에서 실제처럼 운영합니다. 예측으로 앞날을 보고, 처음 몇 시간을 실제 상황에 맞춰 실행한 뒤 다시 앞날을 봅니다. 한 해를 모두 아는 경우, 완전한 예측, 시나리오, 중앙값 예측, 단순 예측, 그 시각만 보는 규칙을 나란히 비교합니다. 비용·미공급 전력·외부 수전·배출량과 운영 결과에 따른 약속 이행을 보이고, 모든 시각을 다시 계산해 검증하며, 결과를 계산 결과와 함께 저장합니다. 중단하면 그 자리에서 이어집니다.',
    stage: '운영할 단계 (기본값: 계산 결과의 첫 단계)',
    weather: '운영할 기상년 (기본값: 계획의 기본 기상년)',
    before: '전년으로 삼아 배울 기상년 (기본값: 계획의 다른 기상년)',
    strategy: '운영 방식 (기본값: 전부)',
    outcome: '설비 규모를 가져올 계산 결과 폴더 (기본값: 계획의 최신 결과)',
    ahead: '급전계획이 내다보는 시간 (기본값: 72)',
    every: '다음 급전계획까지 실행하는 시간 (기본값: 24)',
    scenarios: '시나리오 방식의 시나리오 수 (기본값: 5)',
    knownAhead:
      '예측이 오차 없이 미리 안다고 볼 기상: temperature(기온), irradiance(일사량, 기상 파일의 irradiance_w_m2). 없으면 모르는 것으로 봄',
    again: '이미 저장된 방식도 다시 운영',
    between: (option, found, least, most) =>
      `${option} 값은 ${least}부터 ${most}까지의 정수여야 합니다(현재: "${found}")`,
    examples: [
      ['jarip operate cities/gwangju --stage 2035', '모든 방식, 24시간마다 72시간 앞까지'],
      ['jarip operate cities/gwangju --stage 2045 --strategy median rule --ahead 168', ''],
      [
        'jarip operate my-town --json | jq ".strategies[] | {strategy, score}"',
        '다른 프로그램에서 사용',
      ],
    ],
  },
  names: {
    year: '한 해를 모두 앎',
    perfect: '완전한 예측',
    scenarios: '시나리오',
    median: '중앙값 예측',
    naive: '단순 예측',
    rule: '규칙',
  },
  progress: {
    build: '계산 결과대로 도시를 구성하는 중',
    guide: '전년에서 저장 설비의 가치를 배우는 중',
    run: (name, day, days) => `${name} 방식으로 운영하는 중: ${days}일 중 ${day}일째`,
    save: '저장하는 중',
  },
  noOutcome: (command) => `운영할 계산 결과가 없습니다. 먼저 계획을 계산하십시오: ${command}`,
  noStage: (stage, known) => `계산 결과에 ${stage} 단계가 없습니다. 있는 단계: ${known}`,
  noWeather: (name, known) => `계획에 "${name}" 기상년이 없습니다. 있는 기상년: ${known}`,
  notSteps: (step) => `계산 결과가 ${step}시간 간격이므로 --ahead와 --every는 그 배수여야 합니다`,
  everyAhead: (every, ahead) =>
    `--every(${every})가 --ahead(${ahead})보다 깁니다. 급전계획은 내다본 시간까지만 실행할 수 있습니다`,
  outdated: '이 결과를 계산한 뒤 계획이 바뀌었습니다. 그 설비 규모를 지금의 계획에서 운영합니다.',
  replaces:
    '이 해의 저장된 운영 결과는 조건(시간, 시나리오 수, 전년, 계획 또는 판)이 달라 새 결과로 바뀝니다. 둘 다 남기려면 계산 결과를 복사해 --outcome으로 지정하십시오.',
  interrupted: '중단했습니다. 운영한 만큼은 남아 있으며, 같은 명령으로 이어집니다.',
  resumed: (name, day) => `${name} 방식을 ${day}일째부터 이어갑니다`,
  gaveUp: (what) => `최적화 계산이 끝나지 못했습니다: ${what}`,
  title: (city, stage, weather) => `${city}: ${stage}년 단계를 ${weather} 기상에서 운영`,
  how: (ahead, every, before) =>
    `급전계획은 ${every}시간마다 ${ahead}시간 앞까지; 가치와 예측은 ${before}에서 배움`,
  noColumn: (weather, column) => `--known-ahead: "${weather}" 기상 파일에 ${column} 열이 없습니다`,
  noPlace:
    '--known-ahead irradiance에는 태양광 설비의 위치가 필요합니다. 계획에 districts.geojson이 없습니다',
  takenAsKnown: (what) => `오차 없이 미리 안다고 본 것: ${what}`,
  aheadNames: { temperature: '기온', irradiance: '일사량' },
  sameYear: '같은 해 (계획에 다른 기상년이 없어 계절만 씀)',
  strategy: '운영 방식',
  cost: '운영비',
  missing: '약속 미달',
  late: '늦은 작업',
  kept: '저장 잔량',
  score: '합계',
  worse: '최선보다',
  imported: '외부 수전',
  unserved: '미공급',
  unservedIn: (energy, hours) => `${energy}, ${hours}시간`,
  curtailed: '쓰지 못한 태양광·풍력',
  emissions: '배출량',
  money: '연간 비용 (설비비 제외; 약속 미달은 이를 지키는 한계비용의 두 배로 셈)',
  energy: '연간 전력량',
  jobs: '데이터센터 작업: 스케줄러가 운영한 부하를 따름 (기한을 넘기거나 포기한 일은 미공급)',
  mayWait: '미룰 수 있는 작업',
  lateJobs: '늦게 시작',
  lateWork: '미공급 작업량',
  headStart: '앞당겨 시작(여유 대비)',
  apart: '정산한 부하와의 차이',
  promises: '운영 결과에 따른 약속',
  promise: '약속',
  planned: '계획값',
  target: '목표',
  forecasts: '예측(MW): 실행한 시간의 평균 절대 오차와 5–95 % 범위에 든 시간의 비율',
  series: '시계열',
  mean: '평균',
  value: '예측의 가치',
  worth: (name, other, won) => `${other} 대신 ${name}: 한 해 ${won}`,
  better: (name, won) => `${name} 대신 완전한 예측이라면 한 해 ${won} 더`,
  myopia: (won) => `내다보는 시간 너머를 모르는 대가: 한 해 ${won}`,
  troubles: (name, what) => `${name}: ${what}`,
  times: (n, what, instead) => `${what} 실패 ${n}회: ${instead}`,
  what: { forecast: '원한 모형의 예측', schedule: '최적 급전계획', settlement: '실시간 정산' },
  proof: (worst) =>
    `재계산: 모든 방식의 모든 시각을 정의대로 다시 계산했으며, 가장 큰 위반은 ${worst}입니다.`,
  broken: (name, kind, at, by) =>
    `"${name}"의 재계산이 맞지 않습니다(${kind}, ${at}: ${by}). 이 수치를 쓰지 말고 --again으로 다시 운영하십시오.`,
  seconds: (name, s) => `${name} ${s}초`,
  took: (list) => `소요 시간: ${list}.`,
  saved: (folder) => `저장 위치: ${folder}`,
}

export const operationWords = { en, ko }
