import { printDate } from '@zippcrm/domain/calendar/local-date.ts'
import { layoutMail, type Mail } from '../layout.ts'

/** Thanks a client for a payment that settles an invoice (BIL-30). */
export function invoicePaidReceiptMail(receipt: {
  firm: string
  client: string
  number: string
  receivedOn: string
  received: string
  tdsWithheld: string | null
  url: string
}): Mail {
  return layoutMail({
    firm: receipt.firm,
    subject: `Payment received for invoice ${receipt.number}`,
    greeting: `Dear ${receipt.client},`,
    paragraphs: [`Thank you. We have received your payment; invoice ${receipt.number} is settled in full.`],
    facts: [
      ['Received on', printDate(receipt.receivedOn)],
      ['Amount received', receipt.received],
      ...(receipt.tdsWithheld ? [['TDS withheld', receipt.tdsWithheld] as [string, string]] : []),
    ],
    button: { label: 'View receipt', url: receipt.url },
  })
}
