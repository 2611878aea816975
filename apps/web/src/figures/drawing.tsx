import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { useWidth } from './use-width.ts'

/** An SVG as wide as its place, so that its letters have one size on a phone and on a wall. */
export function Drawing({
  label,
  height,
  children,
}: {
  /** What it shows, in words. */
  readonly label: string
  readonly height: number | ((width: number) => number)
  readonly children: (width: number, height: number) => ComponentChildren
}) {
  const place = useRef<HTMLDivElement>(null)
  const width = useWidth(place)
  const tall = typeof height === 'number' ? height : height(width)
  return (
    <div ref={place} class="drawing__place">
      {width > 0 && (
        <svg
          class="drawing"
          width={width}
          height={tall}
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
