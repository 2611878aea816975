import type { Lang, Plan } from '@jarip/core/plan'
import { foreignTo } from './tongue.ts'

type Source = Plan['sources'][string]

/** A source as it is told to a reader. */
export interface ToldSource {
  readonly text: string
  /** Where the text is not in the page's language. */
  readonly lang: Lang | undefined
  /** What the plan calls it itself, where that is something else: by this a reader finds it. */
  readonly original: string | undefined
  /** Where it can be read; `href` only where a browser can follow it. */
  readonly address: { readonly text: string; readonly href: string | undefined } | undefined
}

export function toldSource(source: Source, page: Lang): ToldSource {
  const own = inOneLine(source.title, source.publisher, source.year)
  const text =
    page === 'ko'
      ? own
      : inOneLine(
          source.title_en ?? source.title,
          source.publisher_en ?? source.publisher,
          source.year,
        )
  return {
    text,
    lang: foreignTo(page, text),
    original: text === own ? undefined : own,
    address: source.url === undefined ? undefined : addressOf(source.url),
  }
}

const inOneLine = (title: string, publisher: string, year: number) =>
  `${title} (${publisher}, ${year})`

/** A whole address, with or without `https://`; a note such as `newsis NISX2022` is none. */
const ADDRESS = /^(https?:\/\/)?(([a-z0-9-]+\.)+[a-z]{2,}(\/[^\s,;]*)?)$/i

function addressOf(text: string): NonNullable<ToldSource['address']> {
  const [, scheme = 'https://', rest] = ADDRESS.exec(text) ?? []
  return { text, href: rest === undefined ? undefined : scheme + rest }
}
