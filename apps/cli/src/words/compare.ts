/** What differs between two outcomes. */
const en = {
  title: (other: string) => `Compared with ${other}`,
  what: 'What',
  other: 'There',
  here: 'Here',
  change: 'Change',
  same: 'No verdict, cost or capacity differs.',
  objective: 'Cost over the whole life',
  perMwh: (year: number) => `Per unit of power used, ${year}`,
  emissions: (year: number) => `Emissions, ${year}`,
  reading: (promise: string, reading: string) => `${promise}: ${reading}`,
  capacity: (name: string, year: number) => `${name}, ${year}`,
  otherPlan: 'The other outcome is of another plan, or of the plan before it was changed.',
  otherChoices: 'The two were not solved alike; stages, weather years or step differ.',
}

const ko: typeof en = {
  title: (other) => `비교 대상: ${other}`,
  what: '항목',
  other: '비교 대상',
  here: '이번 결과',
  change: '변화',
  same: '판정, 비용, 설비 규모에 차이가 없습니다.',
  objective: '계획 기간 전체 비용',
  perMwh: (year) => `전력 사용량당 비용, ${year}년`,
  emissions: (year) => `온실가스 배출량, ${year}년`,
  reading: (promise, reading) => `${promise}: ${reading}`,
  capacity: (name, year) => `${name}, ${year}년`,
  otherPlan: '비교 대상은 다른 계획 또는 변경 전 계획의 결과입니다.',
  otherChoices: '단계, 기상 연도 또는 시간 단위가 서로 다르게 계산되었습니다.',
}

export const compare = { ko, en }
