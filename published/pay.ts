import { figuresOf } from './figure.ts'

const pwc = figuresOf(
  'PwC Worldwide Tax Summaries, Republic of Korea, Individual – Sample personal income tax ' +
    'calculation (reviewed 2025-07-28)',
)
const toTheWon = 'the law’s own arithmetic; printed to the won'

/** A wage of 100 M, a spouse and two children of 8 and more; insurance not deducted. Year 2025. */
export const pwcSample = {
  given: { year: 2025, wageKrw: 100_000_000, spouse: true, childrenAges: [12, 10] },
  computedTax: pwc(13_260_000, 'KRW', 0.5, toTheWon),
  incomeTax: pwc(12_080_000, 'KRW', 0.5, toTheWon),
  localIncomeTax: pwc(1_208_000, 'KRW', 0.5, toTheWon),
  total: pwc(13_288_000, 'KRW', 0.5, toTheWon),
}

const payroll = figuresOf('A Korean payroll of 2025 at 4,153,555 KRW a month (issue 5, §3)')
const tenWon =
  'the payroll rounds to the won, pension aside, and the insurers’ bills are cut to ten won'

/** Employee's contributions. Two of the three differ by less than the ten won that bills are cut to. */
export const payroll2025 = {
  given: { day: '2025-01-01', wageKrw: 4_153_555 },
  employment: payroll(37_382, 'KRW', 10, tenWon),
  pension: payroll(186_885, 'KRW', 10, 'base cut to 4,153,000; the bill is cut to ten won'),
  healthAndCare: payroll(166_312, 'KRW', 20, `${tenWon}, twice here`),
}

/** The same with every contribution rounded to the nearest won: the payroll's own way. */
export const payroll2025Exact = {
  given: payroll2025.given,
  employment: payroll(37_382, 'KRW', 1, 'rounded to the won'),
  pension: payroll(186_885, 'KRW', 0.5, 'exact: 4,153,000 × 4.5 %'),
  healthAndCare: payroll(166_312, 'KRW', 2, 'two amounts, each rounded to the won'),
}

const oecd = figuresOf(
  'OECD, Taxing Wages 2024 (data of 2023), as given by the Korean mission to the OECD, ' +
    'overseas.mofa.go.kr/oecd-ko seq=498',
)

/**
 * Single worker at the average wage. OECD's average wage of Korea for 2023 was not found; it lies
 * between 50 and 54 M KRW (46.0 M in 2020 and the growth since; about 54.5-55 M in 2024).
 */
export const taxingWages2023 = {
  given: { year: 2023, wageKrw: 52_000_000, wageLow: 50_000_000, wageHigh: 54_000_000 },
  singleWedge: oecd(
    0.246,
    '1',
    0.006,
    '2 M KRW of wage are 0.2 points; the employer’s accident rate (1.47 % assumed) and training ' +
      'rate (0.65 %, law: 0.25-0.85 %) 0.3 points; printed to 0.1 point',
  ),
}
