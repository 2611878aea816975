/**
 * The known name that a misspelt one most likely means, or none: at most a third of its letters
 * may differ.
 */
export function suggest(name: string, known: readonly string[]): string | undefined {
  const allowed = name.length < 3 ? 0 : Math.max(1, Math.floor(name.length / 3))
  let best: string | undefined
  let least = allowed + 1
  for (const candidate of known) {
    const edits = distance(fold(name), fold(candidate))
    if (edits < least) {
      least = edits
      best = candidate
    }
  }
  return best
}

function fold(name: string): string {
  return name.slice(0, 80).toLowerCase().replaceAll('-', '_')
}

/** Edits (insert, delete, replace, swap neighbours) between two words: optimal string alignment. */
function distance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)
      row[j] = Math.min(replaced, last[j] + 1, row[j - 1] + 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) row[j] = Math.min(row[j], before[j - 2] + 1)
    }
    before = last
    last = row
  }
  return last[b.length]
}
