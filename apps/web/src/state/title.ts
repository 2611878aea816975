import { effect } from '@preact/signals'
import { outcome } from './data.ts'
import { say, words } from './lang.ts'
import { page } from './route.ts'

/** Names the tab after page and city, so that two tabs can be told apart. */
export function followTitle(): void {
  effect(() => {
    const city = outcome.value.state === 'here' ? [say(outcome.value.value.plan.name)] : []
    document.title = [words.value.shell.pages[page.value], ...city, '자립 Jarip'].join(' · ')
  })
}
