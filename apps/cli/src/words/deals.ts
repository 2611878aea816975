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
  record: {
    short: 'add a dated, sourced observation to the records of a plan',
    long: 'Appends one row to the CSV that holds the measure, and says which. Checks the date, the number, the unit against earlier rows of the measure, and that the plan knows the source; refuses what is there already. The file is replaced whole or not at all, and several may record at once.',
    measure: 'what is measured, as earlier rows or a promise name it',
    date: 'day of the observation, as YYYY-MM-DD',
    value: 'number without separators',
    unit: 'its unit (default: that of the measure)',
    source: "key of the plan's sources",
    file: 'records file of the plan (default: where the measure is kept)',
    isNew: 'the measure is new: no row and no promise names it yet',
    examples: [
      ['jarip record . ggm.cars 2026-06-30 29000 --source ggm-output', ''],
      [
        'jarip record . data-centre.top500-rank 2026-06-30 212 --source data-centre-2026',
        'the first row of a measure',
      ],
    ],
  },
  refused: 'Nothing was recorded:',
  recorded: (file: string, line: number, row: string) => `${file}:${line}: ${row}`,
  firstOfMeasure: (measure: string) => `The first record of ${measure}.`,
  nowReads: (promise: string, verdict: string) => `${promise}: ${verdict}`,
  locked: (file: string) => `Another process is writing ${file}; nothing was recorded. Try again.`,
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
  record: {
    short: '날짜와 출처가 있는 실적을 계획에 추가',
    long: '지표가 있는 CSV 끝에 한 행을 추가하고 어느 파일인지 알려 줍니다. 날짜, 수치, 이전 행과의 단위 일치, 계획에 있는 출처인지를 확인하며, 이미 있는 기록은 거부합니다. 파일은 통째로 바뀌거나 그대로 남고, 여러 프로세스가 동시에 기록해도 잃지 않습니다.',
    measure: '지표 이름(이전 행이나 약속에 적힌 대로)',
    date: '관측일(YYYY-MM-DD)',
    value: '자릿수 구분이 없는 수',
    unit: '단위(생략하면 그 지표의 단위)',
    source: '계획의 sources에 있는 키',
    file: '계획의 실적 파일(생략하면 그 지표가 있는 파일)',
    isNew: '어느 행과 약속에도 없는 새 지표',
    examples: [
      ['jarip record . ggm.cars 2026-06-30 29000 --source ggm-output', ''],
      [
        'jarip record . data-centre.top500-rank 2026-06-30 212 --source data-centre-2026',
        '지표의 첫 기록',
      ],
    ],
  },
  refused: '기록하지 않았습니다:',
  recorded: (file, line, row) => `${file}:${line}: ${row}`,
  firstOfMeasure: (measure) => `${measure}의 첫 기록입니다.`,
  nowReads: (promise, verdict) => `${promise}: ${verdict}`,
  locked: (file) =>
    `다른 프로세스가 ${file}을(를) 쓰고 있어 기록하지 않았습니다. 다시 시도하십시오.`,
  deals: { green: '그린 뉴딜', digital: '디지털 뉴딜', human: '휴먼 뉴딜' },
  head: { verdict: '판정', promise: '약속', value: '값', target: '목표', due: '기한' },
  computedBy: (folder) => `실적 기록과 ${folder}의 계산 결과로 판정했습니다.`,
  outdated: '계산한 뒤 계획이 바뀌어, 다시 계산하면 값이 달라질 수 있습니다.',
  notComputed: (command) =>
    `실적 기록만으로 판정했습니다. 에너지 지표는 아직 계산하지 않았습니다(${command}).`,
  counted: (counts) => `모두: ${counts}.`,
}

export const deals = { ko, en }
