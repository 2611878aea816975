import type { Text } from '../schema/index.ts'

/** A reason against a record, and the part of the entry that it is about. */
export interface RecordRefusal extends Text {
  readonly field: 'measure' | 'date' | 'value' | 'unit' | 'source' | 'file'
}

/** Every reason for which a record is not written, in both languages. */
export const refusals = {
  notADate: (found: string): RecordRefusal => ({
    field: 'date',
    ko: `날짜는 2025-12-31처럼 적어야 합니다(현재: ‘${found}’).`,
    en: `The date is written as 2025-12-31; found "${found}".`,
  }),
  inTheFuture: (date: string, today: string): RecordRefusal => ({
    field: 'date',
    ko: `실적은 이미 일어난 일이어야 합니다. ${date}은 오늘(${today})보다 뒤입니다.`,
    en: `A record is of what has happened; ${date} is after today, ${today}.`,
  }),
  notANumber: (found: string): RecordRefusal => ({
    field: 'value',
    ko: `값은 자릿수 구분이 없는 수여야 합니다(현재: ‘${found}’).`,
    en: `The value is a number without separators; found "${found}".`,
  }),
  otherUnit: (found: string, known: string, measure: string): RecordRefusal => ({
    field: 'unit',
    ko: `‘${measure}’의 단위는 ${known}입니다(현재: ${found}).`,
    en: `"${measure}" is kept in ${known}; found ${found}.`,
  }),
  noUnit: (measure: string): RecordRefusal => ({
    field: 'unit',
    ko: `‘${measure}’의 단위를 알 수 없습니다. --unit으로 적으십시오.`,
    en: `The unit of "${measure}" is not known; say it with --unit.`,
  }),
  unknownSource: (key: string, near: string | undefined): RecordRefusal => ({
    field: 'source',
    ko: `계획의 sources에 ‘${key}’이(가) 없습니다.${near ? ` 혹시 ‘${near}’입니까?` : ' 먼저 sources에 추가하십시오.'}`,
    en: `The plan has no source "${key}".${near ? ` Did you mean "${near}"?` : ' Add it to its sources first.'}`,
  }),
  unknownMeasure: (measure: string, near: string | undefined): RecordRefusal => ({
    field: 'measure',
    ko: `‘${measure}’은(는) 기록된 적이 없고 이를 보는 약속도 없습니다.${near ? ` 혹시 ‘${near}’입니까?` : ''} 새 지표라면 --new를 붙이십시오(API에서는 "new": true).`,
    en: `"${measure}" was never recorded, and no promise reads it.${near ? ` Did you mean "${near}"?` : ''} If it is new, add --new ("new": true in the API).`,
  }),
  badMeasure: (measure: string): RecordRefusal => ({
    field: 'measure',
    ko: `지표 이름은 소문자·숫자와 . _ -로 적습니다(현재: ‘${measure}’).`,
    en: `A measure is named by small letters, digits and . _ -; found "${measure}".`,
  }),
  lineBreak: (column: 'unit' | 'source'): RecordRefusal => ({
    field: column,
    ko: `${column}에 줄바꿈을 넣을 수 없습니다.`,
    en: `The ${column} may hold no line break.`,
  }),
  twice: (line: string, value: number, unit: string): RecordRefusal => ({
    field: 'date',
    ko: `같은 지표·날짜·출처의 기록이 이미 있습니다(${line}: ${value} ${unit}).`,
    en: `A record of that measure, date and source is there already (${line}: ${value} ${unit}).`,
  }),
  noFile: (): RecordRefusal => ({
    field: 'file',
    ko: '계획에 records 파일이 없습니다. plan.yaml의 records에 CSV를 먼저 추가하십시오.',
    en: 'The plan names no records file; add a CSV to records in plan.yaml first.',
  }),
  whichFile: (known: readonly string[]): RecordRefusal => ({
    field: 'file',
    ko: `어느 파일에 적을지 알 수 없습니다. --file로 고르십시오: ${known.join(', ')}`,
    en: `It is not clear which file it belongs in; choose with --file: ${known.join(', ')}`,
  }),
  unknownFile: (found: string, known: readonly string[]): RecordRefusal => ({
    field: 'file',
    ko: `계획의 records에 ‘${found}’이(가) 없습니다(있는 파일: ${known.join(', ')}).`,
    en: `The plan's records do not name "${found}"; they name ${known.join(', ')}.`,
  }),
  unreadable: (path: string): RecordRefusal => ({
    field: 'file',
    ko: `${path}을(를) 읽을 수 없거나 오류가 있습니다. 먼저 jarip check로 확인하십시오.`,
    en: `${path} is missing or has faults; see jarip check first.`,
  }),
} as const
