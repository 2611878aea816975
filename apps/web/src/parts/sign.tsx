import { words } from '../state/lang.ts'

/** Whether a reading holds: a sign for the eye, the same in words for the ear. */
export function Sign({ holds }: { readonly holds: boolean | null }) {
  const { board } = words.value
  return (
    <>
      <span class={`sign sign--${holds}`} aria-hidden="true">
        {holds === null ? '?' : holds ? '✓' : '✗'}
      </span>
      <span class="hidden">
        {holds === null ? board.unknown : holds ? board.holds : board.fails}:{' '}
      </span>
    </>
  )
}
