import type { Sale } from '../load.ts'
import type { Plan } from '../schema/index.ts'
import { suggest } from '../suggest.ts'
import type { TableFaults } from '../tables/faults.ts'
import { numberIn, type Row, readTable } from '../tables/table.ts'

/**
 * Electricity sold by month, district and contract class, kWh: one row for each, all of them there.
 * Districts are named by their id or by either of their names.
 */
export function readSales(text: string, plan: Plan, faults: TableFaults): Sale[] {
  const rows = readTable(text, ['year', 'month', 'district', 'contract', 'kwh'], faults)
  const sales = rows.flatMap((row) => saleOf(row, plan, faults))
  if (faults.problems.length === 0) checkComplete(sales, plan, faults)
  return sales
}

function saleOf(row: Row, plan: Plan, faults: TableFaults): Sale[] {
  const before = faults.problems.length
  const year = row.year.text.trim()
  if (Number(year) !== plan.load.base_year)
    faults.tell(
      'wrong_sales_year',
      { ...row.year, about: 'year' },
      { year: plan.load.base_year, found: year },
    )
  const month = numberIn(row, 'month', { min: 1, max: 12 }, faults)
  const kwh = numberIn(row, 'kwh', { min: 0, max: Infinity }, faults)
  const district = districtIn(row, plan, faults)
  const contract = contractIn(row, plan, faults)
  return faults.problems.length > before ? [] : [{ month, district, contract, kwh }]
}

function districtIn(row: Row, plan: Plan, faults: TableFaults): string {
  const found = row.district.text.trim()
  const match = plan.districts.find(({ id, name }) => [id, name.ko, name.en].includes(found))
  if (match) return match.id
  const known = plan.districts.map(({ id }) => id)
  const suggestion = suggest(found, known)
  faults.tell(
    'unknown_district',
    { ...row.district, about: 'district' },
    { id: found, known, suggestion },
  )
  return found
}

/** Classes without growth would be lost on the way to the later stages. */
function contractIn(row: Row, plan: Plan, faults: TableFaults): string {
  const contract = row.contract.text.trim()
  const known = Object.keys(plan.load.growth_by_contract)
  if (!known.includes(contract)) {
    const suggestion = suggest(contract, known)
    faults.tell(
      'unknown_contract',
      { ...row.contract, about: 'contract' },
      { contract, known, suggestion },
    )
  }
  return contract
}

function checkComplete(sales: readonly Sale[], plan: Plan, faults: TableFaults): void {
  const seen = new Set<string>()
  const start = { line: 1, column: 1 }
  for (const { month, district, contract } of sales) {
    const line = nameOf(month, district, contract)
    if (seen.has(line)) faults.tell('sale_twice', start, { line })
    seen.add(line)
  }
  const missing = allLines(plan).filter((line) => !seen.has(line))
  if (missing.length > 0)
    faults.tell('sale_missing', start, { line: missing[0], more: missing.length - 1 })
}

function allLines(plan: Plan): string[] {
  const contracts = Object.keys(plan.load.growth_by_contract)
  const months = Array.from({ length: 12 }, (_, m) => m + 1)
  return plan.districts.flatMap(({ id }) =>
    contracts.flatMap((contract) => months.map((month) => nameOf(month, id, contract))),
  )
}

function nameOf(month: number, district: string, contract: string): string {
  return `${month}, ${district}, ${contract}`
}
