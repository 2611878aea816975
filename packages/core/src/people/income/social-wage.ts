import type { SocialProgramme, Text } from '../../plan/deals.ts'
import type { Household } from '../pay/household.ts'

/** Who asks for a social wage. */
export interface Claimant {
  readonly household: Household
  /** Key of the employer, such as `ggm`. */
  readonly employer: string
  /** Owns no home. */
  readonly renting: boolean
}

/** What one programme gives a household in a year. */
export interface Entitlement {
  readonly programme: SocialProgramme
  /** KRW of the year; null where it is given in kind and no amount is known; 0 without a right. */
  readonly krw: number | null
  /** Months of the year in which something is given. */
  readonly months: number
  /** Why nothing is given; null when something is. */
  readonly why: Text | null
}

/** Every programme, given or not, so that nobody has to guess why one is missing. */
export function socialWageOf(
  programmes: readonly SocialProgramme[],
  claimant: Claimant,
  year: number,
): Entitlement[] {
  return programmes.map((programme) => entitlementOf(programme, claimant, year))
}

/** KRW of what has a known amount. */
export function knownTotal(entitlements: readonly Entitlement[]): number {
  return entitlements.reduce((sum, { krw }) => sum + (krw ?? 0), 0)
}

function entitlementOf(programme: SocialProgramme, claimant: Claimant, year: number): Entitlement {
  const why = refusalOf(programme, claimant)
  if (why !== null) return { programme, krw: 0, months: 0, why }
  const months = Array.from({ length: 12 }, (_, m) => inMonth(programme, claimant, year, m + 1))
  const given = months.filter(({ heads, begun }) => heads > 0 && begun)
  if (given.length === 0) return { programme, krw: 0, months: 0, why: noneYet(programme, year) }
  const known = given.every(({ krw }) => krw !== null)
  const each = given.map(({ krw, heads }) => (krw ?? 0) * heads)
  const paid = programme.each === 'month' ? each.reduce((a, b) => a + b, 0) : Math.max(...each)
  return { programme, krw: known ? paid : null, months: given.length, why: null }
}

function refusalOf({ entitled }: SocialProgramme, claimant: Claimant): Text | null {
  if (entitled.employers !== undefined && !entitled.employers.includes(claimant.employer))
    return {
      ko: `${entitled.employers.join(', ')} 노동자에게만 준다.`,
      en: `Only for workers of ${entitled.employers.join(', ')}.`,
    }
  if (entitled.renting === true && !claimant.renting)
    return { ko: '무주택자에게만 준다.', en: 'Only for who owns no home.' }
  return null
}

function noneYet({ amounts, entitled }: SocialProgramme, year: number): Text {
  if (amounts.every(({ from }) => from > `${year}-12-31`))
    return { ko: `${amounts[0].from}에 시작한다.`, en: `It begins on ${amounts[0].from}.` }
  if (entitled.child_ages !== undefined)
    return { ko: '해당 나이의 자녀가 없다.', en: 'No child of that age.' }
  return { ko: '그해에는 주지 않는다.', en: 'Not given in that year.' }
}

interface Month {
  readonly begun: boolean
  readonly krw: number | null
  readonly heads: number
}

/** An amount counts from the month in which it begins. */
function inMonth(
  { amounts, entitled, per }: SocialProgramme,
  { household }: Claimant,
  year: number,
  month: number,
): Month {
  const day = `${year}-${String(month).padStart(2, '0')}-28`
  const begun = amounts.filter(({ from }) => from <= day)
  const ages = entitled.child_ages?.filter(({ from }) => from <= day).at(-1)
  const ofAge = household.childrenAges.filter(
    (age) => ages === undefined || (age >= ages.min && age <= ages.max),
  ).length
  const byChild = entitled.child_ages !== undefined || per === 'child'
  const heads = !byChild ? 1 : per === 'child' ? ofAge : Math.min(1, ofAge)
  return { begun: begun.length > 0, krw: begun.at(-1)?.krw ?? null, heads }
}
