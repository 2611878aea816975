import { expect, test } from 'vitest'
import { toldSource } from './told-source.ts'

const census = {
  title: '인구주택총조사',
  title_en: 'Population and housing census',
  publisher: '통계청',
  publisher_en: 'Statistics Korea',
  year: 2025,
}

test('an English reader is told the English title, and what the source is called itself', () => {
  expect(toldSource(census, 'en')).toMatchObject({
    text: 'Population and housing census (Statistics Korea, 2025)',
    lang: undefined,
    original: '인구주택총조사 (통계청, 2025)',
  })
  expect(toldSource(census, 'ko')).toMatchObject({
    text: '인구주택총조사 (통계청, 2025)',
    lang: undefined,
    original: undefined,
  })
})

test('a title that is only there in the other language is marked as such', () => {
  const { title_en: _, publisher_en: __, ...korean } = census
  expect(toldSource(korean, 'en').lang).toBe('ko')
  const english = { title: '2006 IPCC Guidelines', publisher: 'IPCC', year: 2006 }
  expect(toldSource(english, 'ko').lang).toBe('en')
  expect(toldSource(english, 'en')).toMatchObject({ lang: undefined, original: undefined })
})

test.each([
  ['hankyung.com/amp/202007213156Y', 'https://hankyung.com/amp/202007213156Y'],
  ['http://example.org/a?b=1', 'http://example.org/a?b=1'],
  ['newsis NISX20221128_0002102919', undefined],
  ['etnews.com/20210103000006, kmib arcid=0015385828', undefined],
  ['javascript:alert(1)', undefined],
])('%s leads to %s', (url, href) => {
  expect(toldSource({ ...census, url }, 'en').address).toEqual({ text: url, href })
})
