import { moneyOutcome, readDealTables } from '@jarip/core/engine'
import {
  type Entry,
  type Ledger,
  recordEntry,
  recordReversal,
  statement,
  type TypedEntry,
  type TypedReversal,
  trialBalance,
  type Won,
} from '@jarip/core/money'
import { type City, readOrStop } from '../plan/read-plan.ts'
import { budgetLines, overdrawnLines } from '../report/deal-money.ts'
import { titledTable } from '../report/titled-table.ts'
import { guarded } from '../saved/guarded.ts'
import type { Session } from '../terminal/session.ts'
import { type Dated, knownTo, wonOrStop } from './typed.ts'
import { moneyWords } from './words.ts'
import {
  ledgersOf,
  orStop,
  promiseLines,
  promisesByLedgers,
  textIn,
  write,
  writtenLine,
} from './write.ts'

interface ShowFlags {
  readonly today: string
  readonly byYear?: boolean
  readonly entries?: boolean
  readonly json?: boolean
}

/** `jarip ledger show` */
export async function showLedger(
  folder: string,
  flags: ShowFlags,
  session: Session,
): Promise<number> {
  const city = readOrStop(folder, session)
  const ledger = ledgerOn(city, flags.today, session)
  if (flags.json) {
    const money = moneyOutcome(city.plan, city.data, flags.today)
    const entries = ledger.entries.map((entry) => ({ ...entry, won: Number(entry.won) }))
    const { budget, overdrawn } = money ?? {}
    session.out(JSON.stringify({ asOf: flags.today, budget, overdrawn, entries }))
  } else session.out(ledgerLines(city, ledger, flags, session).join('\n'))
  return 0
}

function ledgerOn(city: City, today: string, session: Session): Ledger {
  ledgersOf(city, session)
  const { ledgers } = readDealTables(city.plan, city.data).tables
  const entries = ledgers?.budget.entries ?? []
  return { entries: entries.filter(({ date }) => date <= today) }
}

function ledgerLines(
  { plan, data }: City,
  ledger: Ledger,
  { today, byYear, entries }: ShowFlags,
  session: Session,
): string[] {
  const say = moneyWords[session.lang]
  const money = moneyOutcome(plan, data, today)
  const sums = byYear ? yearLines(ledger, session) : money ? budgetLines(money, session) : []
  return [
    session.paint('bold', session.format.text(plan.name)),
    ...(entries ? entryLines(ledger, session) : sums),
    '',
    say.balance(ledger.entries.length, session.format.exactMoney(Number(trialBalance(ledger)))),
    ...(money ? overdrawnLines(money, session) : []),
  ]
}

function entryLines({ entries }: Ledger, session: Session): string[] {
  const say = moneyWords[session.lang]
  const payers = session.words.dealPage.budget.payers
  const rows = entries.map((entry) => [
    entry.id,
    entry.date,
    say.kinds[entry.kind],
    entry.programme,
    entry.phase,
    entry.year === null ? say.wholePhase : String(entry.year),
    payers[entry.payer] ?? entry.payer,
    session.format.count(Number(entry.won)),
    entry.source,
    entry.reverses ?? '',
  ])
  const left = [0, 1, 2, 3, 4, 5, 6, 8, 9]
  return titledTable(say.entriesTitle, { head: say.entriesHead, rows, left }, session)
}

function yearLines(ledger: Ledger, session: Session): string[] {
  const { budget, unknown } = session.words.dealPage
  const say = moneyWords[session.lang]
  const won = (amount: Won | null) =>
    amount === null ? unknown : session.format.exactMoney(Number(amount))
  const rows = statement(ledger, ({ programme, phase, year, payer }) =>
    JSON.stringify([programme, phase, year, payer]),
  )
    .map((line) => ({ ...line, booking: JSON.parse(line.group) as (string | number | null)[] }))
    .sort((a, b) => (a.group < b.group ? -1 : 1))
    .map(({ booking: [programme, phase, year, payer], ...line }) => [
      String(programme),
      String(phase),
      year === null ? say.wholePhase : String(year),
      budget.payers[String(payer)] ?? String(payer),
      won(line.planned),
      won(line.appropriated),
      won(line.committed),
      won(line.disbursed),
      line.execution === null ? '' : session.format.percent(line.execution),
    ])
  return titledTable(budget.title, { head: say.byYearHead, rows, left: [0, 1, 2, 3] }, session)
}

export type PostFlags = Omit<TypedEntry, 'date'> & Dated & { readonly json?: boolean }

/** `jarip ledger post` */
export async function post(
  folder: string,
  { today, json = false, date = today, ...typed }: PostFlags,
  session: Session,
): Promise<number> {
  const won = String(wonOrStop(typed.won, session))
  return append(folder, { today, json }, session, (text, city) =>
    recordEntry(text, { ...typed, won, date }, knownTo(city, today)),
  )
}

export type ReverseFlags = Omit<TypedReversal, 'date'> & Dated & { readonly json?: boolean }

/** `jarip ledger reverse` */
export async function reverse(
  folder: string,
  id: string,
  { today, json = false, date = today, ...typed }: ReverseFlags,
  session: Session,
): Promise<number> {
  return append(folder, { today, json }, session, (text, city) =>
    recordReversal(text, id, { ...typed, date }, knownTo(city, today)),
  )
}

async function append(
  folder: string,
  { today, json }: { readonly today: string; readonly json?: boolean },
  session: Session,
  record: (text: string, city: City) => ReturnType<typeof recordEntry>,
): Promise<number> {
  const city = readOrStop(folder, session)
  const { file } = ledgersOf(city, session).budget
  const written = await guarded(folder, session, () => {
    const recorded = orStop(record(textIn(folder, file, session), city), session)
    return { ...write(folder, file, recorded), row: recorded.row }
  })
  const { plan, data } = readOrStop(folder, session)
  const promises = promisesByLedgers(folder, today, session)
  const money = moneyOutcome(plan, data, today)
  if (json) {
    const { file, line, row } = written
    const overdrawn = money?.overdrawn ?? []
    session.out(JSON.stringify({ file, line, entry: plain(row), overdrawn, promises }))
  } else
    session.out(
      [
        writtenLine(folder, written, session),
        ...(money ? overdrawnLines(money, session) : []),
        ...promiseLines(promises, session),
      ].join('\n'),
    )
  return 0
}

function plain(entry: Entry) {
  return { ...entry, won: Number(entry.won) }
}
