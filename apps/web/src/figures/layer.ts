/** One band of a stack: an hourly series, negative where it lies below the line. */
export interface Layer {
  readonly id: string
  readonly name: string
  readonly colour: string
  readonly values: Float32Array
}

/** A series drawn as a line. */
export interface Line {
  readonly id: string
  readonly name: string
  /** Without one it is drawn in the colour of text. */
  readonly colour?: string
  readonly values: Float32Array
  readonly width?: number
  /** Lengths of strokes and gaps, px: told apart without colour. */
  readonly dash?: readonly number[]
}

/** What a figure is made of, as a table that people and spreadsheets can read. */
export interface Table {
  readonly head: readonly string[]
  readonly rows: () => readonly (readonly (string | number)[])[]
}
