import { computed, signal } from '@preact/signals'

export const pages = [
  'board',
  'energy',
  'operation',
  'what-if',
  'digital',
  'human',
  'plan',
] as const
export type Page = (typeof pages)[number]

/** Where we are: `#/energy?stage=2045`. Behind the hash, so that any file server will do. */
const hash = signal(location.hash)
addEventListener('hashchange', () => {
  hash.value = location.hash
})

const parsed = computed(() => {
  const [path, query = ''] = hash.value.replace(/^#\/?/, '').split('?')
  return { page: pages.find((p) => p === path) ?? 'board', query: new URLSearchParams(query) }
})

export const page = computed<Page>(() => parsed.value.page)

export function param(name: string): string | undefined {
  return parsed.value.query.get(name) ?? undefined
}

type Changes = Readonly<Record<string, string | undefined>>

/** Changes some parameters; `push` where Back should undo it. */
export function setParams(changes: Changes, how: 'push' | 'replace' = 'replace'): void {
  go(addressWith(changes), how)
}

export function addressOf(to: Page, params: Changes = {}): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(params)) if (value !== undefined) query.set(key, value)
  const text = query.toString()
  return `#/${to}${text === '' ? '' : `?${text}`}`
}

/** This page with some parameters changed. */
export function addressWith(changes: Changes): string {
  return addressOf(page.value, { ...Object.fromEntries(parsed.value.query), ...changes })
}

function go(address: string, how: 'push' | 'replace'): void {
  if (address === location.hash) return
  if (how === 'push') history.pushState(null, '', address)
  else history.replaceState(null, '', address)
  hash.value = address
}
addEventListener('popstate', () => {
  hash.value = location.hash
})
