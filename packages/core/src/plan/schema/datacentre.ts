import { z } from 'zod'
import { identifier, quantity, text } from './quantity.ts'

const share = { unit: '1', min: 0, max: 1 }

/** What a part of a centre can compute: what is claimed, and what a benchmark has measured. */
const computingPart = z
  .strictObject({
    id: identifier,
    name: text,
    peak_pflops: quantity({
      unit: 'PFLOPS',
      en: 'peak by nameplate (Rpeak)',
      ko: '이론 성능(Rpeak)',
    }),
    measured_pflops: quantity({
      unit: 'PFLOPS',
      en: 'measured by LINPACK (Rmax), by which TOP500 ranks; left out while there is none',
      ko: 'LINPACK 실측 성능(Rmax). TOP500 순위의 기준이며, 측정값이 없으면 생략',
    }).optional(),
  })
  .meta({ en: 'a part of the computers', ko: '전산 자원의 구성' })

/** Nodes, which jobs run on and which draw more when busy. */
const nodes = z
  .strictObject({
    count: quantity({ unit: '1', en: 'nodes, by year', ko: '노드 수(연도별)' }),
    processors_per_node: quantity({
      unit: '1',
      min: 1,
      en: 'GPUs (or cores) that jobs are given',
      ko: '노드당 프로세서(GPU 등) 수',
    }),
    idle_kw: quantity({ unit: 'kW', en: 'draw of an idle node', ko: '유휴 노드의 소비전력' }),
    busy_kw: quantity({ unit: 'kW', en: 'draw of a busy node', ko: '가동 노드의 소비전력' }),
  })
  .meta({ en: 'nodes', ko: '노드' })

const puePoint = z
  .strictObject({
    temperature_c: z.number().min(-50).max(60).meta({ en: 'outside air, °C', ko: '외기 온도(°C)' }),
    pue: quantity({
      unit: '1',
      min: 1,
      max: 5,
      en: 'facility power per computing power',
      ko: '전력사용효율(PUE)',
    }),
  })
  .meta({ en: 'PUE at an outside temperature', ko: '외기 온도별 PUE' })

const workload = z
  .strictObject({
    kind: z
      .literal('lublin-feitelson')
      .meta({ en: 'statistical workload', ko: '통계적 작업 모형' }),
    load: quantity({
      ...share,
      en: 'processor time asked for, as a share of what there is',
      ko: '제출된 작업의 프로세서 시간 비율',
    }),
    overestimate: quantity({
      unit: '1',
      en: "users' estimates lie between run and (1 + this) times run",
      ko: '사용자 예상 시간의 과대 정도',
    }),
    seed: z.number().int().min(0).meta({ en: 'start of the chance', ko: '난수 초깃값' }),
  })
  .meta({ en: 'jobs', ko: '작업' })

const deferrable = z
  .strictObject({
    share: quantity({
      ...share,
      en: 'share of jobs that may wait',
      ko: '미룰 수 있는 작업의 비율',
    }),
    slack_hours: quantity({
      unit: 'h',
      en: 'from submission to the latest start',
      ko: '제출에서 늦어도 시작해야 할 때까지의 시간',
    }),
  })
  .meta({ en: 'jobs that may wait', ko: '미룰 수 있는 작업' })

/** A data centre: what it claims, what it draws, what runs on it and what of that can wait. */
export const dataCentre = z
  .strictObject({
    id: identifier,
    name: text,
    computing: z.array(computingPart).min(1).meta({ en: 'computers', ko: '전산 자원' }),
    storage_pb: quantity({ unit: 'PB', en: 'storage (10^15 bytes)', ko: '저장 용량(10^15바이트)' }),
    supply_mw: quantity({ unit: 'MW', en: 'connection to the grid', ko: '수전 용량' }),
    contract: identifier.meta({
      en: 'contract class of the sales that the centre is billed under',
      ko: '센터 사용량이 들어 있는 판매량의 계약종',
    }),
    in_sales_mw: quantity({
      unit: 'MW',
      en: 'mean draw that the base year’s sales hold already; taken out before the centre is added',
      ko: '기준연도 판매량에 이미 들어 있는 평균 부하. 센터를 더하기 전에 뺌',
    }),
    nodes,
    steady_mw: quantity({
      unit: 'MW',
      en: 'storage, network and what else draws the same all the time',
      ko: '저장장치·네트워크 등 상시 소비전력',
    }),
    pue_by_temperature: z
      .array(puePoint)
      .min(1)
      .meta({ en: 'PUE, by rising outside temperature', ko: '외기 온도 순 PUE' }),
    scheduler: z
      .enum(['fcfs', 'sjf', 'easy', 'easy-sjf', 'conservative'])
      .meta({ en: 'who decides what starts when', ko: '작업 스케줄러' }),
    workload,
    deferrable: deferrable.optional(),
  })
  .meta({
    en: 'a data centre whose jobs are modelled one by one',
    ko: '작업 하나하나를 모형화하는 데이터센터',
  })
export type DataCentre = z.infer<typeof dataCentre>
