/** What the report of a solved plan says of a stage's data centre. */
interface SolvedLine {
  readonly where: string
  readonly saved: string
  readonly promised: string
  readonly tonnes: string
  readonly before: string
  readonly after: string
  readonly apart: string
  /** Moving costs more than it saves. */
  readonly loses: boolean
}

/** What `datacentre` teaches and says. */
const en = {
  group: {
    short: 'run the jobs of a data centre',
    long: 'Simulates a cluster job by job: who starts when, how long they wait, and how well the machine is used.',
    examples: [
      ['jarip datacentre run KTH-SP2.swf.gz --processors 100', ''],
      ['jarip datacentre shift cities/gwangju --stage 2035', ''],
    ],
  },
  shift: {
    short: "move the jobs of a plan's data centre to the hours that suit the city",
    long: "Solves one stage of the plan with the freedom that the data centre's jobs leave, runs the jobs by the hours chosen, narrows the freedom to what ran and repeats until both loads agree within 1 % of the energy. Prints what is saved, by optima with and without moving, and what the jobs' owners pay in slowdown.",
    stage: "model year; otherwise the plan's first",
    weather: "weather year; otherwise the plan's default",
    examples: [
      ['jarip datacentre shift cities/gwangju --stage 2035 --step 6', 'a quick look'],
      ['jarip datacentre shift cities/gwangju --json | jq .saved', 'for other programs'],
    ],
  },
  shifted: {
    noCentre: (plan: string) => `${plan} models no data centre (there is no data_centre).`,
    title: (stage: string, weather: string, step: number) =>
      `Data centre, ${stage}, weather ${weather}, ${step === 1 ? 'every hour' : `${step} h together`}`,
    agreed: (rounds: string, apart: string) =>
      `chosen and run loads agree to ${apart} after ${rounds} ${rounds === '1' ? 'round' : 'rounds'}`,
    apart: (rounds: string, apart: string) =>
      `chosen and run loads still differ by ${apart} after ${rounds} ${rounds === '1' ? 'round' : 'rounds'}`,
    saved: (saved: string) => `saved (negative: spent)         ${saved}`,
    promised: (saved: string) => `if jobs could be cut at will    ${saved}`,
    slowdown: (before: string, after: string) =>
      `average bounded slowdown        ${before} before, ${after} after`,
    late: (jobs: string) => `jobs later than their latest    ${jobs}`,
    yielding: (promises: string) =>
      `promises that cannot hold, so that costs compare only in part: ${promises}`,
  },
  solved: {
    moves: (name: string) => `${name}: jobs moved`,
    line: (d: SolvedLine) =>
      `${d.where}: saves ${d.saved} and ${d.tonnes} by hourly prices (bounds promise ${d.promised}); slowdown ${d.before} to ${d.after}; chosen and run loads ${d.apart} apart${d.loses ? '; moving does not pay here' : ''}`,
    byGrid: 'a promise had to yield, so the price of grid power counts',
  },
  run: {
    short: 'run a trace of jobs under a scheduler and print the metrics',
    long: 'Reads a trace in Standard Workload Format, packed or not, runs its jobs on a cluster of like processors and prints the average bounded slowdown (jobs under 10 s count as 10 s), mean wait, utilisation and makespan. Lines that cannot be read are counted, with the reason; so are lines that are no job to run.',
    trace: 'file in Standard Workload Format, .swf or .swf.gz',
    processors: 'processors of the cluster; otherwise what the header of the trace says',
    scheduler: 'who decides what starts when',
    exactRunTimes: 'as if users knew how long their jobs run',
    examples: [
      [
        'jarip datacentre run KTH-SP2.swf.gz --processors 100',
        'EASY backfilling, as users estimated',
      ],
      ['jarip datacentre run KTH-SP2.swf.gz --scheduler easy-sjf --exact-runtimes', ''],
      ['jarip datacentre run KTH-SP2.swf.gz --json | jq .metrics', 'for other programs'],
    ],
  },
  noTrace: (path: string) => `There is no file ${path}.`,
  notPacked: (path: string) => `${path} ends in .gz but cannot be unpacked.`,
  badProcessors: (found: string) =>
    `--processors needs a whole number from 1 on; found "${found}".`,
  noProcessors: 'The trace does not say how many processors there are.',
  sayProcessors: 'Say it with --processors.',
  noJobs: (path: string) => `${path} has no job to run.`,
  title: (jobs: string, processors: string, scheduler: string) =>
    `${jobs} ${jobs === '1' ? 'job' : 'jobs'} on ${processors} ${processors === '1' ? 'processor' : 'processors'}, ${scheduler}`,
  exact: 'exact run times',
  slowdown: 'average bounded slowdown',
  wait: 'mean wait',
  utilisation: 'utilisation',
  makespan: 'makespan',
  hours: 'h',
  days: 'days',
  refused: (n: string) => `${n} ${n === '1' ? 'line' : 'lines'} refused:`,
  refusedReasons: {
    field_count: 'not 18 fields',
    not_a_number: 'a field that is no number',
    below_unknown: 'a field below 0 that is not -1, unknown',
    no_submit_time: 'no submit time',
  },
  refusal: (line: string, expected: string, found: string) =>
    `line ${line}: expected ${expected}, found "${found}"`,
  moreRefused: (n: string) => `and ${n} more`,
  aside: (n: string) => `${n} ${n === '1' ? 'line' : 'lines'} set aside:`,
  reasons: {
    part_of_a_job: 'a part of a job that has a line of its own',
    never_ran: 'never ran',
    no_processors: 'no number of processors',
    too_wide: 'needs more processors than there are',
  },
}

const ko: typeof en = {
  group: {
    short: '데이터센터의 작업 실행을 모의',
    long: '클러스터를 작업 단위로 모의하여 각 작업의 시작 시각과 대기 시간, 장비의 이용률을 보여 줍니다.',
    examples: [
      ['jarip datacentre run KTH-SP2.swf.gz --processors 100', ''],
      ['jarip datacentre shift cities/gwangju --stage 2035', ''],
    ],
  },
  shift: {
    short: '계획에 든 데이터센터의 작업을 도시에 유리한 시간으로 이동',
    long: '데이터센터 작업이 허용하는 범위에서 계획의 한 단계를 풀고, 선택된 시간에 맞추어 작업을 실행한 뒤, 실행 결과 쪽으로 범위를 좁혀 두 부하의 차이가 전력량의 1 % 이내가 될 때까지 되풀이합니다. 작업을 옮길 때와 옮기지 않을 때의 최적해를 비교한 절감액과 작업 지연율을 보여 줍니다.',
    stage: '모형 연도. 생략하면 계획의 첫 단계',
    weather: '기상년. 생략하면 계획의 기본값',
    examples: [
      ['jarip datacentre shift cities/gwangju --stage 2035 --step 6', '빠르게 살펴볼 때'],
      ['jarip datacentre shift cities/gwangju --json | jq .saved', '다른 프로그램에서 사용'],
    ],
  },
  shifted: {
    noCentre: (plan) => `${plan}에는 모형화한 데이터센터가 없습니다(data_centre 없음).`,
    title: (stage, weather, step) =>
      `데이터센터, ${stage}년, 기상년 ${weather}, ${step === 1 ? '1시간 단위' : `${step}시간 단위`}`,
    agreed: (rounds, apart) => `${rounds}회 만에 선택한 부하와 실행한 부하가 ${apart} 차이로 일치`,
    apart: (rounds, apart) => `${rounds}회 뒤에도 선택한 부하와 실행한 부하의 차이가 ${apart}`,
    saved: (saved) => `절감(음수는 추가 비용)            ${saved}`,
    promised: (saved) => `작업을 마음대로 나눌 수 있다면    ${saved}`,
    slowdown: (before, after) =>
      `평균 제한 지연율                  이동 전 ${before}, 이동 후 ${after}`,
    late: (jobs) => `시작 기한을 넘긴 작업             ${jobs}`,
    yielding: (promises) => `지킬 수 없는 약속이 있어 비용을 일부만 비교할 수 있음: ${promises}`,
  },
  solved: {
    moves: (name) => `${name}: 작업 이동`,
    line: (d) =>
      `${d.where}: 시간별 가격 기준 ${d.saved}, ${d.tonnes} 절감(경계가 약속한 절감 ${d.promised}), 지연율 ${d.before} → ${d.after}, 선택한 부하와 실행한 부하의 차이 ${d.apart}${d.loses ? '. 옮기지 않는 편이 쌉니다' : ''}`,
    byGrid: '지킬 수 없는 약속이 있어 계통 전력 가격을 기준으로 계산',
  },
  run: {
    short: '작업 기록을 스케줄러로 실행하여 지표를 표시',
    long: 'Standard Workload Format 작업 기록(압축 여부 무관)을 읽어 동일한 프로세서로 이루어진 클러스터에서 실행하고, 평균 제한 지연율(10초 미만 작업은 10초로 봄), 평균 대기 시간, 이용률, 총소요 시간을 표시합니다. 읽을 수 없는 행과 실행 대상이 아닌 행은 이유별로 셉니다.',
    trace: 'Standard Workload Format 파일(.swf 또는 .swf.gz)',
    processors: '클러스터의 프로세서 수. 생략하면 작업 기록의 머리말에 따름',
    scheduler: '작업의 시작 순서를 정하는 방식',
    exactRunTimes: '사용자가 실행 시간을 정확히 아는 것으로 가정',
    examples: [
      ['jarip datacentre run KTH-SP2.swf.gz --processors 100', '사용자 예상 시간에 따른 EASY 백필'],
      ['jarip datacentre run KTH-SP2.swf.gz --scheduler easy-sjf --exact-runtimes', ''],
      ['jarip datacentre run KTH-SP2.swf.gz --json | jq .metrics', '다른 프로그램에서 사용'],
    ],
  },
  noTrace: (path) => `${path} 파일이 없습니다.`,
  notPacked: (path) => `${path}은(는) .gz 파일이지만 압축을 풀 수 없습니다.`,
  badProcessors: (found) => `--processors에는 1 이상의 정수를 적어야 합니다(현재: "${found}").`,
  noProcessors: '작업 기록에 프로세서 수가 적혀 있지 않습니다.',
  sayProcessors: '--processors로 지정하십시오.',
  noJobs: (path) => `${path}에 실행할 작업이 없습니다.`,
  title: (jobs, processors, scheduler) => `작업 ${jobs}건, 프로세서 ${processors}개, ${scheduler}`,
  exact: '정확한 실행 시간',
  slowdown: '평균 제한 지연율',
  wait: '평균 대기 시간',
  utilisation: '이용률',
  makespan: '총소요 시간',
  hours: '시간',
  days: '일',
  refused: (n) => `읽을 수 없는 행 ${n}개:`,
  refusedReasons: {
    field_count: '필드가 18개가 아님',
    not_a_number: '숫자가 아닌 필드',
    below_unknown: '-1(모름)이 아닌 음수',
    no_submit_time: '제출 시각 없음',
  },
  refusal: (line, expected, found) => `${line}행: 필요한 것은 ${expected}, 현재는 “${found}”`,
  moreRefused: (n) => `외 ${n}개`,
  aside: (n) => `제외한 행 ${n}개:`,
  reasons: {
    part_of_a_job: '별도의 행이 있는 작업의 일부',
    never_ran: '실행되지 않음',
    no_processors: '프로세서 수가 없음',
    too_wide: '클러스터보다 많은 프로세서가 필요함',
  },
}

export const datacentreWords = { ko, en }
