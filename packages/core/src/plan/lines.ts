/**
 * Lines and columns of a text, counted from 1. The yaml package has a LineCounter, but on broken
 * text it counts lines that are not there.
 */
export function lineIndex(text: string): (offset: number) => { line: number; column: number } {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    const within = Math.min(Math.max(0, offset), text.length)
    const line = lastAtMost(starts, within)
    return { line: line + 1, column: within - starts[line] + 1 }
  }
}

/** Position of the last number that is not above the limit; the first one always is not. */
function lastAtMost(ascending: readonly number[], limit: number): number {
  let low = 0
  let high = ascending.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (ascending[middle] <= limit) low = middle
    else high = middle - 1
  }
  return low
}
