import { Argument, type Command, Option } from 'commander'
import { asDate } from '../commands/today.ts'
import { payWords } from '../pay/words.ts'
import type { Session } from '../terminal/session.ts'

interface Teaching {
  readonly short: string
  readonly long: string
  readonly examples: readonly (readonly string[])[]
}

/** Makes a command with its help, as every command of jarip has it. */
type Taught = (program: Command, name: string, text: Teaching, session: Session) => Command
type Done = (code: number) => void

/** Everything about the three deals that needs no solving. */
export function addDeals(...args: Parameters<typeof addPromises>): void {
  addPromises(...args)
  addRecord(...args)
  addDeal(...args)
  addPay(...args)
}

/** `jarip promises`: the table of all three deals. */
function addPromises(program: Command, session: Session, done: Done, taught: Taught): void {
  const { help, deals } = session.words
  const command = taught(program, 'promises', deals.promises, session)
    .argument('<plan>', help.plan)
    .addOption(
      new Option('--deal <name>', deals.promises.deal).choices(['green', 'digital', 'human']),
    )
    .option('--outcome <folder>', help.serve.outcome)
    .option('--json', help.json)
  judgedOn(command, session).action(async (plan, flags) => {
    const { promises } = await import('../commands/promises.ts')
    done(await promises(plan, flags, session))
  })
}

/** `jarip record`: one observation more. */
function addRecord(program: Command, session: Session, done: Done, taught: Taught): void {
  const { help, deals } = session.words
  const text = deals.record
  const command = taught(program, 'record', text, session)
    .argument('<plan>', help.plan)
    .argument('<measure>', text.measure)
    .argument('<date>', text.date)
    .argument('<value>', text.value)
    .option('--unit <unit>', text.unit)
    .requiredOption('--source <key>', text.source)
    .option('--file <csv>', text.file)
    .option('--new', text.isNew)
    .option('--json', help.json)
  judgedOn(command, session).action(async (plan, measure, date, value, flags) => {
    const { record } = await import('../commands/record.ts')
    done(await record(plan, { measure, date, value, ...flags }, session))
  })
}

/** `jarip deal`: one deal's page. */
function addDeal(program: Command, session: Session, done: Done, taught: Taught): void {
  const { help, dealPage } = session.words
  const command = taught(program, 'deal', dealPage.teach, session)
    .addArgument(new Argument('<deal>', dealPage.teach.deal).choices(['digital', 'human']))
    .argument('<plan>', help.plan)
    .option('--outcome <folder>', help.serve.outcome)
    .option('--json', help.json)
  judgedOn(command, session).action(async (name, plan, flags) => {
    const { deal } = await import('../commands/deal.ts')
    done(await deal(name, plan, flags, session))
  })
}

const collect = (value: string, before: readonly string[]) => [...before, value]

/** `jarip pay`: a pay slip. */
function addPay(program: Command, session: Session, done: Done, taught: Taught): void {
  const { help } = session.words
  const text = payWords[session.lang].teach
  const command = taught(program, 'pay', text, session)
    .argument('<plan>', help.plan)
    .argument('[wage]', text.wage)
    .option('--household <id>', text.household)
    .option('--year <year>', text.year)
    .option('--month <month>', text.month)
    .option('--spouse', text.spouse)
    .option('--child <age>', text.child, collect, [])
    .option('--json', help.json)
  judgedOn(command, session).action(async (plan, wage, flags) => {
    const { pay } = await import('../commands/pay.ts')
    done(await pay(plan, wage, flags, session))
  })
}

/** The day on which promises are judged. */
function judgedOn(command: Command, session: Session): Command {
  return command.option(
    '--today <date>',
    session.words.help.solve.today,
    (date) => asDate(date, session),
    asDate(undefined, session),
  )
}
