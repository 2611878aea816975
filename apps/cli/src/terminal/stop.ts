/** 0 is an outcome, whatever it says. */
export const EXIT = { bad: 1, usage: 2, interrupted: 130 } as const

/** A reason to stop that a person can act on; its message is said as it is, without a stack. */
export class Stop extends Error {
  override readonly name = 'Stop'
  readonly exitCode: number
  /** More lines, said below the message. */
  readonly more: readonly string[]

  constructor(exitCode: number, message: string, more: readonly string[] = []) {
    super(message)
    this.exitCode = exitCode
    this.more = more
  }
}
