type Telling = readonly [RegExp, (...parts: string[]) => string]

/** Where a fault is stays as it is: names of components and fields are those of the files. */
const WHERE = String.raw`(?:(.+?): )?`

const tell = (sentence: string, korean: Telling[1]): Telling => [
  new RegExp(`^${WHERE}${sentence}$`, 's'),
  (where = '', ...parts) => (where === '' ? korean(...parts) : `${where}: ${korean(...parts)}`),
]

/** Sentences of `@jarip/core/pypsa`, of the network and of the program, whose keys are the English ones. */
const sentences: readonly Telling[] = [
  tell(
    'piecewise costs and efficiencies are not supported',
    () => '구간별 비용과 효율은 지원하지 않습니다',
  ),
  tell(
    'there is no CSV file of a PyPSA network here',
    () => '여기에는 PyPSA 전력망의 CSV 파일이 없습니다',
  ),
  tell('(.+) is no netCDF 4 file of PyPSA', (file) => `PyPSA의 netCDF 4 파일이 아닙니다: ${file}`),
  tell(
    '(\\d+) values, expected one for each of (\\d+) snapshots',
    (found, expected) => `값이 ${found}개입니다. 시점 ${expected}개마다 하나씩 있어야 합니다`,
  ),
  tell(
    'expected a number, found "(.*)"',
    (found) => `숫자가 있어야 합니다. 지금은 "${found}"입니다`,
  ),
  tell(
    'expected True or False, found "(.*)"',
    (found) => `True나 False가 있어야 합니다. 지금은 "${found}"입니다`,
  ),
  tell(
    'blank beside others, which PyPSA reads as False; write True or False',
    () =>
      '다른 행에는 값이 있는데 비어 있습니다. PyPSA는 이를 False로 읽습니다. True나 False를 적으십시오',
  ),
  tell('type "(.*)" is not supported', (type) => `지원하지 않는 유형("${type}")입니다`),
  tell(
    'sense "(.*)": expected <=, >= or ==',
    (sense) => `sense가 "${sense}"입니다. <=, >=, == 중 하나여야 합니다`,
  ),
  tell(
    '(.+) runs on from period to period; their years must be 1',
    (what) => `${what}의 저장량이 기간을 넘어 이어지므로 각 기간의 years는 1이어야 합니다`,
  ),
  tell('carriers have no "(.*)"', (attribute) => `carriers에 "${attribute}" 항목이 없습니다`),
  tell('components of this kind are not supported', () => '이 종류의 구성요소는 지원하지 않습니다'),
  tell(
    'that is a choice of whole numbers, and this optimisation is linear',
    () => '정수 선택이며, 이 최적화는 선형이므로 지원하지 않습니다',
  ),
  tell(
    'that cost is quadratic, and this optimisation is linear',
    () => '2차 비용이며, 이 최적화는 선형이므로 지원하지 않습니다',
  ),
  tell(
    'what a link delivers later than it takes is not supported',
    () => '받은 시점보다 늦게 내보내는 링크는 지원하지 않습니다',
  ),
  tell('a phase shift to choose is not supported', () => '선택하는 위상각은 지원하지 않습니다'),
  tell(
    'x and r count per unit of it, so it must be above 0',
    () => 'x와 r이 이 값에 대한 단위값이므로 0보다 커야 합니다',
  ),
  tell(
    'there is no line type "(.*)"; export line_types, or give x and r',
    (type) =>
      `선로 종류에 없는 이름("${type}")입니다. line_types를 함께 내보내거나 x와 r을 적으십시오`,
  ),
  tell(
    'there is no transformer type "(.*)"; export transformer_types, or give x, r and s_nom',
    (type) =>
      `변압기 종류에 없는 이름("${type}")입니다. transformer_types를 함께 내보내거나 x, r, s_nom을 적으십시오`,
  ),
  tell('there is no bus "(.*)"', (bus) => `없는 모선("${bus}")입니다`),
  tell('(\\S+) (\\S+) is above (\\S+) (\\S+)', (low, least, high, most) =>
    low === 'minimum'
      ? `최솟값(${least})이 최댓값(${most})보다 큽니다`
      : `크기의 순서가 맞지 않습니다(${low} ${least} > ${high} ${most})`,
  ),
  tell(
    'lower bound (\\S+) is above upper bound (\\S+)',
    (low, high) => `하한(${low})이 상한(${high})보다 큽니다`,
  ),
  tell(
    'investment periods of different lengths; give capital_cost',
    () => '투자 기간의 길이가 서로 다릅니다. capital_cost를 적으십시오',
  ),
  tell(
    'overnight_cost needs a discount_rate',
    () => 'overnight_cost에는 discount_rate가 필요합니다',
  ),
  tell('0 of an infinite size is no limit', () => '무한한 용량의 0배는 한도가 될 수 없습니다'),
  tell(
    'standing_loss of 1 leaves nothing of an initial level',
    () => 'standing_loss가 1이면 초기 저장량이 남지 않습니다',
  ),
  tell(
    'an initial level anew in periods or scenarios whose first snapshots lose unequal shares',
    () => '첫 시점의 손실률이 서로 다른 기간이나 시나리오마다 초기 저장량을 새로 둘 수 없습니다',
  ),
  tell(
    'together with investment periods they are not supported',
    () => '투자 기간과 함께 쓸 수 없습니다',
  ),
  tell(
    '(\\S+) differs between scenarios',
    (attribute) => `${attribute} 값이 시나리오마다 다릅니다`,
  ),
  tell(
    'investment periods are no years in ascending order',
    () => '투자 기간이 오름차순의 연도가 아닙니다',
  ),
  tell(
    'a snapshot of no hours in the path of a store',
    () => '저장소가 있는데 stores 가중치가 0인 시점이 있습니다',
  ),
  tell('not known, left out', () => '알 수 없어 제외했습니다'),
  tell('no component of this name is known', () => '이런 이름의 구성요소 목록은 알지 못합니다'),
  tell('not supported', () => '지원하지 않습니다'),
  tell(
    '(\\d+) stages; PyPSA gets one at a time',
    (stages) => `단계가 ${stages}개입니다. PyPSA로는 하나씩 내보냅니다`,
  ),
  tell(
    '(\\d+) weather years; PyPSA gets one at a time',
    (years) => `기상 연도가 ${years}개입니다. PyPSA로는 하나씩 내보냅니다`,
  ),
  tell(
    'its size is shared or a sum of others',
    () => '용량을 다른 것과 나누거나 다른 용량의 합입니다',
  ),
  tell(
    'it looks at levels or at the snapshot before',
    () => '저장량이나 앞 시점을 보는 한도입니다',
  ),
  tell("it looks at a store's last level", () => '저장소의 마지막 저장량을 보는 한도입니다'),
]

/** A fault of a network in Korean; as it is where it is about what no file of PyPSA can cause. */
export function faultInKorean(fault: string): string {
  for (const [sentence, korean] of sentences) {
    const found = sentence.exec(fault)
    if (found) return korean(...found.slice(1)).replace(' is not supported: ', ': ')
  }
  return fault
}
