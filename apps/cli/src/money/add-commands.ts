import { entryKinds, fundEventKinds, movables, payers, stakes } from '@jarip/core/money'
import { Argument, type Command, Option } from 'commander'
import { asDate } from '../commands/today.ts'
import type { Session } from '../terminal/session.ts'
import { moneyWords } from './words.ts'

interface Teaching {
  readonly short: string
  readonly long: string
  readonly examples: readonly (readonly string[])[]
}

/** Makes a command with its help, as every command of jarip has it. */
type Taught = (program: Command, name: string, text: Teaching, session: Session) => Command
type Done = (code: number) => void

/** `jarip fund` and `jarip ledger`. */
export function addMoney(program: Command, session: Session, done: Done, taught: Taught): void {
  addFund(program, session, done, taught)
  addLedger(program, session, done, taught)
}

const collect = (value: string, before: readonly string[]) => [...before, value]

function addFund(program: Command, session: Session, done: Done, taught: Taught): void {
  const say = moneyWords[session.lang]
  const { help } = session.words
  const fund = taught(program, 'fund', say.fund, session).helpCommand(false)
  const of = (name: string, text: Teaching) =>
    judged(taught(fund, name, text, session).argument('<plan>', help.plan), session)

  of('show', say.show)
    .argument('[fund]', say.show.fund)
    .action(async (plan, id, flags) => {
      const { showFunds } = await import('./fund.ts')
      done(await showFunds(plan, id, flags, session))
    })
  firmOptions(bid(of('preview', say.preview), session), session).action(
    async (plan, id, firm, won, flags) => {
      const { preview } = await import('./fund.ts')
      done(await preview(plan, { fund: id, firm, won }, flags, session))
    },
  )
  firmOptions(documented(bid(of('invest', say.invest), session), session), session)
    .addOption(
      new Option('--despite <flag>', say.invest.despite)
        .choices(['rule-unattainable', 'rule-needs-moves', 'beyond-commitments'])
        .argParser(collect)
        .default([]),
    )
    .action(async (plan, id, firm, won, flags) => {
      const { invest } = await import('./fund.ts')
      done(await invest(plan, { fund: id, firm, won }, flags, session))
    })
  const kinds = fundEventKinds.filter((kind) => kind !== 'investment')
  documented(dated(of('post', say.event), session), session)
    .argument('<fund>', say.fundId)
    .addArgument(new Argument('<kind>', say.event.kind).choices(kinds))
    .argument('<party>', say.event.party)
    .argument('<won>', say.won)
    .addOption(new Option('--stake <whose>', say.event.stake).choices(stakes))
    .action(async (plan, id, kind, party, won, flags) => {
      const { postEvent } = await import('./fund.ts')
      done(await postEvent(plan, { fund: id, kind, party, won, ...flags }, session))
    })
  documented(dated(of('reverse', say.reverse), session), session)
    .argument('<row>', say.row)
    .action(async (plan, row, flags) => {
      const { reverseEvent } = await import('./fund.ts')
      done(await reverseEvent(plan, row, flags, session))
    })
  firmOptions(of('firm', say.firm).argument('<firm>', say.firmId), session)
    .requiredOption('--source <key>', say.source)
    .option('--correct', say.firm.correct)
    .action(async (plan, firm, flags) => {
      const { know } = await import('./fund.ts')
      done(await know(plan, firm, flags, session))
    })
}

function addLedger(program: Command, session: Session, done: Done, taught: Taught): void {
  const say = moneyWords[session.lang]
  const { help } = session.words
  const ledger = taught(program, 'ledger', say.ledger, session).helpCommand(false)
  const of = (name: string, text: Teaching) =>
    judged(taught(ledger, name, text, session).argument('<plan>', help.plan), session)

  of('show', say.showLedger)
    .option('--by-year', say.showLedger.byYear)
    .option('--entries', say.showLedger.entries)
    .action(async (plan, flags) => {
      const { showLedger } = await import('./ledger.ts')
      done(await showLedger(plan, flags, session))
    })
  documented(dated(of('post', say.post), session), session)
    .addArgument(new Argument('<kind>', say.post.kind).choices(entryKinds))
    .argument('<programme>', say.post.programme)
    .argument('<phase>', say.post.phase)
    .addArgument(new Argument('<payer>', say.post.payer).choices(payers))
    .argument('<won>', say.won)
    .option('--year <year>', say.post.year)
    .action(async (plan, kind, programme, phase, payer, won, flags) => {
      const { post } = await import('./ledger.ts')
      done(await post(plan, { kind, programme, phase, payer, won, ...flags }, session))
    })
  documented(dated(of('reverse', say.reverse), session), session)
    .argument('<row>', say.row)
    .action(async (plan, row, flags) => {
      const { reverse } = await import('./ledger.ts')
      done(await reverse(plan, row, flags, session))
    })
}

/** The fund, the firm and the amount. */
function bid(command: Command, session: Session): Command {
  const say = moneyWords[session.lang]
  return dated(command, session)
    .argument('<fund>', say.fundId)
    .argument('<firm>', say.firmId)
    .argument('<won>', say.won)
}

function dated(command: Command, session: Session): Command {
  return command.option('--date <date>', moneyWords[session.lang].date, (date) =>
    asDate(date, session),
  )
}

function documented(command: Command, { lang }: Session): Command {
  const say = moneyWords[lang]
  return command
    .requiredOption('--document <words>', say.document)
    .requiredOption('--source <key>', say.source)
    .option('--id <id>', say.id)
}

function firmOptions(command: Command, session: Session): Command {
  const say = moneyWords[session.lang]
  const day = (date: string) => asDate(date, session)
  return command
    .option('--name <name>', say.name)
    .option('--in-city-since <date>', say.inCitySince, day)
    .addOption(new Option('--moved <what>', say.moved).choices(movables))
    .option('--moved-on <date>', say.movedOn, day)
    .option('--moves-by <date>', say.movesBy, day)
}

/** The day on which the rules are judged. */
function judged(command: Command, session: Session): Command {
  const { help } = session.words
  return command
    .option('--json', help.json)
    .option(
      '--today <date>',
      help.solve.today,
      (date) => asDate(date, session),
      asDate(undefined, session),
    )
}
