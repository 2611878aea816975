import { Part, Parts } from '../deal/parts.tsx'
import { PromiseList } from '../deal/promise-list.tsx'
import { outcome } from '../state/data.ts'
import { words } from '../state/lang.ts'
import { Budget } from './budget.tsx'
import { Centre } from './centre.tsx'
import { Funds } from './funds.tsx'
import { Partners } from './partners.tsx'
import { Talent } from './talent.tsx'

/** The digital deal: its promises, the data centre, the cluster's money, partners and talent. */
export function DigitalPage() {
  if (outcome.value.state !== 'here') return null
  const { board, digital } = words.value
  const { promises, dataCentre, money, people } = outcome.value.value
  const parts = [
    promises.some(({ deal }) => deal === 'digital') && {
      id: 'promises',
      name: digital.promises,
      shown: <PromiseList deal="digital" />,
    },
    dataCentre && { id: 'centre', name: digital.centre, shown: <Centre centre={dataCentre} /> },
    money && { id: 'budget', name: digital.budget.title, shown: <Budget money={money} /> },
    money &&
      money.funds.length > 0 && {
        id: 'fund',
        name: digital.fund.title,
        shown: <Funds money={money} />,
      },
    money && {
      id: 'partners',
      name: digital.partners.title,
      shown: <Partners partners={money.partners} />,
    },
    people?.talent && {
      id: 'talent',
      name: digital.talent.title,
      shown: <Talent talent={people.talent} />,
    },
  ].filter((part) => part !== undefined && part !== false)
  return (
    <div class="page">
      <h1 class="page__title">{board.dealLong.digital}</h1>
      <Parts parts={parts} />
      {parts.map(({ id, name, shown }) => (
        <Part key={id} id={id} name={name}>
          {shown}
        </Part>
      ))}
    </div>
  )
}
