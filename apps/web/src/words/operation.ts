import type { Strategy } from '@jarip/core/operate'

/** The page of a year as it was run. */
const en = {
  title: 'Operation',
  lead: 'The plan knows the whole year when it chooses. Here the city is run as it would really be: by forecasts, a day at a time, with what it has.',
  none: 'No year has been run yet.',
  how: (command: string) => `Run one with: ${command}`,
  year: 'Year',
  strategy: 'Run by',
  names: {
    year: 'whole year known',
    perfect: 'perfect forecast',
    scenarios: 'scenarios',
    median: 'median forecast',
    naive: 'naive forecast',
    rule: 'rule',
  } as Readonly<Record<Strategy, string>>,
  parts: { value: 'What a forecast is worth', hours: 'The year as it was run' },
  score: 'What running the city cost, by strategy',
  scoreNote:
    'Fuel, power and certificates of a year, less what was sold; what stands is paid for elsewhere. A promise that is missed counts twice what keeping it costs at the margin; no money changes hands for that, nor for jobs past their deadline, which count at the value of lost load. What the stores hold more than at the start is taken off.',
  cost: 'Running cost',
  missing: 'Promises missed',
  late: 'Late jobs of the data centre',
  kept: 'Left in stores',
  inAll: 'In all',
  worth: (name: string, other: string, won: string, less: boolean) =>
    `Run by ${name}, the year costs ${won} ${less ? 'less' : 'more'} than by ${other}.`,
  better: (name: string, won: string) =>
    `A perfect forecast would save another ${won} against ${name}.`,
  beyond: (won: string) =>
    `To know what lies beyond the look-ahead as well would save another ${won}.`,
  energy: 'Energy, emissions and promises as run',
  imported: 'Imported',
  unserved: 'Unserved',
  hoursUnserved: 'Hours with load unserved',
  lateWork: 'of that, jobs past their deadline or let go',
  curtailed: 'Sun and wind not used',
  emissions: 'Emissions',
  planned: 'as planned',
  target: 'target',
  forecast: 'Forecast and what came',
  forecastNote:
    'Each day’s forecast as it was issued at midnight: the middle half and nine tenths of what was thought possible, the median, and what came.',
  series: 'Series',
  actual: 'what came',
  median: 'median forecast',
  within: (share: string) => `${share} of the hours lay within the 5–95 % of their forecast.`,
  schedule: 'Stores: schedule and what became of it',
  scheduleNote: 'Dashed what the schedule had meant, drawn out what was run.',
  meant: (name: string) => `${name}, scheduled`,
  deviations: 'Power from outside: departure from the schedule',
  deviationsNote:
    'Above the line more was taken from outside than scheduled, below it less. What flexible stores could not settle.',
  departure: 'more or less than scheduled',
  lost: 'unserved',
}

const ko: typeof en = {
  title: '운영',
  lead: '계획은 한 해를 모두 안 상태에서 정해집니다. 여기서는 도시를 실제처럼 운영합니다. 하루씩 예측에 따라, 지은 설비만으로 운영합니다.',
  none: '아직 운영해 본 해가 없습니다.',
  how: (command) => `다음 명령으로 운영해 볼 수 있습니다: ${command}`,
  year: '연도',
  strategy: '운영 방식',
  names: {
    year: '한 해를 모두 앎',
    perfect: '완전한 예측',
    scenarios: '시나리오',
    median: '중앙값 예측',
    naive: '단순 예측',
    rule: '규칙',
  },
  parts: { value: '예측의 가치', hours: '운영한 한 해' },
  score: '운영 방식별 운영비',
  scoreNote:
    '한 해의 연료·전력·인증서 비용에서 판매 수입을 뺀 값이며, 설비비는 들어 있지 않습니다. 약속에 못 미친 만큼은 이를 지키는 한계비용의 두 배로, 기한을 넘긴 작업은 공급지장비용으로 셈하며 둘 다 실제로 오가는 돈은 아닙니다. 연초보다 더 남은 저장량의 가치는 뺍니다.',
  cost: '운영비',
  missing: '약속 미달',
  late: '데이터센터의 늦은 작업',
  kept: '저장 잔량',
  inAll: '합계',
  worth: (name, other, won, less) =>
    `${name} 운영은 ${other} 운영보다 한 해 ${won}이 ${less ? '덜' : '더'} 듭니다.`,
  better: (name, won) => `${name} 대신 완전한 예측이 있다면 한 해 ${won}을 더 아낍니다.`,
  beyond: (won) => `내다보는 시간 너머까지 안다면 한 해 ${won}을 더 아낍니다.`,
  energy: '전력량, 배출량과 운영 결과에 따른 약속',
  imported: '외부 수전',
  unserved: '미공급',
  hoursUnserved: '미공급이 있던 시간',
  lateWork: '그 가운데 기한을 넘기거나 포기한 작업',
  curtailed: '쓰지 못한 태양광·풍력',
  emissions: '배출량',
  planned: '계획값',
  target: '목표',
  forecast: '예측과 실제',
  forecastNote:
    '날마다 자정에 낸 예측입니다. 가능하다고 본 범위의 가운데 절반과 10분의 9, 중앙값, 그리고 실제 값입니다.',
  series: '시계열',
  actual: '실제',
  median: '중앙값 예측',
  within: (share) => `실제 값이 예측의 5–95 % 범위에 든 시간은 ${share}입니다.`,
  schedule: '저장 설비: 급전계획과 실제',
  scheduleNote: '점선은 급전계획, 실선은 실제 운영입니다.',
  meant: (name) => `${name} (계획)`,
  deviations: '외부 수전: 급전계획과의 차이',
  deviationsNote:
    '선 위는 계획보다 더 받은 전력, 아래는 덜 받은 전력입니다. 유연 자원으로 맞추지 못한 몫입니다.',
  departure: '계획과의 차이',
  lost: '미공급',
}

export const operation = { en, ko }
