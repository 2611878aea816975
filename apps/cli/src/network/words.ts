import { faultInKorean } from './faults-in-korean.ts'

/** What `network` teaches and says. */
const en = {
  group: {
    short: 'solve a network of PyPSA, or take a plan to PyPSA',
    long: 'Reads a network as PyPSA exports it and solves it as n.optimize() would, or writes a stage of a plan for PyPSA.',
    examples: [
      ['jarip network solve model-energy', ''],
      ['jarip network export cities/gwangju gwangju-2045 --stage 2045', ''],
    ],
  },
  solve: {
    short: 'solve a network exported by PyPSA',
    long: 'Reads a CSV folder (n.export_to_csv_folder) or a netCDF file (n.export_to_netcdf) of PyPSA, solves its linear optimisation, replays the answer from the definitions, and prints objective, sizes and prices. What is not linear or not supported is refused, with the component and its field. Money is in the network’s own currency.',
    network: 'folder of CSV files, or a .nc file',
    out: 'folder to write the network with its results in, as PyPSA loads it',
    examples: [
      ['jarip network solve ac-dc-meshed --out solved', 'then pypsa.Network("solved")'],
      ['jarip network solve model-energy --json | jq .objective', 'for other programs'],
    ],
  },
  export: {
    short: 'write a stage of a plan as a network of PyPSA',
    long: 'Writes a stage of a plan, by itself and in one weather year, as a CSV folder that pypsa.Network(folder).optimize() solves to the same cost a year. Binding promises become constraints, with components of PyPSA’s where it has no constraint of the kind.',
    folder: 'new or empty folder, or one written before',
    stage: 'stage of the plan',
    weather: 'weather year by its name in the plan; otherwise the first of its default',
    examples: [
      ['jarip network export cities/gwangju gwangju-2045 --stage 2045', ''],
      [
        'jarip network export cities/gwangju dear-gas --stage 2045 --set gas.price_krw_per_mwh=140000',
        'with a number changed, as in jarip solve',
      ],
    ],
  },
  nothingThere: (path: string) => `There is no network at ${path}.`,
  notReadable: (faults: number) =>
    faults === 1
      ? 'The network cannot be solved as it is:'
      : `The network cannot be solved as it is, for ${faults} reasons:`,
  foreign: (folder: string) =>
    `${folder} is there already and holds something other than a network; it was left as it is.`,
  scenariosOut:
    'PyPSA’s CSV folders hold no scenarios, so the results cannot be written with --out.',
  title: (name: string, buses: string, snapshots: string) =>
    `${name}: ${buses} buses, ${snapshots} snapshots`,
  unknown: 'Left out, as it is not known:',
  objective: 'Objective',
  constant: 'Objective constant',
  systemCost: 'System cost',
  solved: (solver: string, iterations: string, seconds: string) =>
    `Solved by ${solver} in ${iterations} iterations, ${seconds} s`,
  certificate: (primal: string, dual: string, gap: string) =>
    `Certificate: primal ${primal}, dual ${dual}, gap ${gap}`,
  replay: (worst: string) => `Replayed from the definitions: largest violation ${worst}`,
  sizes: 'Sizes',
  prices: 'Mean price by bus',
  constraints: 'Global constraints',
  saved: (folder: string) => `Network with results: ${folder}`,
  noAnswer: (status: string) => `There is no optimum: ${status}.`,
  exported: (folder: string, factor: string) =>
    `Written: ${folder}\nPyPSA’s objective is the cost a year, in KRW; times ${factor} it is the present value.`,
  inPypsa: (folder: string) => `In Python: pypsa.Network("${folder}").optimize()`,
  /** A fault, as the network's own room says it in English. */
  fault: (sentence: string) => sentence,
  status: (status: string) => status,
  notExported: 'This stage cannot be told in PyPSA’s terms:',
}

const ko: typeof en = {
  group: {
    short: 'PyPSA 전력망을 풀거나 계획을 PyPSA로 내보내기',
    long: 'PyPSA가 내보낸 전력망을 읽어 n.optimize()와 같이 풀거나, 계획의 한 단계를 PyPSA용으로 작성합니다.',
    examples: [
      ['jarip network solve model-energy', ''],
      ['jarip network export cities/gwangju gwangju-2045 --stage 2045', ''],
    ],
  },
  solve: {
    short: 'PyPSA에서 내보낸 전력망 풀기',
    long: 'PyPSA의 CSV 폴더(n.export_to_csv_folder)나 netCDF 파일(n.export_to_netcdf)을 읽어 선형 최적화를 풀고, 정의로부터 결과를 다시 확인한 뒤 목적함수 값과 용량, 가격을 표시합니다. 선형이 아니거나 지원하지 않는 것은 구성요소와 항목을 밝히고 거절합니다. 금액은 그 전력망의 통화입니다.',
    network: 'CSV 파일 폴더 또는 .nc 파일',
    out: '결과를 포함한 전력망을 PyPSA가 읽는 형태로 저장할 폴더',
    examples: [
      ['jarip network solve ac-dc-meshed --out solved', '이후 pypsa.Network("solved")'],
      ['jarip network solve model-energy --json | jq .objective', '다른 프로그램에서 사용'],
    ],
  },
  export: {
    short: '계획의 한 단계를 PyPSA 전력망으로 작성',
    long: '계획의 한 단계를 한 기상 연도에 대해 CSV 폴더로 작성합니다. pypsa.Network(folder).optimize()가 같은 연간 비용으로 풉니다. 반드시 지켜야 하는 약속은 제약이 되고, PyPSA에 그런 제약이 없으면 PyPSA의 구성요소로 나타냅니다.',
    folder: '새 폴더, 빈 폴더 또는 이전에 작성한 폴더',
    stage: '계획의 단계(연도)',
    weather: '계획에 적힌 기상 연도 이름. 지정하지 않으면 기본값의 첫째',
    examples: [
      ['jarip network export cities/gwangju gwangju-2045 --stage 2045', ''],
      [
        'jarip network export cities/gwangju dear-gas --stage 2045 --set gas.price_krw_per_mwh=140000',
        'jarip solve와 같이 수치를 바꾸어 작성',
      ],
    ],
  },
  nothingThere: (path) => `${path}에 전력망이 없습니다.`,
  notReadable: (faults) => `이 전력망은 그대로 풀 수 없습니다. 이유 ${faults}건:`,
  foreign: (folder) => `${folder}에 전력망이 아닌 것이 이미 있어 그대로 두었습니다.`,
  scenariosOut: 'PyPSA의 CSV 폴더에는 시나리오를 담을 수 없어 --out으로 결과를 저장할 수 없습니다.',
  title: (name, buses, snapshots) => `${name}: 모선 ${buses}개, 시점 ${snapshots}개`,
  unknown: '알 수 없어 제외한 항목:',
  objective: '목적함수 값',
  constant: '목적함수 상수',
  systemCost: '총비용',
  solved: (solver, iterations, seconds) => `${solver} 풀이: 반복 ${iterations}회, ${seconds}초`,
  certificate: (primal, dual, gap) => `증명: 원문제 ${primal}, 쌍대 ${dual}, 간격 ${gap}`,
  replay: (worst) => `정의로부터 다시 확인: 최대 위반 ${worst}`,
  sizes: '용량',
  prices: '모선별 평균 가격',
  constraints: '전체 제약',
  saved: (folder) => `결과를 포함한 전력망: ${folder}`,
  noAnswer: (status) => `최적해가 없습니다: ${status}.`,
  exported: (folder, factor) =>
    `작성했습니다: ${folder}\nPyPSA의 목적함수 값은 연간 비용(원)이며, ${factor}을 곱하면 현재가치입니다.`,
  inPypsa: (folder) => `Python: pypsa.Network("${folder}").optimize()`,
  fault: faultInKorean,
  status: (status) => STATUS_IN_KOREAN[status] ?? status,
  notExported: '이 단계는 PyPSA의 방식으로 나타낼 수 없습니다:',
}

const STATUS_IN_KOREAN: Readonly<Record<string, string>> = {
  infeasible: '조건을 모두 만족하는 해가 없음(infeasible)',
  unbounded: '비용이 한없이 줄어듦(unbounded)',
  'numerical trouble': '수치 오차로 풀이를 마치지 못함',
  'iteration limit': '반복 한도에 이름',
  'time limit': '시간 한도에 이름',
}

export const networkWords = { ko, en }
