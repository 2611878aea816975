import type { Outcome } from '@jarip/core/engine'
import { datacentreWords } from '../datacentre/words.ts'
import type { Session } from '../terminal/session.ts'

type Told = NonNullable<Outcome['dataCentre']>['sets'][number]

/** What moving the data centre's jobs comes to, a line for each stage and weather year. */
export function centreLines(
  { dataCentre }: Pick<Outcome, 'dataCentre'>,
  session: Session,
): string[] {
  const moved = dataCentre?.sets.filter(({ deferrable }) => deferrable > 0) ?? []
  if (!dataCentre || moved.length === 0) return []
  const { paint, format, lang } = session
  const { moves, byGrid } = datacentreWords[lang].solved
  return [
    paint('bold', moves(format.text(dataCentre.name))),
    ...moved.map((told) => `  ${lineOf(told, session)}`),
    ...(moved.some(({ pricedBy }) => pricedBy === 'grid') ? [`  * ${byGrid}`] : []),
    '',
  ]
}

function lineOf(told: Told, { format, lang }: Session): string {
  const { stage, weather, saved, promised, before, after, differences, pricedBy } = told
  const won = ({ won }: Told['saved']) => format.amount(won, 'KRW/a')
  return datacentreWords[lang].solved.line({
    where: `${stage} ${weather}${pricedBy === 'grid' ? '*' : ''}`,
    saved: won(saved),
    promised: won(promised),
    tonnes: format.amount(saved.tonnes, 'tCO2e/a'),
    before: format.number(before.averageBoundedSlowdown),
    after: format.number(after.averageBoundedSlowdown),
    apart: format.percent(differences[differences.length - 1]),
    loses: saved.won < 0,
  })
}
