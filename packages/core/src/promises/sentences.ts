import { amount as amountIn, type Lang } from '../base/index.ts'
import type { BehindPath, ReadingState } from './state.ts'
import type { Reason, RecordUsed } from './verdict.ts'

/** Every reason a verdict can have, in both languages. */

type Measured = Pick<ReadingState, 'comparison' | 'target' | 'unit'>

export function planMeets(reading: Measured, value: number): Reason {
  return {
    code: 'plan-meets',
    ko: `계획상 값은 ${amount(value, reading, 'ko')}이며 목표(${target(reading, 'ko')})를 충족합니다.`,
    en: `The plan reaches ${amount(value, reading, 'en')}; the target is ${target(reading, 'en')}.`,
  }
}

export function planCannot(reading: Measured, value: number): Reason {
  return {
    code: 'plan-cannot',
    ko: `모든 수단을 동원해도 ${amount(value, reading, 'ko')}에 그쳐 목표(${target(reading, 'ko')})를 지킬 수 없습니다.`,
    en: `With every option used the best is ${amount(value, reading, 'en')}; the target is ${target(reading, 'en')}.`,
  }
}

export function unreachable(reading: Measured, reachable: number): Reason {
  return {
    code: 'unreachable',
    ko: `다른 약속과 비용을 따지지 않아도 최대 ${amount(reachable, reading, 'ko')}까지만 가능하여 목표(${target(reading, 'ko')})에 이르지 못합니다.`,
    en: `Even with no regard to cost or other promises the best is ${amount(reachable, reading, 'en')}; the target is ${target(reading, 'en')}.`,
  }
}

export function planMisses(reading: Measured, value: number): Reason {
  return {
    code: 'plan-misses',
    ko: `최소비용 계획의 값은 ${amount(value, reading, 'ko')}이며 목표(${target(reading, 'ko')})를 충족하지 못합니다. 더 나은 값이 가능한지는 따로 검토하지 않았습니다.`,
    en: `The least-cost plan comes to ${amount(value, reading, 'en')}; the target is ${target(reading, 'en')}. Whether better is possible was not tried.`,
  }
}

export function planMissesReachable(reading: Measured, value: number): Reason {
  return {
    code: 'plan-misses-reachable',
    ko: `달성할 수는 있으나, 최소비용 계획의 값은 ${amount(value, reading, 'ko')}이며 목표(${target(reading, 'ko')})를 충족하지 못합니다.`,
    en: `It could be met, but the least-cost plan comes to ${amount(value, reading, 'en')}; the target is ${target(reading, 'en')}.`,
  }
}

export function runMeets(reading: Measured, value: number): Reason {
  return {
    code: 'run-meets',
    ko: `한 해를 운영한 값은 ${amount(value, reading, 'ko')}이며 목표(${target(reading, 'ko')})를 충족합니다.`,
    en: `Run through the year it came to ${amount(value, reading, 'en')}; the target is ${target(reading, 'en')}.`,
  }
}

export function runMisses(reading: Measured, value: number): Reason {
  return {
    code: 'run-misses',
    ko: `한 해를 운영한 값은 ${amount(value, reading, 'ko')}이며 목표(${target(reading, 'ko')})를 충족하지 못합니다.`,
    en: `Run through the year it came to ${amount(value, reading, 'en')}; the target of ${target(reading, 'en')} was missed.`,
  }
}

export function someWeather(kept: number, of: number): Reason {
  return {
    code: 'some-weather',
    ko: `검토한 기상연도 ${of}개 중 ${kept}개에서만 목표를 충족합니다.`,
    en: `It holds in ${kept} of ${of} weather years tested.`,
  }
}

export function notComputed(): Reason {
  return {
    code: 'not-computed',
    ko: '해당 연도가 계산되지 않아 판단할 근거가 없습니다.',
    en: 'Its year was not computed, so there is nothing to judge it by.',
  }
}

export function noRecord(): Reason {
  return {
    code: 'no-record',
    ko: '판단할 실적이 기록이나 장부에 없습니다. 날짜와 출처가 있는 실적을 추가하면 판단할 수 있습니다.',
    en: 'There is no record to judge it by; a dated, sourced one would settle it.',
  }
}

export function recordIncomplete(reading: Measured, record: RecordUsed): Reason {
  return {
    code: 'record-incomplete',
    ko: `${record.date}까지 기록된 것은 ${amount(record.value, reading, 'ko')}이나 기록이 완전하지 않아, 목표(${target(reading, 'ko')})와 견줄 수 없습니다. 나머지를 기록하면 판단할 수 있습니다.`,
    en: `What is on record up to ${record.date} is ${amount(record.value, reading, 'en')}, but the record is not complete, so it cannot be held against ${target(reading, 'en')}; the rest would settle it.`,
  }
}

export function recordMeets(reading: Measured, record: RecordUsed): Reason {
  return {
    code: 'record-meets',
    ko: `실적(${record.date})은 ${amount(record.value, reading, 'ko')}이며 목표(${target(reading, 'ko')})를 충족했습니다.`,
    en: `On ${record.date} the record stood at ${amount(record.value, reading, 'en')}; the target is ${target(reading, 'en')}.`,
  }
}

export function recordMisses(reading: Measured, record: RecordUsed): Reason {
  return {
    code: 'record-misses',
    ko: `기한이 지났으나 목표(${target(reading, 'ko')})를 지키지 못했습니다. 최근 실적(${record.date})은 ${amount(record.value, reading, 'ko')}입니다.`,
    en: `It is past due and the latest record (${record.date}) is ${amount(record.value, reading, 'en')}; the target was ${target(reading, 'en')}.`,
  }
}

export function recordsOnPath(reading: Measured, record: RecordUsed): Reason {
  return {
    code: 'records-on-path',
    ko: `최근 실적(${record.date})은 ${amount(record.value, reading, 'ko')}이며 목표(${target(reading, 'ko')})로 가는 경로 위에 있습니다.`,
    en: `The latest record (${record.date}), ${amount(record.value, reading, 'en')}, is on the path to ${target(reading, 'en')}.`,
  }
}

export function recordsBelowPath(reading: Measured, { last, expected }: BehindPath): Reason {
  return {
    code: 'records-below-path',
    ko: `최근 실적(${last.date})은 ${amount(last.value, reading, 'ko')}이며, 목표까지의 직선 경로(${amount(expected, reading, 'ko')})보다 뒤처져 있습니다.`,
    en: `The latest record (${last.date}) is ${amount(last.value, reading, 'en')}; a straight path to the target would stand at ${amount(expected, reading, 'en')}.`,
  }
}

/** A value as it is written everywhere. */
function amount(value: number, { unit }: Measured, lang: Lang): string {
  return amountIn(value, unit, lang)
}

export function recordPastTarget(reading: Measured, last: RecordUsed): Reason {
  return {
    code: 'record-past-target',
    ko: `기한 전이지만, 최근 실적(${last.date})은 ${amount(last.value, reading, 'ko')}이며 이미 목표(${target(reading, 'ko')})를 벗어났습니다.`,
    en: `It is not due yet, but the latest record (${last.date}) is ${amount(last.value, reading, 'en')}, past the target of ${target(reading, 'en')} already.`,
  }
}

function target(reading: Measured, lang: Lang): string {
  const value = amount(reading.target, reading, lang)
  const atLeast = reading.comparison === '>='
  if (lang === 'ko') return `${value} ${atLeast ? '이상' : '이하'}`
  return `${atLeast ? 'at least' : 'at most'} ${value}`
}
