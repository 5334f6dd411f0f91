import { printDate } from '@zippcrm/domain/calendar/local-date.ts'
import { layoutMail, type Mail } from '../layout.ts'

/** Tells a client that one of its papers runs out (PRJ-32). */
export function expiryAlertMail(news: {
  firm: string
  recipient: string
  title: string
  expiresOn: string
  /** `runs out in 30 days` */
  left: string
  url: string
}): Mail {
  return layoutMail({
    firm: news.firm,
    subject: `${news.title} ${news.left}`,
    greeting: `Dear ${news.recipient},`,
    paragraphs: [
      `${news.title} ${news.left}. We look after the renewal and ask you for what is needed; nothing is to be done unless we write.`,
    ],
    facts: [
      ['Paper', news.title],
      ['Valid until', printDate(news.expiresOn)],
    ],
    button: { label: 'Open the portal', url: news.url },
  })
}
