import { printDate } from '@zippcrm/domain/calendar/local-date.ts'
import { layoutMail, type Mail } from '../layout.ts'

/** Tells a client that the regulator has granted what the matter was about. */
export function licenceIssuedMail(news: {
  firm: string
  recipient: string
  matter: string
  licenceNo: string
  issuedOn: string
  url: string
}): Mail {
  return layoutMail({
    firm: news.firm,
    subject: `${news.matter}: granted`,
    greeting: `Dear ${news.recipient},`,
    paragraphs: [
      'Your registration has been granted. The certificate is among your documents in the portal.',
    ],
    facts: [
      ['Registration number', news.licenceNo],
      ['Issued on', printDate(news.issuedOn)],
    ],
    button: { label: 'Open the matter', url: news.url },
  })
}
