import type { CommanderError } from 'commander'
import type { Session } from './terminal/session.ts'
import { EXIT, Stop } from './terminal/stop.ts'

/**
 * What commander found wrong, in the language of the session. Commander names the culprit in quotes
 * and what may have been meant after "Did you mean".
 */
export function wrongUsage({ code, message }: CommanderError, { words }: Session): Stop {
  const { usage } = words
  const quoted = [...message.matchAll(/'([^']*)'/g)].map(([, name]) => name)
  const [name = '', found = ''] = quoted
  const meant = /Did you mean (?:one of )?(.*)\?/.exec(message)?.[1]
  const flag = name.split(' ').find((word) => word.startsWith('--')) ?? name
  const sentences: Readonly<Record<string, string>> = {
    'commander.unknownCommand': usage.unknownCommand(name),
    'commander.unknownOption': usage.unknownOption(name),
    'commander.missingArgument': usage.missingArgument(name),
    'commander.optionMissingArgument': usage.missingValue(flag),
    'commander.excessArguments': usage.tooMany,
    'commander.invalidArgument': usage.badChoice(flag, found, allowedIn(message)),
    'commander.help': usage.noCommand,
  }
  const hint = meant === undefined ? [] : [usage.didYouMean(meant)]
  return new Stop(EXIT.usage, sentences[code] ?? message, hint)
}

function allowedIn(message: string): string {
  return /Allowed choices are (.*)\.$/m.exec(message)?.[1] ?? ''
}
