import { printing } from '../state/theme.ts'

/** Prints one figure and nothing else, in the colours of paper. */
export async function printAlone(figure: HTMLElement): Promise<void> {
  const root = document.documentElement
  root.dataset.alone = ''
  figure.dataset.printed = ''
  await onPaper()
  window.print()
  delete root.dataset.alone
  delete figure.dataset.printed
  printing.value = false
}

/** Canvases are drawn again in the light colours; that takes a frame. */
function onPaper(): Promise<void> {
  printing.value = true
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))
}
