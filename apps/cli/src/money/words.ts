/** `fund` and `ledger`: what they teach and say. */
const en = {
  fund: {
    short: "a fund's position with its rules; preview and record investments",
    long: 'A fund’s ledger holds commitments, calls, investments, distributions, fees and valuations; its rules say how much must go into local firms. An investment is held against every reading of the rule before it is recorded.',
    examples: [
      ['jarip fund show cities/gwangju', ''],
      [
        'jarip fund preview cities/gwangju ai-fund-2 some-firm 30억',
        'what it would do; nothing is recorded',
      ],
      ['jarip fund invest . ai-fund-2 some-firm 3bn --document "decision 12" --source fund-2', ''],
      [
        'jarip fund firm . some-firm --moved lab --moved-on 2026-10-01 --source fund-2',
        'it has moved',
      ],
    ],
  },
  show: {
    short: 'where each fund stands with every reading of its rule',
    long: 'Committed, invested and left; each investment and whether it counts as local; for each reading of the rule what it requires by when, what counts, what still may by a move and until when, and what is missing.',
    fund: 'only this fund',
    examples: [['jarip fund show cities/gwangju ai-fund-1 --today 2021-12-31', 'as of a day']],
  },
  preview: {
    short: 'what an investment would do to the rules; nothing is recorded',
    long: 'Says whether the investment would count as local, how each reading of the rule stands before and after, and what stands against it. Ends with 1 when something does.',
    examples: [
      [
        'jarip fund preview . ai-fund-2 some-firm 30억 --in-city-since 2024-03-01',
        'a firm of the city',
      ],
      [
        'jarip fund preview . ai-fund-2 some-firm 3bn --moves-by 2027-06-30',
        'one that agreed to move',
      ],
    ],
  },
  invest: {
    short: 'record an investment, unless it would put a rule out of reach',
    long: 'Appends the investment to the fund’s ledger and what is said of the firm to the register. Where a rule could no longer be met, or only if firms move that have not agreed to, or where it goes beyond what is committed, nothing is recorded until every such flag is named with --despite.',
    despite: 'record although this flag is raised (can be repeated)',
    examples: [
      [
        'jarip fund invest . ai-fund-2 some-firm 30억 --in-city-since 2024-03-01 --document "decision 12" --source fund-2',
        '',
      ],
      [
        'jarip fund invest . ai-fund-2 far-firm 3bn --despite rule-needs-moves --document "decision 13" --source fund-2',
        '',
      ],
    ],
  },
  event: {
    short: 'record a commitment, call, distribution, fee or valuation',
    long: 'Appends one row to the fund’s ledger. The file is replaced whole or not at all; rows that are there are never changed.',
    kind: 'what happened',
    party: 'partner who commits, is called on or is paid; the fund’s manager for a fee',
    stake: 'whose money a commitment is',
    examples: [
      [
        'jarip fund post . ai-fund-2 call all-partners 20bn --document "first call" --source fund-2',
        '',
      ],
      [
        'jarip fund post . ai-fund-2 commitment city 2bn --stake public --document "agreement" --source fund-2',
        '',
      ],
    ],
  },
  reverse: {
    short: 'take a row back, whole, by a row of its own',
    long: 'Nothing in a ledger is edited or deleted. A row that was wrong is taken back by another that names it; record the right one after that.',
    examples: [
      [
        'jarip fund reverse . ai-fund-2-call-all-partners-2026-11-27 --document "wrong amount" --source fund-2',
        '',
      ],
    ],
  },
  firm: {
    short: 'say what is known of a firm that a fund puts money into',
    long: 'Adds to the register since when a firm is in the city, what it moved there and when, and by when it has agreed to. What is known otherwise already is changed only with --correct.',
    correct: 'put right what the register has otherwise',
    examples: [
      [
        'jarip fund firm . some-firm --moved headquarters --moved-on 2026-10-01 --source fund-2',
        '',
      ],
    ],
  },
  ledger: {
    short: "the budget's ledger: show it, post to it, take back",
    long: 'A double-entry ledger of whole won: what was announced (plan), granted (appropriation), bound (commitment) and paid (disbursement), by programme, phase, year and payer. Nothing is edited; a row is taken back by another.',
    examples: [
      ['jarip ledger show cities/gwangju', ''],
      [
        'jarip ledger post . disbursement ai-cluster 2 national 120억 --year 2026 --document "payment 7" --source cluster-phase-2',
        '',
      ],
      ['jarip ledger reverse . p2-exempted --document "replaced" --source cluster-phase-2', ''],
    ],
  },
  showLedger: {
    short: 'plan against commitments against spending, and whether the books balance',
    long: 'One line a programme, phase and payer, or year as well. Says where more was bound than granted or paid than bound, as far as recorded. What is not on record is left open, never zero.',
    byYear: 'a line for each budget year too',
    entries: 'every entry instead of the sums',
    examples: [['jarip ledger show cities/gwangju --entries', '']],
  },
  post: {
    short: 'record an appropriation, commitment, disbursement or plan',
    long: 'Appends one row to the ledger, in whole won. Says where more is then bound than granted, or paid than bound.',
    kind: 'what happened',
    programme: 'programme, as in the ledger',
    phase: 'its phase, as in the ledger',
    payer: 'who pays',
    year: 'budget year; left out where a whole phase is meant',
    examples: [
      [
        'jarip ledger post . appropriation ai-cluster 2 city 45억 --year 2026 --document "budget act 2026" --source cluster-phase-2',
        '',
      ],
    ],
  },
  fundId: 'fund, as the plan names it',
  firmId: 'firm, by its short name in the register (small letters, digits, - . _)',
  won: 'amount: 3000000000, 3,000,000,000, 30억 or 3bn',
  row: 'id of the row to take back',
  date: 'day on which it happened, as YYYY-MM-DD (default: today)',
  document: 'the document that it is in, in words',
  source: "key of the plan's sources",
  id: 'id of the row (default: made from what it says)',
  name: 'name of the firm in full',
  inCitySince: 'in the city since this day',
  moved: 'what it has moved there',
  movedOn: 'when it moved',
  movesBy: 'by when it has agreed to move',
  unknownFund: (fund: string) => `The plan has no fund "${fund}".`,
  notWon: (found: string) =>
    `An amount is whole won, such as 3000000000, 30억 or 3bn; found "${found}".`,
  noLedgers: 'The plan keeps no ledgers (its section "ledgers").',
  notRecorded: 'Nothing was recorded:',
  recorded: (file: string, line: number, row: string) => `${file}:${line}: ${row}`,
  title: (won: string, firm: string, date: string) => `${won} into ${firm} on ${date}`,
  localities: {
    'in-city': 'Counts as local: the firm is in the city.',
    moved: 'Counts as local: the firm has moved in time.',
    outside: 'Does not count as local: the time to move is over.',
  } as Readonly<Record<string, string>>,
  mayMove: (until: string, agreed: boolean) =>
    `Counts as local only if the firm moves its headquarters, lab or factory into the city by ${until}; ${agreed ? 'it has agreed to' : 'no agreement to move is on record'}.`,
  head: [
    'Reading of the rule',
    'By',
    'Required',
    'Counts',
    'May still count',
    'Missing',
    'Can be invested',
    'State',
  ],
  beforeTitle: 'Rules before',
  afterTitle: 'Rules after',
  against: 'Against it:',
  nothingAgainst: 'Nothing stands against it.',
  despiteHint: (flags: string) => `To record it all the same: ${flags}`,
  incomplete: 'Not all investments are on record: flags are raised on what is, states stay open.',
  investments: {
    title: 'Investments',
    none: 'No investment is on record.',
    head: ['Id', 'Date', 'Firm', 'Amount', 'Counts'],
    states: {
      'in-city': 'yes, in the city',
      moved: 'yes, moved in time',
      outside: 'no',
    } as Readonly<Record<string, string>>,
    mayMove: (until: string, agreed: boolean) =>
      `if it moves by ${until} (${agreed ? 'agreed' : 'not agreed'})`,
  },
  money: (committed: string, stake: string, invested: string, left: string) =>
    `${committed} committed, ${stake} of it public; invested: ${invested}; can still be: ${left}.`,
  balance: (entries: number, sum: string) =>
    `${entries} entries; debits and credits of all accounts add up to ${sum}.`,
  noneBeyond: 'No payment is on record.',
  overdrawn: (booking: string, won: string, account: string) =>
    account === 'available'
      ? `${booking}: ${won} more bound than granted, as far as recorded.`
      : `${booking}: ${won} more paid than bound, as far as recorded.`,
  entriesHead: [
    'Id',
    'Date',
    'Kind',
    'Programme',
    'Phase',
    'Year',
    'Payer',
    'Amount',
    'Source',
    'Takes back',
  ],
  entriesTitle: 'Entries',
  kinds: {
    plan: 'plan',
    appropriation: 'appropriation',
    commitment: 'commitment',
    disbursement: 'disbursement',
  } as Readonly<Record<string, string>>,
  byYearHead: [
    'Programme',
    'Phase',
    'Year',
    'Payer',
    'Planned',
    'Granted',
    'Bound',
    'Spent',
    'Of plan',
  ],
  wholePhase: 'whole phase',
}

const ko: typeof en = {
  fund: {
    short: '투자조합의 의무투자 현황, 투자의 사전 검토와 기록',
    long: '투자조합 장부는 출자약정, 출자금 납입, 투자, 분배, 보수, 평가를 담고, 규칙은 지역기업에 얼마를 투자해야 하는지 정합니다. 투자는 기록하기 전에 규칙의 모든 해석에 비추어 검토합니다.',
    examples: [
      ['jarip fund show cities/gwangju', ''],
      ['jarip fund preview cities/gwangju ai-fund-2 some-firm 30억', '기록하지 않고 영향만 검토'],
      [
        'jarip fund invest . ai-fund-2 some-firm 30억 --document "투자심의 12호" --source fund-2',
        '',
      ],
      [
        'jarip fund firm . some-firm --moved lab --moved-on 2026-10-01 --source fund-2',
        '기업이 이전함',
      ],
    ],
  },
  show: {
    short: '규칙의 해석마다 투자조합의 현황 표시',
    long: '약정액, 투자액, 투자 여력, 투자별 지역 인정 여부를 보이고, 규칙의 해석마다 요구액과 기한, 인정액, 이전하면 인정될 금액과 그 기한, 부족액을 밝힙니다.',
    fund: '이 투자조합만 표시',
    examples: [['jarip fund show cities/gwangju ai-fund-1 --today 2021-12-31', '그날 기준']],
  },
  preview: {
    short: '투자가 규칙에 미치는 영향 검토(기록하지 않음)',
    long: '지역투자로 인정되는지, 투자 전후에 규칙의 해석마다 어떻게 되는지, 걸리는 점이 무엇인지 밝힙니다. 걸리는 점이 있으면 종료 코드 1로 끝납니다.',
    examples: [
      ['jarip fund preview . ai-fund-2 some-firm 30억 --in-city-since 2024-03-01', '시내 기업'],
      ['jarip fund preview . ai-fund-2 some-firm 30억 --moves-by 2027-06-30', '이전을 약속한 기업'],
    ],
  },
  invest: {
    short: '투자를 기록(규칙을 지킬 수 없게 되면 보류)',
    long: '투자를 조합 장부에, 기업에 관해 밝힌 것을 명부에 적습니다. 이 투자로 규칙을 지킬 수 없게 되거나, 이전을 약속하지 않은 기업이 옮겨야만 지킬 수 있게 되거나, 약정총액을 넘으면 그 표지를 --despite로 모두 적을 때까지 기록하지 않습니다.',
    despite: '이 표지가 있어도 기록(여러 번 사용 가능)',
    examples: [
      [
        'jarip fund invest . ai-fund-2 some-firm 30억 --in-city-since 2024-03-01 --document "투자심의 12호" --source fund-2',
        '',
      ],
      [
        'jarip fund invest . ai-fund-2 far-firm 30억 --despite rule-needs-moves --document "투자심의 13호" --source fund-2',
        '',
      ],
    ],
  },
  event: {
    short: '출자약정, 납입, 분배, 보수, 평가 기록',
    long: '조합 장부 끝에 한 행을 추가합니다. 파일은 통째로 바뀌거나 그대로 남고, 이미 있는 행은 바꾸지 않습니다.',
    kind: '종류(commitment 약정, call 납입, distribution 분배, fee 보수, valuation 평가)',
    party: '출자자. 보수라면 운용사',
    stake: '약정한 돈의 구분(public 공공, private 민간)',
    examples: [
      [
        'jarip fund post . ai-fund-2 call all-partners 200억 --document "1차 납입" --source fund-2',
        '',
      ],
      [
        'jarip fund post . ai-fund-2 commitment city 20억 --stake public --document "출자 협약" --source fund-2',
        '',
      ],
    ],
  },
  reverse: {
    short: '한 행을 새 행으로 취소',
    long: '장부의 행은 고치거나 지우지 않습니다. 잘못 적은 행은 그 행을 가리키는 새 행으로 취소하고, 그다음 바른 행을 적습니다.',
    examples: [
      [
        'jarip fund reverse . ai-fund-2-call-all-partners-2026-11-27 --document "금액 착오" --source fund-2',
        '',
      ],
    ],
  },
  firm: {
    short: '투자받은 기업에 관해 알게 된 것을 명부에 기록',
    long: '언제부터 시내에 있는지, 무엇을 언제 옮겨 왔는지, 언제까지 옮기기로 했는지를 명부에 적습니다. 이미 다르게 적힌 것은 --correct를 붙여야 바꿉니다.',
    correct: '명부와 다른 것을 바로잡음',
    examples: [
      [
        'jarip fund firm . some-firm --moved headquarters --moved-on 2026-10-01 --source fund-2',
        '',
      ],
    ],
  },
  ledger: {
    short: '예산 장부 보기, 기록, 취소',
    long: '원 단위 복식 장부입니다. 발표된 계획(plan), 편성(appropriation), 약정·지출원인행위(commitment), 집행(disbursement)을 사업·단계·연도·재원별로 적습니다. 고치지 않고 새 행으로 취소합니다.',
    examples: [
      ['jarip ledger show cities/gwangju', ''],
      [
        'jarip ledger post . disbursement ai-cluster 2 national 120억 --year 2026 --document "지급 7호" --source cluster-phase-2',
        '',
      ],
      ['jarip ledger reverse . p2-exempted --document "대체" --source cluster-phase-2', ''],
    ],
  },
  showLedger: {
    short: '계획·편성·약정·집행과 대차 일치 여부 표시',
    long: '사업·단계·재원마다(원하면 연도별로도) 한 줄입니다. 기록된 범위에서 편성보다 많이 약정했거나 약정보다 많이 집행한 곳을 알립니다. 기록이 없는 것은 0이 아니라 비워 둡니다.',
    byYear: '회계연도별로도 나눔',
    entries: '합계 대신 모든 전표 표시',
    examples: [['jarip ledger show cities/gwangju --entries', '']],
  },
  post: {
    short: '편성, 약정, 집행, 계획을 기록',
    long: '장부 끝에 원 단위로 한 행을 추가합니다. 그 결과 편성보다 많이 약정되거나 약정보다 많이 집행되면 알립니다.',
    kind: '종류(plan 계획, appropriation 편성, commitment 약정, disbursement 집행)',
    programme: '사업(장부에 적힌 대로)',
    phase: '단계(장부에 적힌 대로)',
    payer: '재원(national 국비, city 시비, private 민간, unstated 구분 없음)',
    year: '회계연도. 단계 전체라면 생략',
    examples: [
      [
        'jarip ledger post . appropriation ai-cluster 2 city 45억 --year 2026 --document "2026년 예산" --source cluster-phase-2',
        '',
      ],
    ],
  },
  fundId: '투자조합(계획에 적힌 이름)',
  firmId: '기업의 짧은 이름(명부대로, 소문자·숫자와 - . _)',
  won: '금액: 3000000000, 3,000,000,000, 30억, 3bn',
  row: '취소할 행의 id',
  date: '일어난 날(YYYY-MM-DD, 생략하면 오늘)',
  document: '근거 문서',
  source: '계획의 sources에 있는 키',
  id: '행의 id(생략하면 내용으로 만듦)',
  name: '기업의 정식 이름',
  inCitySince: '이날부터 시내에 있음',
  moved: '옮겨 온 것(headquarters 본사, lab 연구소, factory 공장)',
  movedOn: '옮긴 날',
  movesBy: '옮기기로 약속한 기한',
  unknownFund: (fund) => `계획에 투자조합 ‘${fund}’이(가) 없습니다.`,
  notWon: (found) =>
    `금액은 3000000000, 30억, 3bn처럼 원 단위로 떨어져야 합니다(현재: ‘${found}’).`,
  noLedgers: '계획에 장부(ledgers)가 없습니다.',
  notRecorded: '기록하지 않았습니다:',
  recorded: (file, line, row) => `${file}:${line}: ${row}`,
  title: (won, firm, date) => `${date} ${firm}에 ${won} 투자`,
  localities: {
    'in-city': '지역투자로 인정됩니다. 시내 기업입니다.',
    moved: '지역투자로 인정됩니다. 기한 안에 이전했습니다.',
    outside: '지역투자로 인정되지 않습니다. 이전 기한이 지났습니다.',
  },
  mayMove: (until, agreed) =>
    `${until}까지 본사·연구소·공장을 시내로 옮겨야 지역투자로 인정됩니다. ${agreed ? '이전을 약속했습니다.' : '이전 약속은 기록에 없습니다.'}`,
  head: ['규칙의 해석', '기한', '요구액', '인정액', '이전하면 인정', '부족액', '투자 여력', '상태'],
  beforeTitle: '투자 전',
  afterTitle: '투자 후',
  against: '걸리는 점:',
  nothingAgainst: '걸리는 점이 없습니다.',
  despiteHint: (flags) => `그래도 기록하려면: ${flags}`,
  incomplete:
    '모든 투자가 기록되어 있지 않아 걸리는 점은 기록된 것만으로 따지고, 상태는 판단하지 않습니다.',
  investments: {
    title: '투자 내역',
    none: '기록된 투자가 없습니다.',
    head: ['번호', '날짜', '기업', '금액', '지역 인정'],
    states: { 'in-city': '인정(시내 기업)', moved: '인정(기한 안에 이전)', outside: '불인정' },
    mayMove: (until, agreed) => `${until}까지 이전하면 인정(${agreed ? '약속함' : '약속 없음'})`,
  },
  money: (committed, stake, invested, left) =>
    `약정 ${committed}(공공 ${stake}), 투자 ${invested}, 남은 투자 여력 ${left}`,
  balance: (entries, sum) => `전표 ${entries}건, 모든 계정의 차변과 대변을 더하면 ${sum}입니다.`,
  noneBeyond: '집행 기록이 없습니다.',
  overdrawn: (booking, won, account) =>
    account === 'available'
      ? `${booking}: 기록으로는 편성보다 ${won} 많이 약정했습니다.`
      : `${booking}: 기록으로는 약정보다 ${won} 많이 집행했습니다.`,
  entriesHead: [
    '번호',
    '날짜',
    '종류',
    '사업',
    '단계',
    '연도',
    '재원',
    '금액',
    '출처',
    '취소한 전표',
  ],
  entriesTitle: '전표',
  kinds: { plan: '계획', appropriation: '편성', commitment: '약정', disbursement: '집행' },
  byYearHead: ['사업', '단계', '연도', '재원', '계획', '편성', '약정', '집행', '집행률'],
  wholePhase: '단계 전체',
}

export const moneyWords = { ko, en }
