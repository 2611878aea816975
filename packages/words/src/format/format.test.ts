import { amount, difference } from '@jarip/core/base'
import { describe, expect, test } from 'vitest'
import { formatIn } from './format.ts'

const ko = formatIn('ko')
const en = formatIn('en')

describe('money', () => {
  test('is counted in 조, 억 and 만 in Korean', () => {
    expect(ko.money(12_345_600_000_000)).toBe('12조 3,500억 원')
    expect(ko.money(1_002_000_000_000)).toBe('1조 20억 원')
    expect(ko.money(406_100_000_000)).toBe('4,061억 원')
    expect(ko.money(1_234_000_000)).toBe('12.3억 원')
    expect(ko.money(54_320_000)).toBe('5,432만 원')
    expect(ko.money(1_500)).toBe('1,500원')
    expect(ko.money(-3e12)).toBe('-3조 원')
  })

  test('never rounds into a unit that does not exist', () => {
    expect(ko.money(999_996_000_000)).toBe('1조 원')
    expect(ko.money(19_999_990_000_000)).toBe('20조 원')
  })

  test('is told to the last won where books are kept', () => {
    expect(ko.exactMoney(21_960_000_000)).toBe('219억 6,000만 원')
    expect(ko.exactMoney(1_000_000_003_001)).toBe('1조 3,001원')
    expect(ko.exactMoney(-20_000_000_000)).toBe('-200억 원')
    expect(en.exactMoney(21_960_000_000)).toBe('21.96 bn KRW')
    expect(en.exactMoney(600_000_000_001)).toBe('600.000000001 bn KRW')
    expect([ko.exactMoney(0), en.exactMoney(0)]).toEqual(['0원', '0 KRW'])
  })

  test('is counted in trn, bn and m in English', () => {
    expect(en.money(12_345_600_000_000)).toBe('12.35 trn KRW')
    expect(en.money(406_100_000_000)).toBe('406 bn KRW')
    expect(en.money(-54_320_000)).toBe('-54.3 m KRW')
  })
})

describe('a share', () => {
  test('has one decimal', () => {
    expect(ko.percent(0.3712)).toBe('37.1%')
    expect(en.percent(1)).toBe('100 %')
    expect(en.percent(0.5)).toBe('50 %')
    expect(en.percent(0.8 - 1e-9)).toBe('80 %')
    expect(en.percent(0)).toBe('0 %')
  })

  test('just short of all is not called all', () => {
    expect(en.percent(0.99996)).toBe('99.996 %')
    expect(en.percent(0.00001)).toBe('0.001 %')
  })

  test('differs by percentage points', () => {
    expect(difference(0.052, '1', 'ko')).toBe('+5.2%p')
    expect(difference(-0.052, '1', 'en')).toBe('-5.2 pp')
    expect(difference(0, '1', 'en')).toBe('0 pp')
  })
})

test('power and energy take the prefix that suits their size', () => {
  expect(en.power(12.34)).toBe('12.3 MW')
  expect(en.power(1_234)).toBe('1.23 GW')
  expect(en.energy(9_343_000)).toBe('9.34 TWh')
  expect(en.energy(700_100)).toBe('700 GWh')
  expect(en.energy(999.99)).toBe('1.00 GWh')
})

test('emissions are counted in 만 in Korean and in kt and Mt in English', () => {
  expect(amount(1_234_000, 'tCO2e/a', 'ko')).toBe('123만 tCO₂eq/년')
  expect(amount(1_234_000, 'tCO2e/a', 'en')).toBe('1.23 Mt CO₂e/a')
})

test('a unit that is not known is written as it is', () => {
  expect(amount(58_400, 'cars', 'en')).toBe('58,400 cars')
  expect(amount(58_400, 'cars/a', 'ko')).toBe('58,400대/년')
})

test('a unit alone is written as the language writes it', () => {
  expect(['KRW/MWh', 'MWh/a', 'tCO2e/a', 'MW, MWh'].map(ko.unit)).toEqual([
    '원/MWh',
    'MWh/년',
    'tCO₂eq/년',
    'MW, MWh',
  ])
  expect(['KRW/MWh', 'tCO2e/a'].map(en.unit)).toEqual(['KRW/MWh', 't CO₂e/a'])
})

test('one of a thing is told in the singular', () => {
  expect([-1, 0, 1, 2].map((years) => en.amount(years, 'a'))).toEqual([
    '-1 year',
    '0 years',
    '1 year',
    '2 years',
  ])
  expect([en.amount(1, 'd'), en.difference(-1, 'd')]).toEqual(['1 day', '-1 day'])
  expect([en.amount(1, 'cars/a'), en.amount(1, 'persons')]).toEqual(['1 car/a', '1 person'])
  expect([en.amount(1, 'rank'), ko.amount(1, 'a')]).toEqual(['1 rank', '1년'])
})

test('an hour is named as grid operators do in Korean, by its two ends in English', () => {
  const at = { month: 1, day: 23, hourEnding: 19 }
  expect(ko.hour(at, 1)).toBe('1월 23일 18~19시')
  expect(en.hour(at, 1)).toBe('23 Jan 18-19 h')
  expect(ko.hour(at, 6)).toBe('1월 23일 18~24시')
  expect(en.hour(at, 6)).toBe('23 Jan 18-24 h')
})

test('a rate a year is a percentage; what is counted a year keeps its name', () => {
  expect([en.amount(0.015, '1/a'), ko.amount(0.015, '1/a')]).toEqual(['1.5 %/a', '1.5%/년'])
  expect([en.amount(58_400, 'cars/a'), ko.amount(58_400, 'cars/a')]).toEqual([
    '58,400 cars/a',
    '58,400대/년',
  ])
})
