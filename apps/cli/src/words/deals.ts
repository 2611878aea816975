/** `promises`, `record` and `deal`: what they teach and say. */
const en = {
  promises: {
    short: 'show every promise of the three deals with its verdict, without solving',
    long: 'One table of the Green, Digital and Human deals, judged today: by the records as they are now, and by what the saved outcome of the plan computed. A reading that was never computed says so.',
    deal: 'only this deal',
    examples: [
      ['jarip promises cities/gwangju', 'all three deals'],
      ['jarip promises cities/gwangju --deal human', ''],
      ['jarip promises cities/gwangju --json | jq ".[].verdict"', 'for other programs'],
    ],
  },
  deals: {
    green: 'Green New Deal',
    digital: 'Digital New Deal',
    human: 'Human New Deal',
  },
  head: { verdict: 'Verdict', promise: 'Promise', value: 'Value', target: 'Target', due: 'Due' },
  computedBy: (folder: string) => `Judged by the records and by ${folder}.`,
  outdated: 'The plan has changed since it was solved; what it computed may be different now.',
  notComputed: (command: string) =>
    `Judged by the records alone: what the energy system gives is not computed yet (${command}).`,
  counted: (counts: string) => `In all: ${counts}.`,
}

const ko: typeof en = {
  promises: {
    short: '세 뉴딜의 약속과 판정을 계산 없이 표로 표시',
    long: '그린·디지털·휴먼 뉴딜의 모든 약속을 표 하나에 보여 줍니다. 지금의 실적 기록과 저장된 계산 결과로 오늘 기준으로 판정하며, 계산한 적이 없는 지표는 그렇다고 밝힙니다.',
    deal: '이 뉴딜만 표시',
    examples: [
      ['jarip promises cities/gwangju', '세 뉴딜 전체'],
      ['jarip promises cities/gwangju --deal human', ''],
      ['jarip promises cities/gwangju --json | jq ".[].verdict"', '다른 프로그램에서 사용'],
    ],
  },
  deals: { green: '그린 뉴딜', digital: '디지털 뉴딜', human: '휴먼 뉴딜' },
  head: { verdict: '판정', promise: '약속', value: '값', target: '목표', due: '기한' },
  computedBy: (folder) => `실적 기록과 ${folder}의 계산 결과로 판정했습니다.`,
  outdated: '계산한 뒤 계획이 바뀌어, 다시 계산하면 값이 달라질 수 있습니다.',
  notComputed: (command) =>
    `실적 기록만으로 판정했습니다. 에너지 지표는 아직 계산하지 않았습니다(${command}).`,
  counted: (counts) => `모두: ${counts}.`,
}

export const deals = { ko, en }
