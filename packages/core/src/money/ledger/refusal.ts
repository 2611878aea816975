import { type Sentence, sentence } from '../../plan/deals.ts'
import type { Entry } from './entry.ts'

/** Why an entry is not posted, and which of its fields is at fault. */
export interface Refusal extends Sentence {
  readonly field: keyof Entry
}

export function idTaken(id: string): Refusal {
  return {
    field: 'id',
    ...sentence(
      { ko: '겹치지 않는 전표 번호', en: 'an id of its own' },
      { ko: `‘${id}’`, en: `"${id}"` },
      {
        ko: `전표 번호 ‘${id}’은(는) 이미 쓰였습니다. 기록은 고치지 않고 취소 전표로만 바로잡습니다.`,
        en: `The id "${id}" is taken. Entries are not edited, only reversed.`,
      },
    ),
  }
}

export function notPositive(won: bigint): Refusal {
  return {
    field: 'won',
    ...sentence(
      { ko: '0보다 큰 금액', en: 'an amount above zero' },
      { ko: `${won}원`, en: `${won}` },
      {
        ko: `금액은 0보다 커야 합니다(현재: ${won}원). 취소는 음수가 아니라 reverses로 적습니다.`,
        en: `The amount must be above zero (found ${won}); to take one back, name it under reverses.`,
      },
    ),
  }
}

export function reversesNothing(id: string): Refusal {
  return {
    field: 'reverses',
    ...sentence(
      { ko: '앞에 있는 전표 번호', en: 'the id of an earlier entry' },
      { ko: `‘${id}’`, en: `"${id}"` },
      {
        ko: `취소할 전표 ‘${id}’이(가) 앞에 없습니다.`,
        en: `There is no earlier entry "${id}" to reverse.`,
      },
    ),
  }
}

export function reversedBefore(id: string, by: string): Refusal {
  return {
    field: 'reverses',
    ...sentence(
      { ko: '아직 취소되지 않은 전표', en: 'an entry that stands' },
      { ko: `‘${by}’로 취소된 ‘${id}’`, en: `"${id}", reversed by "${by}"` },
      {
        ko: `전표 ‘${id}’은(는) 이미 ‘${by}’로 취소되었습니다.`,
        en: `The entry "${id}" was reversed by "${by}" already.`,
      },
    ),
  }
}

export function reversesReversal(id: string): Refusal {
  return {
    field: 'reverses',
    ...sentence(
      { ko: '취소 전표가 아닌 전표', en: 'an entry that is no reversal' },
      { ko: `취소 전표 ‘${id}’`, en: `the reversal "${id}"` },
      {
        ko: `‘${id}’은(는) 취소 전표입니다. 되살리려면 새 전표를 적습니다.`,
        en: `"${id}" is itself a reversal; to bring the amount back, post a new entry.`,
      },
    ),
  }
}

/** A reversal repeats what it takes back, in every field that moves money. */
export function reversalDiffers(
  field: keyof Entry,
  found: string | number | bigint | null,
  original: string | number | bigint | null,
): Refusal {
  return {
    field,
    ...sentence(
      { ko: `취소할 전표와 같은 ${original}`, en: `${original}, as in the entry it reverses` },
      { ko: String(found), en: String(found) },
      {
        ko: `취소 전표의 ${field}(${found})가 원래 전표(${original})와 다릅니다.`,
        en: `The reversal has ${field} ${found}; the entry that it reverses has ${original}.`,
      },
    ),
  }
}

export function reversedTooEarly(date: string, original: string): Refusal {
  return {
    field: 'date',
    ...sentence(
      { ko: `${original} 이후의 날짜`, en: `${original} or later` },
      { ko: date, en: date },
      {
        ko: `취소 날짜(${date})가 원래 전표의 날짜(${original})보다 빠릅니다.`,
        en: `It is reversed on ${date}, before it was made on ${original}.`,
      },
    ),
  }
}
