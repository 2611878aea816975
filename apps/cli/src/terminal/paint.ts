import { styleText } from 'node:util'

type Style = Parameters<typeof styleText>[0]

/** Colours a text, where colours are wanted: on a terminal, without NO_COLOR. */
export type Paint = (style: Style, text: string) => string

/** Colours for one stream. Node knows NO_COLOR, FORCE_COLOR and whether it is a terminal. */
export function paintFor(stream: NodeJS.WriteStream): Paint {
  return (style, text) => styleText(style, text, { stream })
}

export const plain: Paint = (_style, text) => text
