import { z } from 'zod'
import { identifier, quantity, text } from './quantity.ts'
import { tableFile } from './table-file.ts'

const heads = (en: string, ko: string) => quantity({ unit: '1', max: 1e7, en, ko })
const share = (en: string, ko: string) => quantity({ unit: '1', max: 1, en, ko })

/** How a car plant works: its line, its shifts, its people. What it draws per car stands under load. */
export const carPlant = z
  .strictObject({
    cars_in_base_year: quantity({
      unit: 'cars/a',
      en: 'cars made in the base year of the load; load.car_plant adds to them',
      ko: '부하 기준연도의 생산 대수(load.car_plant가 여기에 더해짐)',
    }),
    design_capacity: quantity({
      unit: 'cars/a',
      en: 'cars a year that it was built for',
      ko: '설계 능력',
    }),
    line_rate_cars_per_hour: quantity({
      unit: '1/h',
      max: 1000,
      en: 'cars per hour of line time (UPH), by year',
      ko: '시간당 생산 대수(UPH, 연도별)',
    }),
    shifts: quantity({
      unit: '1',
      max: 3,
      en: 'shifts a day, by year',
      ko: '하루 교대 수(연도별)',
    }),
    shift_hours: quantity({
      unit: 'h',
      max: 12,
      en: 'line hours of a shift',
      ko: '교대당 가동시간',
    }),
    shift_starts_at: quantity({
      unit: 'h',
      max: 23,
      en: 'hour at which the first begins',
      ko: '첫 교대 시작 시각',
    }),
    closed_days_in_august: quantity({
      unit: 'd',
      max: 31,
      en: 'summer break, from 1 August',
      ko: '여름휴가(8월 1일부터)',
    }),
    direct_workers_per_shift: heads('on the line, each shift', '교대당 직접 인원'),
    shared_workers: heads('everybody else, shifts or not', '그 밖의 인원'),
    base_load_share: share(
      'of the power drawn at the reference output that is drawn in every hour',
      '기준 생산량에서 상시 부하가 차지하는 비율',
    ),
    reference_cars: quantity({
      unit: 'cars/a',
      en: 'output at which power per car is given',
      ko: '대당 전력의 기준 생산량',
    }),
  })
  .meta({ en: 'car plant', ko: '자동차 공장' })
export type PlannedCarPlant = z.infer<typeof carPlant>

/** What part of the jobs of a build-out falls to the city, and jobs per money spent. */
export const jobs = z
  .strictObject({
    local_share: z
      .strictObject({
        construction: share('of construction and installation', '건설·설치'),
        manufacturing: share('of manufacturing', '제조'),
        operation: share('of operation and maintenance', '운영·유지보수'),
      })
      .meta({ en: 'part of the jobs that falls to the city', ko: '지역 몫' }),
    factors: tableFile('employment factors: every vintage', '고용계수(조사별)'),
    jobs_per_billion_krw: quantity({
      unit: '1/bn KRW',
      max: 1000,
      en: 'employment inducement of final demand (input-output tables)',
      ko: '취업유발계수(산업연관표)',
    }),
    factor_by_option: z.record(identifier, z.string()).meta({
      en: 'technology of the factor tables, by option of the plan',
      ko: '설비별 고용계수 이름',
    }),
  })
  .meta({ en: 'jobs from building and running', ko: '건설·운영 일자리' })
export type PlannedJobs = z.infer<typeof jobs>

/** What becomes of graduates, and how many people are wanted. */
export const talent = z
  .strictObject({
    programmes: z
      .array(
        z.strictObject({
          id: identifier,
          name: text,
          placed_share: share('of graduates who find work', '취업률').optional(),
          stayed_share: share('of those placed who stay in the city', '지역 정착률').optional(),
        }),
      )
      .min(1),
    cohorts: tableFile('cohorts: applicants, enrolled, graduated, placed, stayed', '기수별 인원'),
    leaving_per_year: quantity({
      unit: '1/a',
      max: 1,
      en: 'share of the stock that leaves the city or the field in a year',
      ko: '연간 이탈률',
    }),
    demand: z
      .array(
        z.strictObject({
          id: identifier,
          name: text,
          people: heads('wanted in all, by year', '필요 인력(누계, 연도별)'),
        }),
      )
      .min(1),
  })
  .meta({ en: 'talent', ko: '인재' })
export type PlannedTalent = z.infer<typeof talent>
