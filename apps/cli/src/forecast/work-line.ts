/** A line of progress on a terminal's standard error; elsewhere a line now and then. */
export interface WorkLine {
  readonly show: (text: string) => void
  readonly close: () => void
}

/** Milliseconds between two lines where they cannot be rewritten. */
const SPARSE = 10_000

export function workLine(stream: NodeJS.WriteStream = process.stderr): WorkLine {
  let last = Date.now()
  return {
    show(text) {
      if (stream.isTTY) stream.write(`\r\x1b[2K${text}`)
      else if (Date.now() - last >= SPARSE) {
        last = Date.now()
        stream.write(`${text}\n`)
      }
    },
    close() {
      if (stream.isTTY) stream.write('\r\x1b[2K')
    },
  }
}
