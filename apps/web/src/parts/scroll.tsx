import type { ComponentChildren } from 'preact'

/** A box that scrolls by itself where its content is too large; the keyboard reaches it. */
export function Scroll({
  label,
  tall = false,
  children,
}: {
  readonly label: string
  /** Downwards too. */
  readonly tall?: boolean
  readonly children: ComponentChildren
}) {
  return (
    // A group and no region: each would be a landmark of the page.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset does not scroll
    <div
      role="group"
      class={tall ? 'scroll scroll--tall' : 'scroll'}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
    >
      {children}
    </div>
  )
}
