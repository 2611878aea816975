/** What `datacentre` teaches and says. */
const en = {
  group: {
    short: 'run the jobs of a data centre',
    long: 'Simulates a cluster job by job: who starts when, how long they wait, and how well the machine is used.',
    examples: [['jarip datacentre run KTH-SP2.swf.gz --processors 100', '']],
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
    examples: [['jarip datacentre run KTH-SP2.swf.gz --processors 100', '']],
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
  refusal: (line, expected, found) => `${line}행: ${expected}이(가) 필요하나 "${found}"`,
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
