import type { Text } from '../plan/index.ts'

/** Names of what every city has and no plan names. */
export const words = {
  import: { ko: '계통 수전', en: 'grid import' },
  export: { ko: '계통 송전', en: 'grid export' },
  unserved: { ko: '공급지장', en: 'unserved load' },
  gas: { ko: '도시가스', en: 'pipeline gas' },
  business: { ko: '기업 전력 사용', en: 'business use' },
  otherUse: { ko: '그 밖의 전력 사용', en: 'other use' },
  cityUse: { ko: '시 전체 전력 사용', en: 'use of the city' },
  certificate: { ko: '인증서', en: 'certificates' },
  delivery: { ko: '재생전력 공급', en: 'renewable power delivered' },
  matched: { ko: '시간별로 충당된 사용', en: 'use matched hour by hour' },
  centreBefore: {
    ko: '데이터센터 부하(작업을 미루지 않을 때)',
    en: 'data centre load when no job waits on purpose',
  },
  centreChosen: {
    ko: '데이터센터 부하(최적해가 고른 시간)',
    en: 'data centre load as the optimum chose it',
  },
  centreRan: {
    ko: '데이터센터 부하(스케줄러가 실행한 결과)',
    en: 'data centre load as the jobs ran',
  },
  centreMatched: {
    ko: '데이터센터의 미룰 수 있는 작업(시간별로 충당된 몫)',
    en: 'data centre jobs that may wait, matched hour by hour',
  },
  centreBacklog: { ko: '데이터센터의 미뤄 둔 작업', en: 'data centre work put off' },
  cogeneratedHeat: { ko: '열병합발전의 열', en: 'heat from combined heat and power' },
  cogeneratedHeatUsed: {
    ko: '열병합발전의 열 가운데 쓴 몫',
    en: 'heat from combined heat and power that is used',
  },
  heatLetGo: { ko: '버린 열', en: 'heat let go' },
  hydrogenDelivery: { ko: '재생수소 공급', en: 'renewable hydrogen delivered' },
  renewablePower: { ko: '재생전력', en: 'renewable power' },
  power: { ko: '전력', en: 'power' },
  heat: { ko: '지역난방 열', en: 'district heat' },
  renewableHydrogen: { ko: '재생수소', en: 'renewable hydrogen' },
  hydrogen: { ko: '쓰는 수소', en: 'hydrogen that is used' },
  centreLink: { ko: '데이터센터의 미룰 수 있는 작업', en: 'data centre jobs that may wait' },
} as const satisfies Record<string, Text>
