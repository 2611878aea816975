import type { Text } from '../../plan/index.ts'

const parts: Readonly<Record<string, Text>> = {
  meant: { ko: '계획', en: 'scheduled' },
  actual: { ko: '실제', en: 'actual' },
  forecast: { ko: '예측', en: 'forecast' },
  level: { ko: '저장량', en: 'level' },
  load: { ko: '부하', en: 'load' },
  'business load': { ko: '사업체 부하', en: 'business load' },
  'grid import': { ko: '외부 수전', en: 'grid import' },
  'grid export': { ko: '외부 송전', en: 'grid export' },
  unserved: { ko: '공급 못 한 부하', en: 'unserved' },
  all: { ko: '전체', en: 'all' },
}

/**
 * A series' name, from the parts of its id.
 *
 * @param names of parts that the plan has its own words for
 */
export function words(id: string, names: ReadonlyMap<string, Text> = new Map()): Text {
  const said = id.split(':').map((part) => names.get(part) ?? parts[part] ?? { ko: part, en: part })
  return { ko: said.map((s) => s.ko).join(' '), en: said.map((s) => s.en).join(' ') }
}
