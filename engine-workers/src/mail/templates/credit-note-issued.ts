import { printDate } from '@zippcrm/domain/calendar/local-date.ts'
import { layoutMail, type Mail } from '../layout.ts'

/** Brings a client its credit note as PDF (BIL-44). */
export function creditNoteIssuedMail(note: {
  firm: string
  client: string
  number: string
  issueDate: string
  invoiceNumber: string
  reason: string
  amount: string
  balance: string
  url: string
}): Mail {
  return layoutMail({
    firm: note.firm,
    subject: `Credit note ${note.number} for invoice ${note.invoiceNumber}`,
    greeting: `Dear ${note.client},`,
    paragraphs: [
      `We have credited your invoice ${note.invoiceNumber}. The credit note ${note.number} is attached; the open balance is reduced accordingly.`,
    ],
    facts: [
      ['Credit note', note.number],
      ['Date', printDate(note.issueDate)],
      ['Reason', note.reason],
      ['Amount credited', note.amount],
      ['Open balance of the invoice', note.balance],
    ],
    button: { label: 'View credit note', url: note.url },
  })
}
