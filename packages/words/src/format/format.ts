import {
  amount,
  count,
  difference,
  emissions,
  energy,
  exactMoney,
  money,
  percent,
  points,
  power,
  rounded,
  tiny,
  unitCost,
  unitName,
} from '@jarip/core/base'
import type { Lang, Text } from '@jarip/core/plan'
import { hour } from './time.ts'

/** Every way a number is written, in one language. */
export function formatIn(lang: Lang) {
  return {
    text: (text: Text) => text[lang],
    count,
    number: rounded,
    tiny,
    percent: (share: number) => percent(share, lang),
    points: (difference: number) => points(difference, lang),
    money: (won: number) => money(won, lang),
    exactMoney: (won: number) => exactMoney(won, lang),
    power,
    energy,
    emissions: (tonnes: number) => emissions(tonnes, lang),
    unitCost: (wonPerMwh: number) => unitCost(wonPerMwh, lang),
    amount: (value: number, unit: string) => amount(value, unit, lang),
    unit: (unit: string) => unitName(unit, lang),
    difference: (value: number, unit: string) => difference(value, unit, lang),
    hour: (at: Parameters<typeof hour>[0], step: number) => hour(at, step, lang),
  }
}
export type Format = ReturnType<typeof formatIn>
