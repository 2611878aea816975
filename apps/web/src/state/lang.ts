import type { Lang, Text } from '@jarip/core/plan'
import { formatIn } from '@jarip/words'
import { computed, effect, signal } from '@preact/signals'
import { wordsIn } from '../words/index.ts'
import { remember, remembered, whenRemembered } from './remembered.ts'
import { param, setParams } from './route.ts'
import { withAmountsWhole } from './whole-amounts.ts'

/** Asked for in the address, chosen before, or what the browser speaks. */
export const lang = signal<Lang>(named(param('lang') ?? remembered('lang')))

function named(asked: string = navigator.language): Lang {
  return asked.toLowerCase().startsWith('ko') ? 'ko' : 'en'
}

export function speak(next: Lang): void {
  change(next)
  remember('lang', next)
}

// What is chosen in one tab is spoken in all.
whenRemembered('lang', (chosen) => change(named(chosen)))

function change(next: Lang): void {
  lang.value = next
  // An address that names a language goes on naming the one that is spoken.
  if (param('lang') !== undefined) setParams({ lang: next })
}

export const words = computed(() => wordsIn(lang.value))
export const format = computed(() => formatIn(lang.value))

/** A sentence of the outcome or the plan in the chosen language. */
export const say = (text: Text): string => withAmountsWhole(text[lang.value])

effect(() => {
  document.documentElement.lang = lang.value
})
