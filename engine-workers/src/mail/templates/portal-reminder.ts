import { layoutMail, type Mail } from '../layout.ts'

/** Reminds a contact of the one-time link that was mailed a day before; the link itself is not ours to repeat. */
export function portalReminderMail(reminder: { firm: string; recipient: string; url: string }): Mail {
  return layoutMail({
    firm: reminder.firm,
    subject: `Your access to ${reminder.firm} is waiting`,
    greeting: `Dear ${reminder.recipient},`,
    paragraphs: [
      'Yesterday we sent you a link to choose a password for our client portal. It works once, for three days.',
      'If you cannot find that mail, open the portal and choose "Forgot password?" with this e-mail address.',
    ],
    button: { label: 'Open the portal', url: reminder.url },
  })
}
