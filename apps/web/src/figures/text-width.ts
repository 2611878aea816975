/** Size of the letters of drawings, px; the same as in figure.css. */
export const LETTER = 12.5

let context: CanvasRenderingContext2D | null | undefined

/** How wide a text is drawn, px; bold, which is the wider, so that either fits. */
export function textWidth(text: string): number {
  context ??= document.createElement('canvas').getContext('2d')
  if (!context) return text.length * LETTER * 0.6
  context.font = `700 ${LETTER}px ${getComputedStyle(document.documentElement).fontFamily}`
  return context.measureText(text).width
}

/** The widest of some texts, px. */
export const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(textWidth))

/** A text in lines that are no wider than a width, broken between words. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines[lines.length - 1]} ${word}`
    if (lines.length > 0 && textWidth(longer) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
