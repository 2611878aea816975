import { computed, effect, signal } from '@preact/signals'
import { remember, remembered, whenRemembered } from './remembered.ts'

export const themes = ['auto', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export const theme = signal<Theme>(named(remembered('theme')))

function named(chosen: string | undefined): Theme {
  return themes.find((t) => t === chosen) ?? 'auto'
}

// What is chosen in one tab is painted in all.
whenRemembered('theme', (chosen) => {
  theme.value = named(chosen)
})

const system = matchMedia('(prefers-color-scheme: dark)')
const systemDark = signal(system.matches)
system.addEventListener('change', ({ matches }) => {
  systemDark.value = matches
})

/** Paper is light, whatever the screen is. */
export const printing = signal(false)
addEventListener('beforeprint', () => {
  printing.value = true
})
addEventListener('afterprint', () => {
  printing.value = false
})

/** Whether the page is dark now: canvases are drawn in its colours. */
export const dark = computed(
  () => !printing.value && (theme.value === 'auto' ? systemDark.value : theme.value === 'dark'),
)

export function paint(next: Theme): void {
  theme.value = next
  remember('theme', next === 'auto' ? undefined : next)
}

export function followTheme(): void {
  effect(() => {
    document.documentElement.dataset.theme = dark.value ? 'dark' : 'light'
  })
}
