/** A space between a number and its unit. */
const INSIDE = /(?<=\d) (?=(?:%|[kMGT]W[hp]?|bn|trn|m KRW|KRW|PJ|t|tCO2e|km²)(?![\p{L}\d]))/gu

/** The text with amounts that a line does not break: a number never stands without its unit. */
export const withAmountsWhole = (text: string): string => text.replace(INSIDE, '\u00a0')
