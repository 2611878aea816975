import {
  type FieldCount,
  type Firm,
  type FundEvent,
  type Ledger,
  type Partner,
  type PartnerCount,
  readFieldCounts,
  readFirms,
  readFundEvents,
  readLedger,
  readPartnerCounts,
  readPartners,
} from '../money/index.ts'
import { type Cohort, type JobFactor, readCohorts, readJobFactors } from '../people/index.ts'
import { readTable, suggest, TableFaults } from '../plan/deals.ts'
import type { CityData, Plan, Problem } from '../plan/index.ts'

/** The rows of everything that the Digital and Human deals keep in tables; only what the plan names. */
export interface DealTables {
  readonly ledgers?: {
    readonly budget: Ledger
    readonly funds: readonly FundEvent[]
    readonly firms: readonly Firm[]
    readonly partners: readonly Partner[]
    readonly partnerCounts: readonly PartnerCount[]
    readonly partnerFields: readonly FieldCount[]
  }
  readonly jobFactors?: readonly JobFactor[]
  readonly cohorts?: readonly Cohort[]
}

export interface DealTablesReading {
  /** Complete only when there are no problems. */
  readonly tables: DealTables
  readonly problems: readonly Problem[]
}

/** Read the tables that a plan's deals name, by the rooms whose rows they are. */
export function readDealTables(plan: Plan, data: Pick<CityData, 'tables'>): DealTablesReading {
  const problems: Problem[] = []
  const read = <T>(path: string, rowsOf: (text: string, faults: TableFaults) => T): T => {
    const { file, text } = data.tables[path] ?? { file: path, text: '' }
    const faults = new TableFaults(file)
    const rows = rowsOf(text, faults)
    if (faults.problems.length === 0) sourcesAreKnown(text, Object.keys(plan.sources), faults)
    problems.push(...faults.all())
    return rows
  }
  const { ledgers, jobs, talent } = plan
  const tables = {
    ...(ledgers && {
      ledgers: {
        budget: read(ledgers.budget.file, readLedger),
        funds: read(ledgers.funds.file, (text, faults) => {
          fundsAreKnown(text, plan, faults)
          return readFundEvents(text, faults)
        }),
        firms: read(ledgers.firms.file, readFirms),
        partners: read(ledgers.partners.file, readPartners),
        partnerCounts: read(ledgers.partner_counts.file, readPartnerCounts),
        partnerFields: read(ledgers.partner_fields.file, readFieldCounts),
      },
    }),
    ...(jobs && { jobFactors: read(jobs.factors.file, readJobFactors) }),
    ...(talent && { cohorts: read(talent.cohorts.file, readCohorts) }),
  }
  return { tables, problems }
}

/** Every event belongs to a fund of the plan; of any other nobody would ever hear. */
function fundsAreKnown(text: string, { funds = [] }: Plan, faults: TableFaults): void {
  const allowed = funds.map(({ id }) => id)
  for (const { fund } of readTable(text, ['fund'], new TableFaults(''))) {
    const found = fund.text.trim()
    if (allowed.includes(found)) continue
    const suggestion = suggest(found, allowed)
    faults.tell('not_one_of', { ...fund, about: 'fund' }, { allowed, found, suggestion })
  }
}

/** Every row of these tables names a source of the plan. */
function sourcesAreKnown(text: string, known: readonly string[], faults: TableFaults): void {
  for (const { source } of readTable(text, ['source'], faults)) {
    const key = source.text.trim()
    if (known.includes(key)) continue
    const suggestion = suggest(key, known)
    faults.tell('unknown_source', { ...source, about: 'source' }, { key, suggestion })
  }
}

/**
 * The tables of a plan that was read without faults.
 *
 * @throws {RangeError} otherwise: a broken call
 */
export function soundTables(plan: Plan, data: Pick<CityData, 'tables'>): DealTables {
  const { tables, problems } = readDealTables(plan, data)
  const [first] = problems
  if (first)
    throw new RangeError(`${first.file}:${first.line}:${first.column}: ${first.message.en}`)
  return tables
}
