/** promises.yaml of the example town: what was said, and how it can be read. */
export const promisesYaml = `# What the town said. Each promise has one or more readings; the one that binds is kept by the plan.
promises:
  - id: green.renewable-2030
    deal: green
    said:
      ko: 2030년까지 전력의 절반을 재생에너지로
      en: half of the power renewable by 2030
      date: 2025-01-02
      source: town-speech
    text:
      ko: 2030년 전력 사용량의 50 %를 재생에너지로 충당한다.
      en: In 2030, 50 % of the electricity used is renewable.
    by: 2030-12-31
    owner: { ko: 에너지과, en: Energy office }
    readings:
      - id: hourly
        name: { ko: 시간별 일치, en: hour by hour }
        measure: renewable-share-hourly
        stage: 2030
        comparison: '>='
        target: { value: 0.5, source: town-speech }
        binds: true
      - id: yearly
        name: { ko: 연간 합계, en: over the year }
        measure: renewable-share-book-and-claim
        stage: 2030
        comparison: '>='
        target: { value: 0.5, source: town-speech }
    claims:
      - id: twenty-mw
        text: { ko: 지붕 15 MW와 공터 5 MW로 20 MW를 짓는다., en: 15 MW on roofs and 5 MW on open land make 20 MW. }
        left: 15 + 5
        comparison: '='
        right: '20'
        unit: MW
        source: town-speech

  - id: green.local-2040
    deal: green
    said:
      ko: 2040년에는 시내 재생에너지로 80 %를
      en: four fifths from the town's own renewables in 2040
      date: 2025-01-02
      source: town-speech
    text:
      ko: 2040년 시내 재생에너지 발전량이 사용량의 80 % 이상이다.
      en: In 2040, renewable generation inside the town covers 80 % of its use.
    by: 2040-12-31
    owner: { ko: 에너지과, en: Energy office }
    readings:
      - id: local
        name: { ko: 시내 발전, en: inside the town }
        measure: local-renewable-share
        stage: 2040
        comparison: '>='
        target: { value: 0.8, source: town-speech }
        binds: true

  - id: human.roofs-2026
    deal: human
    said:
      ko: 2026년까지 지붕 200곳에 태양광을
      en: solar on 200 roofs by 2026
      date: 2025-01-02
      source: town-speech
    text: { ko: 태양광 지붕이 200곳 이상이다., en: At least 200 roofs carry solar. }
    by: 2026-12-31
    owner: { ko: 건축과, en: Buildings office }
    readings:
      - id: roofs
        name: { ko: 지붕 수, en: roofs counted }
        measure: record:solar-roofs
        comparison: '>='
        target: { value: 200, source: town-speech }

sources:
  town-speech:
    title: New year's speech of the mayor (invented)
    publisher: Example Town
    year: 2025
`
