import { words } from '../state/lang.ts'
import { sourceOf } from '../state/sources.ts'

/** The title of a source of the plan, leading to where it can be read if it has an address. */
export function SourceName({ id }: { readonly id: string }) {
  const { text, lang, address } = sourceOf(id)
  if (address?.href === undefined) return <span lang={lang}>{text}</span>
  return (
    <a href={address.href} rel="noreferrer" lang={lang}>
      {text}
    </a>
  )
}

/** The same, with what it is called in its own language and the address to look it up by. */
export function SourceEntry({ id }: { readonly id: string }) {
  const { original, address } = sourceOf(id)
  return (
    <>
      <SourceName id={id} />
      {original !== undefined && (
        <small class="source__original" lang="ko">
          {original}
        </small>
      )}
      {address && address.href === undefined && (
        <small class="source__original">
          {words.value.board.foundAt} <span class="mono">{address.text}</span>
        </small>
      )}
    </>
  )
}
