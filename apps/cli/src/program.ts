import { Argument, Command, type Help, Option } from 'commander'
import { asDate } from './commands/today.ts'
import { solverNames } from './solver/messages.ts'
import type { Session } from './terminal/session.ts'
import { widthOf } from './terminal/width.ts'

const STEPS = ['1', '2', '3', '4', '6', '8', '12', '24']

/** Read when they are needed: help and faults of usage come without the engine. */
const commands = {
  solve: async () => (await import('./commands/solve.ts')).solve,
  check: async () => (await import('./commands/check.ts')).check,
  init: async () => (await import('./commands/init.ts')).init,
  explain: async () => (await import('./commands/explain.ts')).explain,
  replay: async () => (await import('./commands/replay.ts')).replay,
}

type Add = (program: Command, session: Session, done: Done, as: typeof taught) => void

/** More commands, read when one of them, or help on all, is asked for: some bring the models they name. */
const groups: readonly { names: readonly string[]; add: () => Promise<Add> }[] = [
  {
    names: ['promises', 'record', 'deal', 'pay'],
    add: async () => (await import('./deals/add-commands.ts')).addDeals,
  },
  {
    names: ['fund', 'ledger'],
    add: async () => (await import('./money/add-commands.ts')).addMoney,
  },
  {
    names: ['operate'],
    add: async () => (await import('./operation/add-command.ts')).addOperate,
  },
  {
    names: ['datacentre'],
    add: async () => (await import('./datacentre/add-command.ts')).addDatacentre,
  },
  {
    names: ['forecast', 'backtest'],
    add: async () => (await import('./forecast/add-commands.ts')).addForecasts,
  },
  {
    names: ['network'],
    add: async () => (await import('./network/add-command.ts')).addNetwork,
  },
  {
    names: ['start', 'serve', 'board'],
    add: async () => (await import('./board/add-commands.ts')).addBoards,
  },
]

/** The groups that a command line needs: that of the command it names; all, where it names none. */
function groupsFor(args: readonly string[]): typeof groups {
  const named = args.find((arg, i) => !arg.startsWith('-') && args[i - 1] !== '--lang')
  if (named !== undefined && named in commands) return []
  const group = groups.filter(({ names }) => named !== undefined && names.includes(named))
  return group.length > 0 ? group : groups
}

/** Collects an option that can be repeated. */
const collect = (value: string, before: readonly string[]) => [...before, value]

/** The command line: commands, their options, and help that teaches. */
export async function programFor(
  args: readonly string[],
  session: Session,
  version: string,
  done: (code: number) => void,
): Promise<Command> {
  const { help } = session.words
  const program = new Command('jarip')
    .description(help.jarip)
    .version(version, '-V, --version', help.version)
    .helpCommand('help [command]', help.helpCommand)
  inLanguage(program, session)
  addSolve(program, session, done)
  addCheck(program, session, done)
  addInit(program, session, done)
  addExplain(program, session, done)
  addReplay(program, session, done)
  for (const { add } of groupsFor(args)) (await add())(program, session, done, taught)
  return program
}

type Done = (code: number) => void

function addSolve(program: Command, session: Session, done: Done): void {
  const { help } = session.words
  const command = taught(program, 'solve', help.solve, session)
    .argument('<plan>', help.plan)
    .option('--out <folder>', help.solve.out)
    .option('--compare <outcome>', help.solve.compare)
    .option('--json', help.json)
  solveOptions(command, session)
    .option('--quick', help.solve.quick)
    .action(async (plan, flags) => done(await (await commands.solve())(plan, flags, session)))
}

/** What is solved and how: the same for solve and explain. */
function solveOptions(command: Command, session: Session): Command {
  const { solve: text } = session.words.help
  return command
    .option('--stage <year...>', text.stage)
    .option('--weather <name...>', text.weather)
    .addOption(new Option('--step <hours>', text.step).choices(STEPS))
    .option('--free <promise>', text.free, collect, [])
    .option('--bind <promise>', text.bind, collect, [])
    .option('--set <key=value>', text.set, collect, [])
    .addOption(new Option('--solver <name>', text.solver).choices(solverNames).default('hourly'))
    .option(
      '--today <date>',
      text.today,
      (date) => asDate(date, session),
      asDate(undefined, session),
    )
}

function addCheck(program: Command, session: Session, done: Done): void {
  const { help } = session.words
  taught(program, 'check', help.check, session)
    .argument('<plan>', help.plan)
    .option('--json', help.json)
    .action(async (plan, flags) => done(await (await commands.check())(plan, flags, session)))
}

function addInit(program: Command, session: Session, done: Done): void {
  const { help } = session.words
  taught(program, 'init', help.init, session)
    .argument('<folder>', help.init.folder)
    .action(async (folder) => done(await (await commands.init())(folder, session)))
}

function addExplain(program: Command, session: Session, done: Done): void {
  const { help } = session.words
  const command = taught(program, 'explain', help.explain, session)
    .usage('[options] [plan] <promise>')
    .addArgument(new Argument('<plan>', help.explain.plan))
    .addArgument(new Argument('[promise]', help.explain.promise))
    .option('--json', help.json)
  solveOptions(command, session).action(async (first, second, flags) =>
    done(await (await commands.explain())([first, second], flags, session)),
  )
}

function addReplay(program: Command, session: Session, done: Done): void {
  const { help } = session.words
  taught(program, 'replay', help.replay, session)
    .argument('<outcome>', help.replay.outcome)
    .option('--plan <folder>', help.replay.plan)
    .option('--json', help.json)
    .action(async (outcome, flags) =>
      done(await (await commands.replay())(outcome, flags, session)),
    )
}

interface Teaching {
  readonly short: string
  readonly long: string
  readonly examples: readonly (readonly string[])[]
}

/** A command with its summary, its help in full, and examples. */
function taught(program: Command, name: string, text: Teaching, session: Session): Command {
  const command = program.command(name).summary(text.short).description(text.long)
  inLanguage(command, session)
  return command.addHelpText('after', `\n${examplesOf(text, session)}`)
}

function examplesOf({ examples }: Teaching, { words, paint }: Session): string {
  const lines = examples.map(
    ([line, why]) => `  ${line}${why ? `\n      ${paint('dim', why)}` : ''}`,
  )
  return [words.help.examples, ...lines].join('\n')
}

/** Commander's own words in the language, and letters of two cells counted as such. */
function inLanguage(command: Command, session: Session): void {
  const { help } = session.words
  command
    .helpOption('-h, --help', help.help)
    .addOption(new Option('--lang <language>', help.lang).choices(['ko', 'en']))
    .configureOutput({
      writeOut: (text) => session.out(text.trimEnd()),
      writeErr: (text) => session.err(text.trimEnd()),
      outputError: () => {},
      getOutHelpWidth: () => session.columns,
    })
    .configureHelp({
      displayWidth: widthOf,
      styleTitle: (title) => session.paint('bold', help.titles[title] ?? title),
      optionDescription: (option) => describe(option, session),
    } satisfies Partial<Help>)
    .exitOverride()
}

/** An option's meaning with its choices and its default, as commander would add them in English. */
function describe({ description, argChoices, defaultValue }: Option, { words }: Session): string {
  const { help } = words
  const listed = argChoices && !description.includes(argChoices.join(', '))
  const notes = [
    ...(listed ? [`${help.choices}: ${argChoices.join(', ')}`] : []),
    ...(typeof defaultValue === 'string' ? [`${help.default}: ${defaultValue}`] : []),
  ]
  return notes.length > 0 ? `${description} (${notes.join('; ')})` : description
}
