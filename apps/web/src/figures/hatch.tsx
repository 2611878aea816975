/** Stripes for what is not on record, or only hoped for: told apart from a full bar without colour. */
export function Hatch({ id, colour = 'var(--quiet)' }: { id: string; colour?: string }) {
  return (
    <defs>
      <pattern
        id={id}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="6" height="6" fill="transparent" />
        <line x1="0" y1="0" x2="0" y2="6" stroke={colour} stroke-width="3" stroke-opacity="0.55" />
      </pattern>
    </defs>
  )
}
