/** Hangul, Han, kana, fullwidth forms: two cells each on a terminal. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u
/** Colours of the terminal take no room. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what colours begin with
const COLOUR = /\u001b\[[0-9;]*m/g
const INVISIBLE = /[\p{Mn}\u200b-\u200d\ufeff]/u

/** Cells that a text takes on a terminal. */
export function widthOf(text: string): number {
  let cells = 0
  for (const letter of text.replace(COLOUR, '')) cells += widthOfLetter(letter)
  return cells
}

function widthOfLetter(letter: string): number {
  if (INVISIBLE.test(letter)) return 0
  return WIDE.test(letter) ? 2 : 1
}

/** As much of an uncoloured text as fits into so many cells. */
export function cut(text: string, cells: number): string {
  let room = cells
  let kept = ''
  for (const letter of text) {
    room -= widthOfLetter(letter)
    if (room < 0) return kept
    kept += letter
  }
  return kept
}

/** Break an uncoloured text between words so that each line fits; a longer word stands alone. */
export function wrap(text: string, cells: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && widthOf(longer) > cells) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}
