import type { Lang } from './lang.ts'
import { money } from './money.ts'
import { rounded, signed } from './number.ts'
import { percent, points } from './share.ts'

/** MW, or GW from a thousand on. */
export function power(mw: number): string {
  return Math.abs(mw) >= 999.5 ? `${rounded(mw / 1000)} GW` : `${rounded(mw)} MW`
}

/** MWh, GWh or TWh. */
export function energy(mwh: number): string {
  const size = Math.abs(mwh)
  if (size >= 999_500) return `${rounded(mwh / 1e6)} TWh`
  return size >= 999.5 ? `${rounded(mwh / 1000)} GWh` : `${rounded(mwh)} MWh`
}

/** Tonnes of carbon dioxide equivalent. */
export function emissions(tonnes: number, lang: Lang): string {
  const size = Math.abs(tonnes)
  if (lang === 'ko')
    return size >= 1e4 ? `${rounded(tonnes / 1e4)}만 tCO₂eq` : `${rounded(tonnes)} tCO₂eq`
  if (size >= 1e6) return `${rounded(tonnes / 1e6)} Mt CO₂e`
  return size >= 1000 ? `${rounded(tonnes / 1000)} kt CO₂e` : `${rounded(tonnes)} t CO₂e`
}

/** Cost of electricity; Korea's bills count by kWh. */
export function unitCost(wonPerMwh: number, lang: Lang): string {
  return lang === 'ko' ? `${rounded(wonPerMwh / 1000)}원/kWh` : `${rounded(wonPerMwh)} KRW/MWh`
}

type Print = (value: number, lang: Lang) => string

const perYear = { ko: '/년', en: '/a' } as const
const yearly =
  (print: Print): Print =>
  (value, lang) =>
    print(value, lang) + perYear[lang]
const plain =
  (ko: string, en: string): Print =>
  (value, lang) =>
    `${rounded(value)}${lang === 'ko' ? ko : ` ${en}`}`

const counted =
  (ko: string, one: string): Print =>
  (value, lang) =>
    lang === 'ko' ? rounded(value) + ko : english(value, `${one}s`, one)

/** The units of plans and readings, and how people write amounts in them. */
const printers: Readonly<Record<string, Print>> = {
  '1': percent,
  MW: power,
  MWh: energy,
  'MWh/a': yearly(energy),
  KRW: money,
  'KRW/a': yearly(money),
  'bn KRW': (value, lang) => money(value * 1e9, lang),
  'trn KRW': (value, lang) => money(value * 1e12, lang),
  'KRW/MWh': unitCost,
  'KRW/MW': (value, lang) => `${money(value, lang)}/MW`,
  'tCO2e/a': yearly(emissions),
  't/d': plain('톤/일', 't/day'),
  't/a': plain('톤/년', 't/a'),
  km2: plain(' km²', 'km²'),
  'km2/MW': plain(' km²/MW', 'km²/MW'),
  '1/a': yearly(percent),
  h: plain('시간', 'h'),
  d: counted('일', 'day'),
  month: counted('개월', 'month'),
  a: counted('년', 'year'),
}

/** An amount with its unit. */
export function amount(value: number, unit: string, lang: Lang): string {
  const print = printers[unit]
  if (print) return print(value, lang)
  if (lang === 'ko') return korean(value, unit)
  const [what] = unit.split('/')
  return english(value, unit, (singulars[what] ?? what) + unit.slice(what.length))
}

/** One of a thing is what reads as one: `1 year` for 1, `1.00 years` for 0.9996. */
function english(value: number, many: string, one: string): string {
  const printed = rounded(value)
  return `${printed} ${/^-?1$/.test(printed) ? one : many}`
}

/** One of what records count. */
const singulars: Readonly<Record<string, string>> = {
  vehicles: 'vehicle',
  cars: 'car',
  people: 'person',
  persons: 'person',
  jobs: 'job',
  roofs: 'roof',
  sites: 'site',
  firms: 'firm',
  organisations: 'organisation',
  offices: 'office',
  kinds: 'kind',
  programmes: 'programme',
  GPUs: 'GPU',
}

/** What records count, and the counter that Korean joins to the number. */
const counters: Readonly<Record<string, string>> = {
  vehicles: '대',
  cars: '대',
  people: '명',
  persons: '명',
  jobs: '명',
  roofs: '곳',
  sites: '곳',
  firms: '개사',
  organisations: '개',
  offices: '개소',
  rank: '위',
  kinds: '가지',
  programmes: '개 과정',
}

function korean(value: number, unit: string): string {
  const [what, ...per] = unit.split('/')
  const rate = per.map((p) => (p === 'a' ? '/년' : p === 'd' ? '/일' : `/${p}`)).join('')
  const counter = counters[what]
  return `${rounded(value)}${counter ?? ` ${what}`}${rate}`
}

/** Units whose parts read otherwise than they are written in plans. */
const unitNames: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  ko: { KRW: '원', tCO2e: 'tCO₂eq', a: '년', d: '일' },
  en: { tCO2e: 't CO₂e' },
}

/** A unit alone, as above a chart: `원/MWh`, `KRW/MWh`. Names of the reader's own language stay. */
export function unitName(unit: string, lang: Lang): string {
  const names = unitNames[lang]
  return unit
    .split('/')
    .map((part) => names[part] ?? part)
    .join('/')
}

/** A difference of two amounts, with its sign; shares differ by percentage points. */
export function difference(value: number, unit: string, lang: Lang): string {
  return signed(value, (size) => (unit === '1' ? points(size, lang) : amount(size, unit, lang)))
}
