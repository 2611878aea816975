/** What this browser remembers between visits; nothing, where it may not. */
export function remembered(key: string): string | undefined {
  try {
    return localStorage.getItem(nameOf(key)) ?? undefined
  } catch {
    return undefined
  }
}

export function remember(key: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(nameOf(key))
    else localStorage.setItem(nameOf(key), value)
  } catch {
    // Private windows may refuse: then it is for this visit only.
  }
}

/**
 * Calls `take` with what another tab has made of a key; undefined where it is forgotten.
 *
 * @returns ends it
 */
export function whenRemembered(key: string, take: (value: string | undefined) => void): () => void {
  const hear = ({ key: changed, newValue }: StorageEvent) => {
    // no key: everything is gone
    if (changed === nameOf(key) || changed === null) take(newValue ?? undefined)
  }
  addEventListener('storage', hear)
  return () => removeEventListener('storage', hear)
}

const nameOf = (key: string) => `jarip.${key}`
