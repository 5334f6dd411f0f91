import type { Trx } from '../database/trx.ts'
import { RuleError } from '../rule-error.ts'
import { formatDocumentNumber } from './document-number.ts'
import { type FinancialYear, financialYearOf } from './financial-year.ts'

export interface TakenNumber {
  number: string
  fy: FinancialYear
}

/** Number series per registration and financial year (BIL-24, BIL-25). */
export const documentSequenceRepository = {
  /**
   * Takes the next number of a series for an issue date.
   *
   * The row stays locked until the transaction ends, so a rollback gives the number back and none is ever missing;
   * an earlier date than the last issued one is refused (BIL-26).
   */
  async take(
    series: { companyId: string; registrationId: string; prefix: string },
    issueDate: string,
    trx: Trx,
  ): Promise<TakenNumber> {
    const fy = financialYearOf(issueDate)
    const key = {
      company_id: series.companyId,
      scope: series.registrationId,
      series: series.prefix,
      fy: fy.label,
    }
    await trx('document_sequence')
      .insert({ ...key, next_value: 1 })
      .onConflict(['company_id', 'scope', 'series', 'fy'])
      .ignore()
    const row = await trx('document_sequence').where(key).forUpdate().first('next_value', 'last_issue_date')
    if (row.last_issue_date && issueDate < row.last_issue_date) {
      throw new RuleError(
        'ISSUE_DATE_BEFORE_LAST',
        `The last paper of this series is dated ${row.last_issue_date}`,
        {
          field: '/issue_date',
        },
      )
    }
    await trx('document_sequence')
      .where(key)
      .update({ next_value: row.next_value + 1, last_issue_date: issueDate })
    return { number: formatDocumentNumber(series.prefix, fy, row.next_value), fy }
  },
}

export type DocumentSequenceRepository = typeof documentSequenceRepository
