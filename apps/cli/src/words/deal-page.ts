import { technologies } from '@jarip/words'

/** Tables of `jarip deal`. */
const en = {
  teach: {
    short: "print one deal's page: its promises, money, people",
    long: 'digital: the AI cluster’s budget by phase and payer, the funds with what their rules still ask for, the partners and how many settled, and where graduates went. human: the car plant year by year, what households live on, and the jobs that the build-out brings by every vintage of factors. Jobs need a solved plan; what is not on record is left open, never zero.',
    deal: 'digital or human',
    examples: [
      ['jarip deal digital cities/gwangju', ''],
      ['jarip deal human cities/gwangju --json | jq .people.incomes', 'for other programs'],
    ],
  },
  unknown: 'not on record',
  nothing: (deal: string) => `The plan describes no part of the ${deal}.`,
  budget: {
    title: 'Budget by phase and payer',
    all: 'all',
    head: ['Programme', 'Phase', 'Payer', 'Planned', 'Granted', 'Bound', 'Spent', 'Of plan'],
    payers: {
      national: 'nation',
      city: 'city',
      private: 'private',
      unstated: 'not stated',
    } as Readonly<Record<string, string>>,
  },
  funds: {
    title: 'Local-investment rules',
    incomplete: 'Not all investments are on record, so a rule that is not met stays open.',
    returns: (dpi: string, tvpi: string, irr: string) => `DPI ${dpi}, TVPI ${tvpi}, IRR ${irr}`,
    states: {
      met: 'met',
      open: 'open',
      'needs-moves': 'only if firms move that have not agreed to',
      unattainable: 'out of reach',
      missed: 'missed',
      unknown: 'unknown',
    } as Readonly<Record<string, string>>,
  },
  partners: {
    title: 'Partners, as published',
    head: ['Date', 'Agreements', 'Settled', 'Of all', 'Of those added since'],
    named: 'Partners on record by name',
    fields: (date: string, parts: string) => `By field on ${date}: ${parts}.`,
    fieldSum: (sum: string, agreements: string, twice: string) =>
      `The fields add up to ${sum} for ${agreements} partners: ${twice} counted in more than one.`,
    fieldNames: {
      'big-data': 'big data',
      healthcare: 'healthcare',
      automobile: 'cars',
      security: 'security',
      'speech-and-language': 'speech and language',
      robot: 'robots',
      'industrial-safety': 'industrial safety',
      investment: 'investment',
    } as Readonly<Record<string, string>>,
    funnel: ['Step', 'Reached it', 'Stand there', 'Median days there', 'Median days to it'],
    stages: {
      agreement: 'agreement',
      office: 'office in the city',
      incorporated: 'company in the city',
      headquarters: 'head office moved',
    } as Readonly<Record<string, string>>,
  },
  talent: {
    title: 'Talent: where graduates went (~ a share stands in for a number not published)',
    head: [
      'Programme',
      'Cohort',
      'Year',
      'Applied',
      'Enrolled',
      'Graduated',
      'Stayed',
      'Work elsewhere',
      'No work found',
    ],
    missing: (names: string) => `No cohort on record: ${names}.`,
    stock: 'At work in the city at the end of the year, against what is wanted',
    stockHead: ['Year', 'Joined', 'Left', 'There', 'Wanted', 'Short by'],
  },
  plant: {
    title: 'Car plant: capacity and output are different numbers',
    head: [
      'Year',
      'Planned',
      'Made',
      'No hours for',
      'Built for',
      'With all Saturdays',
      'Shifts',
      'People',
      'Hours a week',
      'GWh',
    ],
  },
  incomes: {
    title: (year: number) => `Incomes: KRW a year; real income in prices of ${year}`,
    head: ['Household', 'Year', 'Gross', 'Contributions', 'Tax', 'Net', 'Social wage', 'Real'],
    against: 'Gross pay against other wages, in the same prices: by the year and by the hour',
    againstHead: ['Household', 'Year', 'Against', 'By the year', 'By the hour'],
    unpriced: (names: string) => `Given in kind, no amount known, so not counted: ${names}.`,
  },
  jobs: {
    technologies: technologies.en,
    title: 'Jobs from the build-out: range of the factors’ vintages',
    head: [
      'Technology',
      'New MW',
      'Construction',
      'Manufacturing',
      'Running',
      'Mean',
      'In the city',
    ],
    all: (year: number) => `All in ${year}`,
    legend:
      'Construction and manufacturing: job-years, once. Running: jobs as long as it stands. Mean: jobs on average over the stage. In the city: its share of what stands there, without contracts outside.',
    spending: (year: number, money: string, jobs: string, direct: string) =>
      `${year}: for the ${money} invested the input-output tables give ${jobs} job-years, direct and indirect, in the whole country; the factors ${direct} direct ones of building (contracts outside included).`,
    unknown: (names: string) => `No factor known, so missing and not zero: ${names}.`,
    unsolved: (command: string) => `Jobs need a solved plan: ${command}`,
  },
  short: {
    jobs: (years: string) => `Jobs in the city from the build-out, mean of each stage: ${years}`,
    funds: (n: number, rules: string) => `Funds: ${n}; their rules: ${rules}`,
    more: (command: string) => `More: ${command}`,
  },
}

const ko: typeof en = {
  teach: {
    short: '뉴딜 하나의 약속·재정·사람을 표로 표시',
    long: 'digital: 인공지능 집적단지의 단계·재원별 예산, 투자조합과 의무투자 규칙의 남은 요건, 협약기업의 정착 현황, 수료생의 진로. human: 자동차 공장의 연도별 생산과 인력, 가구 소득, 설비 건설에 따른 일자리(고용계수 조사별 범위). 일자리는 계산된 계획이 있어야 하며, 기록이 없는 것은 0이 아니라 비워 둡니다.',
    deal: 'digital 또는 human',
    examples: [
      ['jarip deal digital cities/gwangju', ''],
      ['jarip deal human cities/gwangju --json | jq .people.incomes', '다른 프로그램에서 사용'],
    ],
  },
  unknown: '기록 없음',
  nothing: (deal) => `계획에 ${deal}의 내용이 없습니다.`,
  budget: {
    title: '단계·재원별 예산',
    all: '합계',
    head: ['사업', '단계', '재원', '계획', '편성', '약정', '집행', '집행률'],
    payers: { national: '국비', city: '시비', private: '민간', unstated: '구분 없음' },
  },
  funds: {
    title: '지역 의무투자 규칙',
    incomplete: '모든 투자가 기록되어 있지 않아, 충족되지 않은 규칙은 판단하지 않습니다.',
    returns: (dpi, tvpi, irr) => `DPI ${dpi}, TVPI ${tvpi}, IRR ${irr}`,
    states: {
      met: '충족',
      open: '진행 중',
      'needs-moves': '이전을 약속하지 않은 기업이 옮겨야 가능',
      unattainable: '달성 불가',
      missed: '미이행',
      unknown: '판단 불가',
    },
  },
  partners: {
    title: '협약기관(발표 기준)',
    head: ['날짜', '협약', '정착', '전체 대비', '그 사이 늘어난 기관 대비'],
    named: '이름이 기록된 협약기관',
    fields: (date, parts) => `${date} 분야별: ${parts}.`,
    fieldSum: (sum, agreements, twice) =>
      `분야를 더하면 ${sum}곳으로 협약 ${agreements}곳보다 ${twice}곳 많습니다(여러 분야에 겹쳐 셈).`,
    fieldNames: {
      'big-data': '빅데이터',
      healthcare: '헬스케어',
      automobile: '자동차',
      security: '보안',
      'speech-and-language': '음성·언어',
      robot: '로봇',
      'industrial-safety': '산업안전',
      investment: '투자',
    },
    funnel: ['단계', '도달', '머무름', '머문 날(중앙값)', '걸린 날(중앙값)'],
    stages: {
      agreement: '협약',
      office: '시내 사무소',
      incorporated: '시내 법인',
      headquarters: '본사 이전',
    },
  },
  talent: {
    title: '인재: 수료생의 진로(~는 발표되지 않은 수를 비율로 대신함)',
    head: ['과정', '기수', '연도', '지원', '입학', '수료', '지역 취업', '타지 취업', '미취업'],
    missing: (names) => `기수별 기록이 없는 과정: ${names}.`,
    stock: '연말에 지역에서 일하는 수료생과 필요 인력',
    stockHead: ['연도', '늘어남', '떠남', '현원', '필요', '부족'],
  },
  plant: {
    title: '자동차 공장: 능력과 생산량은 다른 수입니다',
    head: [
      '연도',
      '계획 대수',
      '생산 대수',
      '시간 부족',
      '설계 능력',
      '특근 포함 최대',
      '교대',
      '인원',
      '주당 시간',
      'GWh',
    ],
  },
  incomes: {
    title: (year) => `소득: 연간 금액, 실질소득은 ${year}년 물가`,
    head: ['가구', '연도', '세전', '사회보험', '세금', '실수령', '사회적 임금', '실질소득'],
    against: '같은 물가에서 다른 임금과 비교: 연간 기준과 시간당 기준',
    againstHead: ['가구', '연도', '비교 임금', '연간', '시간당'],
    unpriced: (names) => `현물이며 금액을 몰라 더하지 않은 것: ${names}.`,
  },
  jobs: {
    technologies: technologies.ko,
    title: '설비 건설에 따른 일자리: 고용계수 조사별 범위',
    head: ['기술', '새로 지음 MW', '건설', '제조', '운영', '평균', '지역 몫'],
    all: (year) => `${year}년 전체`,
    legend:
      '건설·제조는 한 번에 드는 인년, 운영은 설비가 있는 동안의 인원, 평균은 단계 동안의 평균 인원, 지역 몫은 시내 설비에서 지역에 돌아오는 몫입니다(시외 계약 제외).',
    spending: (year, money, jobs, direct) =>
      `${year}년: 투자 ${money}에 산업연관표로는 전국 직간접 ${jobs}인년, 고용계수로는 직접(건설·제조) ${direct}인년입니다(시외 계약 포함).`,
    unknown: (names) => `고용계수가 없어 빠진 설비(0이 아님): ${names}.`,
    unsolved: (command) => `일자리는 계획을 계산해야 나옵니다: ${command}`,
  },
  short: {
    jobs: (years) => `설비 건설에 따른 지역 일자리(단계 평균): ${years}`,
    funds: (n, rules) => `투자조합 ${n}개, 의무투자 규칙: ${rules}`,
    more: (command) => `자세히: ${command}`,
  },
}

export const dealPage = { ko, en }
