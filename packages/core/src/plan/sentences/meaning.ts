import { amount } from '../../base/index.ts'
import { withParticle } from '../korean.ts'
import type { Place } from '../place.ts'
import { didYouMean, listed, nothing, quoted, type Sentence, same, sentence } from './sentence.ts'

const where = (place: Place) => `${place.file}:${place.line}`

/** Problems that only the plan as a whole shows: names that lead nowhere, limits that contradict. */
export const meaningSentences = {
  unknown_source: (d: { key: string; suggestion?: string | undefined }): Sentence => {
    const hint = didYouMean(d.suggestion)
    return sentence({ ko: 'sources에 있는 키', en: 'a key of sources' }, quoted(d.key), {
      ko: `출처 ${withParticle(`‘${d.key}’`, '이', '가')} sources에 없습니다.${hint.ko}`,
      en: `The source "${d.key}" is not among sources.${hint.en}`,
    })
  },

  unknown_assumption: (d: { key: string; suggestion?: string | undefined }): Sentence => {
    const hint = didYouMean(d.suggestion)
    return sentence({ ko: 'assumptions에 있는 키', en: 'a key of assumptions' }, quoted(d.key), {
      ko: `가정 ${withParticle(`‘${d.key}’`, '이', '가')} assumptions에 없습니다.${hint.ko}`,
      en: `The assumption "${d.key}" is not among assumptions.${hint.en}`,
    })
  },

  unused_source: (d: { key: string }): Sentence =>
    sentence({ ko: '인용된 출처', en: 'a source that is cited' }, quoted(d.key), {
      ko: `출처 ${withParticle(`‘${d.key}’`, '을', '를')} 인용한 항목이 없습니다.`,
      en: `Nothing cites the source "${d.key}".`,
    }),

  unused_assumption: (d: { key: string }): Sentence =>
    sentence({ ko: '인용된 가정', en: 'an assumption that is used' }, quoted(d.key), {
      ko: `가정 ${withParticle(`‘${d.key}’`, '을', '를')} 쓰는 항목이 없습니다.`,
      en: `Nothing uses the assumption "${d.key}".`,
    }),

  id_twice: (d: { id: string; other: Place }): Sentence =>
    sentence({ ko: '겹치지 않는 id', en: 'an id of its own' }, quoted(d.id), {
      ko: `id ${withParticle(`‘${d.id}’`, '이', '가')} 겹칩니다. 처음 쓰인 곳: ${where(d.other)}.`,
      en: `The id "${d.id}" is taken; it is first used at ${where(d.other)}.`,
    }),

  unknown_district: (d: {
    id: string
    known: readonly string[]
    suggestion?: string | undefined
  }): Sentence => {
    const hint = didYouMean(d.suggestion)
    return sentence(same(listed(d.known)), quoted(d.id), {
      ko: `구역 ${withParticle(`‘${d.id}’`, '이', '가')} districts에 없습니다.${hint.ko}`,
      en: `The district "${d.id}" is not among districts.${hint.en}`,
    })
  },

  district_without_potential: (d: { districts: readonly string[] }): Sentence =>
    sentence({ ko: '모든 구역의 잠재량', en: 'a potential for every district' }, nothing, {
      ko: `잠재량이 없는 구역은 0으로 계산됩니다: ${listed(d.districts)}.`,
      en: `Districts without a potential count as 0: ${listed(d.districts)}.`,
    }),

  stages_out_of_order: (d: { year: number; before: number }): Sentence =>
    sentence({ ko: `${d.before}년보다 늦은 연도`, en: `a year after ${d.before}` }, same(d.year), {
      ko: `단계는 연도순이어야 합니다: ${d.before}년 다음에 ${d.year}년이 올 수 없습니다.`,
      en: `Stages go upwards: ${d.year} cannot follow ${d.before}.`,
    }),

  stages_overlap: (d: { year: number; until: number; next: number }): Sentence =>
    sentence(
      { ko: `${d.next - d.year}년 이하`, en: `at most ${amount(d.next - d.year, 'a', 'en')}` },
      { ko: `${d.until - d.year}년`, en: `${amount(d.until - d.year, 'a', 'en')}` },
      {
        ko: `${d.year}년 단계가 다음 단계(${d.next}년)와 겹칩니다. 최대 ${d.next - d.year}년까지 대표할 수 있습니다.`,
        en: `The stage of ${d.year} runs into the next (${d.next}); it can stand for ${amount(d.next - d.year, 'a', 'en')} at most.`,
      },
    ),

  stage_gap: (d: { year: number; until: number; next: number }): Sentence =>
    sentence(
      { ko: `${d.next - d.year}년`, en: `${amount(d.next - d.year, 'a', 'en')}` },
      { ko: `${d.until - d.year}년`, en: `${amount(d.until - d.year, 'a', 'en')}` },
      {
        ko: `${d.until}년부터 ${d.next - 1}년까지를 대표하는 단계가 없어 비용과 배출량에서 빠집니다.`,
        en: `No stage stands for ${d.until} to ${d.next - 1}: their costs and emissions are left out.`,
      },
    ),

  unknown_stage: (d: { year: number; known: readonly number[] }): Sentence =>
    sentence(
      { ko: `단계 연도(${d.known.join(', ')})`, en: `the year of a stage (${d.known.join(', ')})` },
      same(d.year),
    ),

  reading_without_stage: (d: { measure: string }): Sentence =>
    sentence(
      { ko: 'stage(평가 단계의 연도)', en: 'stage (the year of the stage it is read in)' },
      nothing,
      {
        ko: `${withParticle(`‘${d.measure}’`, '은', '는')} 계산 결과에서 읽는 지표이므로 stage를 적어야 합니다.`,
        en: `"${d.measure}" is read from the computed outcome: say in which stage.`,
      },
    ),

  kind_twice: (d: { kind: string; other: Place }): Sentence =>
    sentence(
      { ko: `${d.kind} 하나`, en: `one option of kind ${d.kind}` },
      { ko: '둘 이상', en: 'several' },
      {
        ko: `${withParticle(`‘${d.kind}’`, '은', '는')} 하나만 적을 수 있습니다. 다른 곳: ${where(d.other)}.`,
        en: `There can be one option of kind "${d.kind}"; another is at ${where(d.other)}.`,
      },
    ),

  target_by_year: (_: Record<string, never>): Sentence =>
    sentence(
      { ko: 'value(한 값)', en: 'value (one number)' },
      { ko: 'by_year', en: 'by_year' },
      {
        ko: '목표는 한 값이어야 합니다. 해마다 다른 목표는 해석을 나누어 적으십시오.',
        en: 'A target is one value; write a reading for each year that has its own.',
      },
    ),

  several_bind: (d: { promise: string; other: Place }): Sentence =>
    sentence(
      { ko: 'binds: true 하나', en: 'one reading that binds' },
      { ko: '둘 이상', en: 'several' },
      {
        ko: `약속 ‘${d.promise}’에서 구속력 있는 해석은 하나여야 합니다. 다른 곳: ${where(d.other)}.`,
        en: `Only one reading of "${d.promise}" may bind; another one does at ${where(d.other)}.`,
      },
    ),

  record_cannot_bind: (d: { measure: string }): Sentence =>
    sentence({ ko: '계산되는 지표', en: 'a computed measure' }, quoted(d.measure), {
      ko: `실적(‘${d.measure}’)은 최적화로 구속할 수 없습니다.`,
      en: `A record ("${d.measure}") cannot bind the optimisation.`,
    }),

  binds_wrong_way: (d: { measure: string; comparison: string; wanted: string }): Sentence =>
    sentence(same(d.wanted), same(d.comparison), {
      ko: `‘${d.measure}’의 구속 조건은 ‘${d.wanted}’여야 합니다(현재: ‘${d.comparison}’).`,
      en: `A binding reading of "${d.measure}" compares with ${d.wanted}, not ${d.comparison}.`,
    }),

  share_above_one: (d: { measure: string; value: number }): Sentence =>
    sentence({ ko: '0~1', en: '0 to 1' }, same(d.value), {
      ko: `${withParticle(`‘${d.measure}’`, '은', '는')} 비율입니다. 0~1로 적습니다(100 % = 1, 현재: ${d.value}).`,
      en: `"${d.measure}" is a share from 0 to 1 (100 % is 1); found ${d.value}.`,
    }),

  unknown_weather: (d: {
    id: string
    known: readonly string[]
    suggestion?: string | undefined
  }): Sentence => {
    const hint = didYouMean(d.suggestion)
    return sentence(same(listed(d.known)), quoted(d.id), {
      ko: `기상년 ${withParticle(`‘${d.id}’`, '이', '가')} weather에 없습니다.${hint.ko}`,
      en: `The weather year "${d.id}" is not among weather.${hint.en}`,
    })
  },

  weights_not_one: (d: { sum: number }): Sentence =>
    sentence({ ko: '합계 1', en: 'a sum of 1' }, same(d.sum), {
      ko: `기상년 가중치의 합이 1이 아닙니다(${d.sum}). 비례하여 조정합니다.`,
      en: `The weights of the weather years add up to ${d.sum}, not 1; they are scaled.`,
    }),

  by_year_unfelt: (d: { years: readonly number[]; first: number; last: number }): Sentence =>
    sentence(
      { ko: `${d.first}~${d.last}년의 값`, en: `values between ${d.first} and ${d.last}` },
      same(d.years.join(', ')),
      {
        ko: `적힌 연도(${d.years.join(', ')})가 모두 계획 기간(${d.first}~${d.last}년) 밖에 있어 값이 변하지 않습니다.`,
        en: `All its years (${d.years.join(', ')}) lie outside the plan (${d.first}-${d.last}): it never changes.`,
      },
    ),

  existing_above_potential: (d: { year: number; existing: number; potential: number }): Sentence =>
    sentence(
      { ko: `${d.potential} MW 이하`, en: `${d.potential} MW or less` },
      { ko: `${d.existing} MW`, en: `${d.existing} MW` },
      {
        ko: `${d.year}년 기존 설비 ${d.existing} MW가 잠재량 ${d.potential} MW보다 큽니다.`,
        en: `${d.existing} MW stand in ${d.year}, more than the potential of ${d.potential} MW.`,
      },
    ),

  unknown_contract: (d: {
    contract: string
    known: readonly string[]
    suggestion?: string | undefined
  }): Sentence => {
    const hint = didYouMean(d.suggestion)
    return sentence(same(listed(d.known)), quoted(d.contract), {
      ko: `계약종별 ${withParticle(`‘${d.contract}’`, '이', '가')} 없습니다(${listed(d.known)}).${hint.ko}`,
      en: `There is no contract class "${d.contract}" (known: ${listed(d.known)}).${hint.en}`,
    })
  },

  not_arithmetic: (d: { text: string; column: number }): Sentence =>
    sentence(
      { ko: '산식(수, + - * /, 괄호)', en: 'arithmetic (numbers, + - * / and brackets)' },
      quoted(d.text),
      {
        ko: `산식을 읽을 수 없습니다: ‘${d.text}’의 ${d.column}번째 글자.`,
        en: `The arithmetic "${d.text}" cannot be read at character ${d.column}.`,
      },
    ),

  record_without_rows: (d: { measure: string; suggestion?: string | undefined }): Sentence => {
    const hint = didYouMean(d.suggestion)
    return sentence(
      { ko: '실적 자료에 있는 지표', en: 'a measure of the records' },
      quoted(d.measure),
      {
        ko: `실적 ${withParticle(`‘${d.measure}’`, '이', '가')} 자료에 없어 판정할 수 없습니다.${hint.ko}`,
        en: `No record of "${d.measure}": the reading stays unproven.${hint.en}`,
      },
    )
  },
}
