import type { Text } from '../../plan/deals.ts'

/** Why nothing is written to a ledger or register, beside what is wrong with the row itself. */
export const refusals = {
  faulty: (): Text => ({
    ko: '장부에 이미 오류가 있습니다. 먼저 jarip check로 확인하십시오.',
    en: 'The table has faults of its own; see jarip check first.',
  }),
  inTheFuture: (date: string, today: string): Text => ({
    ko: `일어난 일만 적습니다. ${date}은 오늘(${today})보다 뒤입니다.`,
    en: `Only what has happened is recorded; ${date} is after today, ${today}.`,
  }),
  unknownSource: (key: string, near: string | undefined): Text => ({
    ko: `계획의 sources에 ‘${key}’이(가) 없습니다.${near ? ` 혹시 ‘${near}’입니까?` : ' 먼저 sources에 추가하십시오.'}`,
    en: `The plan has no source "${key}".${near ? ` Did you mean "${near}"?` : ' Add it to its sources first.'}`,
  }),
  lineBreak: (column: string): Text => ({
    ko: `${column}에 줄바꿈을 넣을 수 없습니다.`,
    en: `The ${column} may hold no line break.`,
  }),
  notAnId: (id: string): Text => ({
    ko: `전표 번호와 이름은 소문자·숫자와 . _ -로 적습니다(현재: ‘${id}’).`,
    en: `Ids and names are written in small letters, digits and . _ -; found "${id}".`,
  }),
  noSuchRow: (id: string, near: string | undefined): Text => ({
    ko: `취소할 전표 ‘${id}’이(가) 장부에 없습니다.${near ? ` 혹시 ‘${near}’입니까?` : ''}`,
    en: `The ledger has no row "${id}" to reverse.${near ? ` Did you mean "${near}"?` : ''}`,
  }),
  alreadyThere: (id: string): Text => ({
    ko: `날짜·내용·금액·문서가 같은 행 ‘${id}’이(가) 이미 있습니다. 다른 건이면 --id로 구분하십시오.`,
    en: `The row "${id}" says the same: day, booking, amount and document. If this is another one, tell it apart with --id.`,
  }),
  knownOtherwise: (column: string, known: string, found: string): Text => ({
    ko: `명부에는 ${column}이(가) ${known}입니다(현재: ${found}). 바로잡으려면 --correct를 붙이십시오.`,
    en: `The register has ${known} as ${column}; found ${found}. Add --correct to put it right.`,
  }),
} as const
