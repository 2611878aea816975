import { TableFaults } from '@jarip/core/deals'
import { fundsOf, moneyOutcome } from '@jarip/core/engine'
import {
  type Firm,
  type Flag,
  type Fund,
  type FundEvent,
  fundOf,
  type Preview,
  previewInvestment,
  readFirms,
  readFundEvents,
  recordFirm,
  recordFundEvent,
  recordFundReversal,
  recordInvestment,
  type TypedFirm,
  type TypedFundEvent,
} from '@jarip/core/money'
import { nearest } from '../plan/near.ts'
import { type City, readOrStop } from '../plan/read-plan.ts'
import { guarded } from '../saved/guarded.ts'
import type { Session } from '../terminal/session.ts'
import { EXIT, Stop } from '../terminal/stop.ts'
import { fundPage, previewLines } from './fund-lines.ts'
import type { ReverseFlags } from './ledger.ts'
import { type Dated, knownTo, wonOrStop } from './typed.ts'
import { moneyWords } from './words.ts'
import {
  ledgersOf,
  orStop,
  promiseLines,
  promisesByLedgers,
  refusal,
  textIn,
  type Written,
  write,
  writtenLine,
} from './write.ts'

interface Judged {
  readonly today: string
  readonly json?: boolean
}

/** `jarip fund show` */
export async function showFunds(
  folder: string,
  id: string | undefined,
  { today, json }: Judged,
  session: Session,
): Promise<number> {
  const city = readOrStop(folder, session)
  ledgersOf(city, session)
  if (id !== undefined) fundIn(city, id, session)
  const { funds = [] } = moneyOutcome(city.plan, city.data, today) ?? {}
  const wanted = funds.filter((fund) => id === undefined || fund.id === id)
  if (json) session.out(JSON.stringify({ asOf: today, funds: wanted }))
  else
    session.out(
      [
        session.paint('bold', session.format.text(city.plan.name)),
        ...wanted.flatMap((fund) => fundPage(fund, session)),
      ].join('\n'),
    )
  return 0
}

function fundIn(city: City, id: string, session: Session): Fund {
  const funds = fundsOf(city.plan, city.data)
  const fund = funds.find(({ plan }) => plan.id === id)
  if (fund) return fund
  const ids = funds.map(({ plan }) => plan.id)
  const near = nearest(id, ids)
  const { usage } = session.words
  throw new Stop(EXIT.usage, moneyWords[session.lang].unknownFund(id), [
    near.length > 0 ? usage.near(near.join(', ')) : usage.known(ids.join(', ')),
  ])
}

/** What is said of a firm on the command line. */
export type FirmFlags = Omit<TypedFirm, 'firm' | 'source'>

/** The firm of an investment, the amount as typed. */
export interface Bid {
  readonly fund: string
  readonly firm: string
  readonly won: string
}

export type PreviewFlags = Judged & Dated & FirmFlags

/** `jarip fund preview` */
export async function preview(
  folder: string,
  { fund: id, firm: name, won: typed }: Bid,
  { today, date = today, json, ...said }: PreviewFlags,
  session: Session,
): Promise<number> {
  const city = readOrStop(folder, session)
  const fund = fundIn(city, id, session)
  const known = fund.firms.find((firm) => firm.id === name)
  const firm = withSaid(name, known, said)
  const event: FundEvent = {
    id: '',
    date,
    kind: 'investment',
    fund: id,
    party: name,
    stake: null,
    won: wonOrStop(typed, session),
    document: '',
    source: '',
    reverses: null,
  }
  const tried = { event, firm, preview: previewInvestment(fund, event, firm) }
  if (json) session.out(printed(tried.preview))
  else session.out(previewLines(tried, fund, session).join('\n'))
  return tried.preview.flags.length > 0 ? EXIT.bad : 0
}

function withSaid(id: string, known: Firm | undefined, said: FirmFlags): Firm {
  return {
    id,
    name: said.name ?? known?.name ?? id,
    inCitySince: said.inCitySince ?? known?.inCitySince ?? null,
    moved: (said.moved as Firm['moved'] | undefined) ?? known?.moved ?? null,
    movedOn: said.movedOn ?? known?.movedOn ?? null,
    movesBy: said.movesBy ?? known?.movesBy ?? null,
  }
}

export type InvestFlags = PreviewFlags & {
  readonly id?: string
  readonly document: string
  readonly source: string
  readonly despite: readonly Flag['code'][]
}

/** `jarip fund invest`: recorded, unless something stands against it that was not named. */
export async function invest(
  folder: string,
  { fund: id, firm: name, won: typed }: Bid,
  { today, date = today, json, id: row, document, source, despite, ...said }: InvestFlags,
  session: Session,
): Promise<number> {
  const city = readOrStop(folder, session)
  const won = String(wonOrStop(typed, session))
  const ofPlan = fundIn(city, id, session)
  const { funds, firms } = ledgersOf(city, session)
  const known = knownTo(city, today)
  const tells = Object.values(said).some((value) => value !== undefined)
  const entry = { date, kind: 'investment', fund: id, party: name, won, document, source }
  const done = await guarded(folder, session, () => {
    const register = textIn(folder, firms.file, session)
    const ledger = textIn(folder, funds.file, session)
    const fund = asWritten(ofPlan, ledger, register)
    const firm = tells
      ? orStop(recordFirm(register, { firm: name, source, ...said }, known), session)
      : undefined
    const typedEntry = row === undefined ? entry : { ...entry, id: row }
    const event = orStop(recordFundEvent(ledger, typedEntry, known), session)
    const { recorded, preview } = recordInvestment(fund, event.row, firm?.row, despite)
    if (!recorded) throw heldBack(preview, despite, session)
    const tried = { event: event.row, firm: firm?.row, preview }
    // The register first: a firm without its investment harms nobody.
    const rows = [
      ...(firm ? [write(folder, firms.file, firm)] : []),
      write(folder, funds.file, event),
    ]
    return { fund, tried, rows }
  })
  if (json) {
    const rows = done.rows.map(({ file, line }) => ({ file, line }))
    const promises = promisesByLedgers(folder, today, session)
    session.out(printed(done.tried.preview, { rows, promises }))
  } else
    session.out(
      [
        ...previewLines(done.tried, done.fund, session),
        '',
        ...afterwards(folder, done.rows, today, session),
      ].join('\n'),
    )
  return 0
}

/** The fund by what stands in its tables at this moment, when nobody else writes. */
function asWritten({ plan }: Fund, ledger: string, register: string): Fund {
  const faults = new TableFaults('')
  return fundOf(plan, readFundEvents(ledger, faults), readFirms(register, faults))
}

/** What was raised and not named, and how it would be. */
function heldBack({ flags }: Preview, despite: readonly Flag['code'][], session: Session): Stop {
  const raised = flags.filter(({ code }) => !despite.includes(code))
  const codes = [...new Set(raised.map(({ code }) => `--despite ${code}`))].join(' ')
  return refusal(
    raised.map(({ text }: Flag) => text),
    session,
    [moneyWords[session.lang].despiteHint(codes)],
  )
}

function afterwards(
  folder: string,
  rows: readonly Written[],
  today: string,
  session: Session,
): string[] {
  return [
    ...rows.map((row) => writtenLine(folder, row, session)),
    ...promiseLines(promisesByLedgers(folder, today, session), session),
  ]
}

/** JSON has no larger whole numbers than a double holds, 9 × 10¹⁵ won. */
function printed(value: object, more: object = {}): string {
  return JSON.stringify({ ...value, ...more }, (_, each) =>
    typeof each === 'bigint' ? Number(each) : each,
  )
}

export type EventFlags = Omit<TypedFundEvent, 'date'> & Dated & { readonly json?: boolean }

/** `jarip fund post` */
export async function postEvent(
  folder: string,
  { today, json = false, date = today, ...typed }: EventFlags,
  session: Session,
): Promise<number> {
  const won = String(wonOrStop(typed.won, session))
  return append(folder, { today, json }, session, (text, city) => {
    fundIn(city, typed.fund, session)
    return recordFundEvent(text, { ...typed, won, date }, knownTo(city, today))
  })
}

/** `jarip fund reverse` */
export async function reverseEvent(
  folder: string,
  id: string,
  { today, json = false, date = today, ...typed }: ReverseFlags,
  session: Session,
): Promise<number> {
  return append(folder, { today, json }, session, (text, city) =>
    recordFundReversal(text, id, { ...typed, date }, knownTo(city, today)),
  )
}

export type KnowFlags = FirmFlags & Judged & { readonly source: string; readonly correct?: boolean }

/** `jarip fund firm` */
export async function know(
  folder: string,
  firm: string,
  { today, json = false, correct = false, ...said }: KnowFlags,
  session: Session,
): Promise<number> {
  const city = readOrStop(folder, session)
  const { file } = ledgersOf(city, session).firms
  const written = await guarded(folder, session, () => {
    const text = textIn(folder, file, session)
    const recorded = recordFirm(text, { firm, ...said }, knownTo(city, today), correct)
    return write(folder, file, orStop(recorded, session))
  })
  return tell(folder, written, { today, json }, session)
}

async function append(
  folder: string,
  judged: Judged,
  session: Session,
  record: (text: string, city: City) => ReturnType<typeof recordFundEvent>,
): Promise<number> {
  const city = readOrStop(folder, session)
  const { file } = ledgersOf(city, session).funds
  const written = await guarded(folder, session, () =>
    write(folder, file, orStop(record(textIn(folder, file, session), city), session)),
  )
  return tell(folder, written, judged, session)
}

function tell(folder: string, written: Written, { today, json }: Judged, session: Session): number {
  if (json) {
    const { file, line } = written
    const promises = promisesByLedgers(folder, today, session)
    session.out(JSON.stringify({ file, line, row: written.text, promises }))
  } else session.out(afterwards(folder, [written], today, session).join('\n'))
  return 0
}
