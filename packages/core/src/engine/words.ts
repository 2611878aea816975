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
} as const satisfies Record<string, Text>
