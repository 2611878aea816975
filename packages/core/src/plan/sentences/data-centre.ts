import { type Sentence, same, sentence } from './sentence.ts'

/** Problems of a data centre that is modelled job by job. */
export const centreSentences = {
  pue_out_of_order: (d: { temperature: number; before: number }): Sentence =>
    sentence(
      { ko: `${d.before} °C보다 높은 온도`, en: `a temperature above ${d.before} °C` },
      same(`${d.temperature} °C`),
      {
        ko: `온도가 오르는 순서로 적어야 합니다: ${d.before} °C 다음에 ${d.temperature} °C가 올 수 없습니다.`,
        en: `The points go by rising temperature: ${d.temperature} °C cannot follow ${d.before} °C.`,
      },
    ),

  busy_below_idle: (d: { year: number; busy: number; idle: number }): Sentence =>
    sentence({ ko: `${d.idle} kW보다 큰 값`, en: `more than ${d.idle} kW` }, same(`${d.busy} kW`), {
      ko: `${d.year}년 가동 노드의 소비전력 ${d.busy} kW는 유휴 노드의 ${d.idle} kW보다 커야 합니다.`,
      en: `A busy node draws more than an idle one: ${d.busy} kW against ${d.idle} kW in ${d.year}.`,
    }),

  centre_too_small: (d: { year: number }): Sentence =>
    sentence(
      { ko: '프로세서 하나 이상', en: 'one processor at least' },
      { ko: '없음', en: 'none' },
      {
        ko: `${d.year}년에 작업을 실행할 프로세서가 없습니다.`,
        en: `There is no processor to run jobs on in ${d.year}.`,
      },
    ),

  centre_above_supply: (d: { year: number; draw: number; supply: number }): Sentence =>
    sentence(
      { ko: `${d.supply} MW 이하`, en: `${d.supply} MW or less` },
      same(`${d.draw.toFixed(2)} MW`),
      {
        ko: `${d.year}년에 모든 노드가 가동하면 최대 ${d.draw.toFixed(2)} MW로 수전 용량 ${d.supply} MW를 넘습니다.`,
        en: `With all nodes busy the centre draws up to ${d.draw.toFixed(2)} MW in ${d.year}, more than its supply of ${d.supply} MW.`,
      },
    ),
}
