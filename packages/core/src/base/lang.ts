/** The languages that everything is said in. */
export type Lang = 'ko' | 'en'
