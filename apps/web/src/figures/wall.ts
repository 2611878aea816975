/** Letters of the page against a desk's screen: larger on a wall, and then drawings are too. */
export function letterScale(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1
}
