import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { useWidth } from './use-width.ts'
import { letterScale } from './wall.ts'

/** px; a place that is narrower is one whose styles have not come yet. */
const NARROWEST = 160

/** An SVG as wide as its place: its letters are as large as the page's, on a phone and on a wall. */
export function Drawing({
  label,
  height,
  children,
}: {
  /** What it shows, in words. */
  readonly label: string
  /** px of a desk's screen, as all that is drawn counts. */
  readonly height: number | ((width: number) => number)
  readonly children: (width: number, height: number) => ComponentChildren
}) {
  const place = useRef<HTMLDivElement>(null)
  const scale = letterScale()
  const width = useWidth(place) / scale
  const tall = typeof height === 'number' ? height : height(width)
  return (
    <div ref={place} class="drawing__place">
      {width > NARROWEST && (
        <svg
          class="drawing"
          width={width * scale}
          height={tall * scale}
          viewBox={`0 0 ${width} ${tall}`}
          role="img"
          aria-label={label}
        >
          {children(width, tall)}
        </svg>
      )}
    </div>
  )
}
