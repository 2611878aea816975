/** `check` and `init`. */
const en = {
  good: (plan: string) => `${plan}: the plan is sound.`,
  faults: (faults: number, hints: number) =>
    `${faults} ${faults === 1 ? 'fault' : 'faults'}${hints > 0 ? `, ${hints} ${hints === 1 ? 'hint' : 'hints'}` : ''}`,
  hints: (n: number) => (n === 1 ? '1 hint' : `${n} hints`),
  numbers: (all: number) => `${all} numbers:`,
  sourced: (n: number) => `${n} with a source`,
  assumed: (n: number) => `${n} assumed, with a reason`,
  both: (n: number) => `${n} with both`,
  holds: (promises: number, options: number, stages: string) =>
    `${promises} promises, ${options} options, stages ${stages}`,
  written: (folder: string) => `A plan to start from is in ${folder}:`,
  thenSolve: (folder: string) => `Solve it: jarip solve ${folder}`,
}

const ko: typeof en = {
  good: (plan) => `${plan}: 계획에 오류가 없습니다.`,
  faults: (faults, hints) => `오류 ${faults}건${hints > 0 ? `, 참고 ${hints}건` : ''}`,
  hints: (n) => `참고 ${n}건`,
  numbers: (all) => `수치 ${all}개:`,
  sourced: (n) => `출처 있음 ${n}개`,
  assumed: (n) => `근거를 밝힌 가정 ${n}개`,
  both: (n) => `출처와 가정 모두 ${n}개`,
  holds: (promises, options, stages) =>
    `약속 ${promises}개, 설비·수단 ${options}개, 단계 ${stages}`,
  written: (folder) => `${folder}에 예시 계획을 작성했습니다:`,
  thenSolve: (folder) => `계산하려면: jarip solve ${folder}`,
}

export const check = { ko, en }
