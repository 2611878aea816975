import type { Lang } from '@jarip/core/plan'

export type { Lang }

/** `--lang ko`, `--lang=ko`, or else what the locale says; English when it says neither. */
export function languageOf(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Lang {
  const asked = askedFor(args)
  if (asked !== undefined) return asked === 'ko' ? 'ko' : 'en'
  const { LC_ALL, LC_MESSAGES, LANG } = environment
  return (LC_ALL || LC_MESSAGES || LANG || '').toLowerCase().startsWith('ko') ? 'ko' : 'en'
}

/** Looked for before the command line is parsed: its help and errors need the language already. */
function askedFor(args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  if (at < 0) return undefined
  return args[at] === '--lang' ? args[at + 1] : args[at].slice('--lang='.length)
}
