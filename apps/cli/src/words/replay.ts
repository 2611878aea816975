/** The replay of a saved outcome. */
const en = {
  holds: 'The outcome holds.',
  fails: 'The outcome DOES NOT hold.',
  samePlan: 'The plan is the one that was solved.',
  otherPlan:
    'The plan has changed since it was solved. The saved outcome is held against the plan as it is now.',
  kind: 'What was recomputed',
  worst: 'Largest violation',
  relative: 'Relative',
  where: 'Where',
  cost: (amount: string, difference: string) =>
    `Cost recomputed: ${amount}; differs from the saved one by ${difference} (relative).`,
  verdictsSame: 'Every verdict comes out as it was saved.',
  verdictChanged: (promise: string, before: string, now: string) =>
    `${promise}: saved as ${before}, now ${now}`,
  mismatch: 'The saved outcome does not fit the plan as it is now:',
}

const ko: typeof en = {
  holds: '결과가 성립합니다.',
  fails: '결과가 성립하지 않습니다.',
  samePlan: '계산할 때와 같은 계획입니다.',
  otherPlan: '계산한 뒤에 계획이 바뀌었습니다. 저장된 결과를 현재 계획에 비추어 확인합니다.',
  kind: '다시 계산한 항목',
  worst: '최대 위반',
  relative: '상대값',
  where: '위치',
  cost: (amount, difference) =>
    `다시 계산한 비용: ${amount}(저장된 비용과의 상대 차이 ${difference})`,
  verdictsSame: '모든 판정이 저장된 것과 같습니다.',
  verdictChanged: (promise, before, now) => `${promise}: 저장 당시 ${before}, 현재 ${now}`,
  mismatch: '저장된 결과가 현재 계획과 맞지 않습니다:',
}

export const replay = { ko, en }
