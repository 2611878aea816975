import type { Progress } from '@jarip/core/engine'

type Purpose = Extract<Progress, { phase: 'solve' }>['purpose']

/** What is being done, while it is done. */
const en = {
  read: 'reading the plan',
  build: 'building the program',
  purposes: {
    plan: 'solving the plan',
    network: 'solving the network',
    foresight: 'seeing day by day which promises conflict',
    yielding: 'not all promises can hold: finding which yield least',
    alone: 'trying how far it could be met: ',
    without: 'solving without the promise',
  } satisfies Record<Purpose, string> as Readonly<Record<Purpose, string>>,
  size: (rows: string, columns: string) => `${rows} rows, ${columns} columns`,
  iteration: (n: number, gap: string) => `iteration ${n}, gap ${gap}`,
  replay: 'replaying every hour',
  judge: 'judging the promises',
  save: 'saving',
}

const ko: typeof en = {
  read: '계획 읽는 중',
  build: '수리 모형 구성 중',
  purposes: {
    plan: '계획 최적화 중',
    network: '전력망 최적화 중',
    foresight: '함께 지킬 수 없는 약속을 하루 단위로 미리 확인 중',
    yielding: '모든 약속을 함께 지킬 수 없어 미달량이 가장 적은 방안 계산 중',
    alone: '최대 달성 가능 수준 계산 중: ',
    without: '이 약속 없이 계산 중',
  },
  size: (rows, columns) => `제약 ${rows}개, 변수 ${columns}개`,
  iteration: (n, gap) => `${n}회 반복, 간격 ${gap}`,
  replay: '시간별 재현 검증 중',
  judge: '약속 판정 중',
  save: '저장 중',
}

export const progress = { ko, en }
