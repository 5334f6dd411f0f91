import { printDate } from '@zippcrm/domain/calendar/local-date.ts'
import { layoutMail, type Mail } from '../layout.ts'

/** Reminds a client of an invoice whose due date has passed (BIL-33). */
export function invoiceOverdueMail(invoice: {
  firm: string
  client: string
  number: string
  dueDate: string
  daysLate: number
  outstanding: string
  url: string
}): Mail {
  const late = `${invoice.daysLate} ${invoice.daysLate === 1 ? 'day' : 'days'}`
  return layoutMail({
    firm: invoice.firm,
    subject: `Invoice ${invoice.number} is overdue by ${late}`,
    greeting: `Dear ${invoice.client},`,
    paragraphs: [
      `Our invoice ${invoice.number} was due on ${printDate(invoice.dueDate)} and is still open. The invoice is attached again.`,
      'If you have paid in the meantime, please disregard this mail.',
    ],
    facts: [
      ['Invoice', invoice.number],
      ['Due on', printDate(invoice.dueDate)],
      ['Days late', String(invoice.daysLate)],
      ['Outstanding', invoice.outstanding],
    ],
    button: { label: 'View invoice', url: invoice.url },
  })
}
