import { printDate } from '@zippcrm/domain/calendar/local-date.ts'
import { layoutMail, type Mail } from '../layout.ts'

/** Brings a client its invoice as PDF. */
export function invoiceSentMail(invoice: {
  firm: string
  client: string
  number: string
  subjectMatter: string | null
  dueDate: string
  total: string
  tds: string | null
  netPayable: string
  url: string
}): Mail {
  return layoutMail({
    firm: invoice.firm,
    subject: `Invoice ${invoice.number} from ${invoice.firm}`,
    greeting: `Dear ${invoice.client},`,
    paragraphs: [
      `Please find attached our invoice ${invoice.number}${invoice.subjectMatter ? ` for ${invoice.subjectMatter}` : ''}.`,
    ],
    facts: [
      ['Total', invoice.total],
      ...(invoice.tds ? [['Less TDS', invoice.tds] as [string, string]] : []),
      ['Net payable', invoice.netPayable],
      ['Due on', printDate(invoice.dueDate)],
    ],
    button: { label: 'View invoice', url: invoice.url },
  })
}
