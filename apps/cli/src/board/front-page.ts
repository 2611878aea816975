/** What the first page is told of where it is. */
export interface Place {
  /** Whether a server answers behind it, or only files. */
  readonly site: 'live' | 'static'
  /** Address of the outcome, where there is one. */
  readonly outcome: string | undefined
}

const MARK = '<meta name="jarip:site" content="live" />'

/** The first page of a built board, for its place: it asks for the outcome before any script has come. */
export function frontPage(page: string, { site, outcome }: Place): string {
  if (!page.includes(MARK)) throw new Error(`the board's page has no ${MARK}`)
  const lines = [MARK.replace('live', site)]
  if (outcome !== undefined)
    lines.push(`<link rel="preload" href="${outcome}" as="fetch" crossorigin />`)
  return page.replace(MARK, lines.join('\n    '))
}
