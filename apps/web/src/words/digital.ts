/** The digital deal's page, beyond its promises. */
const en = {
  centre: 'Data centre',
  hours: 'Power of the data centre, hour by hour',
  hoursNote:
    'Before: every job starts as soon as it can. Chosen: what the plan wants. Ran: what the jobs, who run in one piece, made of it.',
  table: 'What moving the jobs that may wait brings',
  stage: 'Stage',
  jobs: 'Jobs',
  deferrable: 'of which may wait',
  late: 'Started too late',
  utilisation: 'Utilisation',
  wait: 'Mean wait, before',
  waitAfter: 'Mean wait, after',
  slowdown: 'Slowdown, before',
  slowdownAfter: 'Slowdown, after',
  promised: 'Saved, as chosen',
  saved: 'Saved, as run',
  carbon: 'Carbon saved, as run',
  difference: 'Ran against chosen',
  agreed: 'agreed',
  notAgreed: 'not agreed',
  minutes: (n: string) => `${n} min`,
}

const ko: typeof en = {
  centre: '데이터센터',
  hours: '데이터센터의 시간별 전력',
  hoursNote:
    '이전: 모든 작업을 되는 대로 시작. 선택: 계획이 바라는 부하. 실행: 나누지 못하는 작업들이 실제로 만든 부하.',
  table: '기다릴 수 있는 작업을 옮긴 효과',
  stage: '단계',
  jobs: '작업',
  deferrable: '그중 기다릴 수 있는 작업',
  late: '늦게 시작한 작업',
  utilisation: '이용률',
  wait: '평균 대기(이전)',
  waitAfter: '평균 대기(이후)',
  slowdown: '지연 배수(이전)',
  slowdownAfter: '지연 배수(이후)',
  promised: '절감(선택대로)',
  saved: '절감(실행대로)',
  carbon: '탄소 절감(실행대로)',
  difference: '선택과 실행의 차이',
  agreed: '일치',
  notAgreed: '불일치',
  minutes: (n) => `${n}분`,
}

export const digital = { ko, en }
