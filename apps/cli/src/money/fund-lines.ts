import type { FundOutcome } from '@jarip/core/engine'
import {
  type Firm,
  type Fund,
  type FundEvent,
  type Preview,
  type RulePosition,
  sumWon,
} from '@jarip/core/money'
import { fundLines } from '../report/deal-money.ts'
import { titledTable } from '../report/titled-table.ts'
import type { Session } from '../terminal/session.ts'
import { moneyWords } from './words.ts'

/** One fund: its rules, its money, its investments. */
export function fundPage(fund: FundOutcome, session: Session): string[] {
  const { investments: say } = moneyWords[session.lang]
  const rows = fund.investments.map((one) => [
    one.id,
    one.date,
    one.name,
    session.format.exactMoney(one.won),
    one.until === null ? say.states[one.locality] : say.mayMove(one.until, one.agreed),
  ])
  return [
    ...fundLines([fund], session),
    ...(rows.length > 0
      ? titledTable(say.title, { head: say.head, rows, left: [0, 1, 2, 4] }, session)
      : [say.none]),
  ]
}

/** What an investment would do, and what stands against it. */
export function previewLines(
  {
    event,
    firm,
    preview: { locality, before, after, flags },
  }: { readonly event: FundEvent; readonly firm: Firm | undefined; readonly preview: Preview },
  fund: Fund,
  session: Session,
): string[] {
  const { format, paint, lang } = session
  const say = moneyWords[lang]
  const name = firm?.name ?? fund.firms.find(({ id }) => id === event.party)?.name ?? event.party
  const counts =
    locality.state === 'may-move'
      ? say.mayMove(locality.until, locality.agreed)
      : say.localities[locality.state]
  return [
    paint('bold', say.title(format.exactMoney(Number(event.won)), name, event.date)),
    counts,
    ...positionLines(say.beforeTitle, before, session),
    ...positionLines(say.afterTitle, after, session),
    ...(fund.plan.investments_complete ? [] : [say.incomplete]),
    '',
    ...(flags.length > 0
      ? [paint('red', say.against), ...flags.map(({ text }) => `  ${format.text(text)}`)]
      : [say.nothingAgainst]),
  ]
}

function positionLines(
  title: string,
  positions: readonly RulePosition[],
  session: Session,
): string[] {
  const { format, lang, words } = session
  const { states } = words.dealPage.funds
  const rows = positions.map((position) => [
    format.text(position.rule.text),
    position.rule.by,
    ...[
      position.required,
      position.counted,
      sumWon(position.pending.map(({ won }) => won)),
      position.missing,
      position.investable,
    ].map((won) => format.exactMoney(Number(won))),
    states[position.state] ?? position.state,
  ])
  return titledTable(title, { head: moneyWords[lang].head, rows, left: [0, 1, 7] }, session)
}
