/** The explanation of one promise. */
const en = {
  said: 'Said',
  means: 'Meaning',
  owner: 'Answers for it',
  parts: 'How the number arises',
  hours: 'Hours with the least margin',
  hour: 'Hour',
  weather: 'Weather',
  power: 'Not covered',
  outside: 'From outside',
  use: 'Used',
  dual: (amount: string, unit: string) =>
    `At the margin: ${unit} more of target costs ${amount} a year.`,
  point: 'one percentage point',
  dualNothing:
    'At the margin: a little more of target would cost nothing; the promise does not bind.',
  cost: 'What keeping it costs',
  costWith: (amount: string) => `plan with it ${amount}`,
  costWithout: (amount: string) => `without it ${amount}`,
  costDifference: (amount: string) => `it costs ${amount} (present value)`,
  costNothing: 'keeping it costs nothing: the cheapest plan keeps it by itself',
  remedies: 'Cheapest remedies',
  change: 'Change',
  amount: 'Amount',
  costOf: 'Cost',
  shortfall: 'Shortfall',
  noRemedies: 'Nothing among the plan’s limits would help.',
}

const ko: typeof en = {
  said: '발표',
  means: '의미',
  owner: '담당',
  parts: '수치의 구성',
  hours: '여유가 가장 적은 시간',
  hour: '시각',
  weather: '기상',
  power: '미충당 전력',
  outside: '외부 수전',
  use: '사용 전력',
  dual: (amount, unit) => `한계비용: 목표를 ${unit} 높이면 연 ${amount}이 듭니다.`,
  point: '1%p',
  dualNothing:
    '한계비용: 목표를 조금 높여도 비용이 늘지 않습니다. 이 약속은 비용에 영향을 주지 않습니다.',
  cost: '이행 비용',
  costWith: (amount) => `약속이 있을 때 ${amount}`,
  costWithout: (amount) => `없을 때 ${amount}`,
  costDifference: (amount) => `차이 ${amount}(현재가치)`,
  costNothing: '추가 비용 없음: 최소 비용 계획이 이미 이 약속을 지킵니다',
  remedies: '가장 저렴한 개선 방안',
  change: '조치',
  amount: '양',
  costOf: '비용 변화',
  shortfall: '미달량 변화',
  noRemedies: '계획의 한도를 바꾸어 나아지는 것이 없습니다.',
}

export const explain = { ko, en }
