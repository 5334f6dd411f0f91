/** A financial year, 1 April to 31 March in the company's zone. */
export interface FinancialYear {
  startYear: number
  /** `2026-27` */
  label: string
  from: string
  to: string
}

/** The financial year a local date belongs to (BIL-25). */
export function financialYearOf(date: string): FinancialYear {
  const year = Number(date.slice(0, 4))
  return financialYear(date.slice(5) >= '04-01' ? year : year - 1)
}

/** The financial year that starts on 1 April of the given year. */
export function financialYear(startYear: number): FinancialYear {
  return {
    startYear,
    label: `${startYear}-${String((startYear + 1) % 100).padStart(2, '0')}`,
    from: `${startYear}-04-01`,
    to: `${startYear + 1}-03-31`,
  }
}
