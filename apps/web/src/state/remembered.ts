/** What this browser remembers between visits; nothing, where it may not. */
export function remembered(key: string): string | undefined {
  try {
    return localStorage.getItem(`jarip.${key}`) ?? undefined
  } catch {
    return undefined
  }
}

export function remember(key: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(`jarip.${key}`)
    else localStorage.setItem(`jarip.${key}`, value)
  } catch {
    // Private windows may refuse: then it is for this visit only.
  }
}
