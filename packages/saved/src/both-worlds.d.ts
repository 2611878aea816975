// What Node and browsers both have; this package compiles without the types of either.
declare class TextEncoder {
  encode(text: string): Uint8Array
}
declare class TextDecoder {
  decode(bytes: Uint8Array): string
}
declare function structuredClone<T>(value: T): T
