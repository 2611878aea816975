import { useEffect, useRef } from 'preact/hooks'
import { outcome } from '../state/data.ts'
import { lang, say, speak, words } from '../state/lang.ts'
import { addressOf, type Page, page, pages } from '../state/route.ts'
import { paint, type Theme, theme, themes } from '../state/theme.ts'

export function Header() {
  const { shell } = words.value
  const there = pages.filter(isThere)
  const bar = useHereInView(there.length)
  return (
    <header class="header">
      <a class="brand" href={addressOf('board')}>
        <img src="./mark.svg" alt="" width="28" height="28" />
        <span lang="ko">자립</span>
        <span class="brand__city">{cityName()}</span>
      </a>
      <nav aria-label={shell.nav} ref={bar}>
        <ul class="nav">
          {there.map((to) => (
            <li key={to}>
              <a href={addressOf(to)} aria-current={to === page.value ? 'page' : undefined}>
                {shell.pages[to]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="switches">
        <ThemeSwitch />
        <LanguageSwitch />
      </div>
    </header>
  )
}

/** Where the names of all pages do not fit beside each other, that of the page one is on is in view. */
function useHereInView(shown: number) {
  const bar = useRef<HTMLElement>(null)
  const [here, language] = [page.value, lang.value]
  useEffect(() => {
    const link = bar.current?.querySelector<HTMLElement>('[aria-current]')
    if (!bar.current || !link) return
    const box = bar.current.getBoundingClientRect()
    const { left, right } = link.getBoundingClientRect()
    // only sideways: the page itself stays where it is
    bar.current.scrollLeft += Math.max(0, right - box.right) - Math.max(0, box.left - left)
  }, [here, language, shown])
  return bar
}

function cityName(): string {
  return outcome.value.state === 'here' ? say(outcome.value.value.plan.name) : ''
}

/** The pages of the other two deals are there when the outcome has their promises. */
function isThere(to: Page): boolean {
  if (to !== 'digital' && to !== 'human') return true
  if (outcome.value.state !== 'here') return false
  const { promises, dataCentre } = outcome.value.value
  return promises.some(({ deal }) => deal === to) || (to === 'digital' && dataCentre !== undefined)
}

function LanguageSwitch() {
  const other = lang.value === 'ko' ? 'en' : 'ko'
  return (
    <button type="button" class="switch" lang={other} onClick={() => speak(other)}>
      {other === 'ko' ? '한국어' : 'English'}
    </button>
  )
}

const signs: Readonly<Record<Theme, string>> = { auto: '◐', light: '○', dark: '●' }

function ThemeSwitch() {
  const { shell } = words.value
  const next = themes[(themes.indexOf(theme.value) + 1) % themes.length]
  const label = `${shell.theme}: ${shell.themes[theme.value]}`
  return (
    <button
      type="button"
      class="switch"
      aria-label={label}
      title={label}
      onClick={() => paint(next)}
    >
      <span aria-hidden="true">{signs[theme.value]}</span>
    </button>
  )
}
