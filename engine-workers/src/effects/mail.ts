import { z } from 'zod'
import { withLogo } from '../mail/layout.ts'
import type { MailRoutes } from '../mail/mail-routes.ts'
import { peopleOf, tellStaff } from '../mail/tell-staff.ts'
import { BpmnError, defineEffect, EffectHeld, EffectUncertain } from '../worker.ts'
import { noteSentFiles, readAttachments } from './mail-attachments.ts'

type SmtpFault = Error & { responseCode?: number; command?: string }

/** SMTP answers that no later try changes: the address does not exist or refuses us. */
const isPermanent = ({ responseCode = 0 }: SmtpFault) => responseCode >= 550 && responseCode < 560
/** The connection broke after the server had the message and before it said so. */
const isUncertain = ({ responseCode, command }: SmtpFault) => responseCode === undefined && command === 'DATA'

const uncertain = () =>
  new EffectUncertain(
    'MAIL_UNCERTAIN Nobody can tell whether the mail server took this mail. Ask the recipient; retry sends it once more.',
  )

/**
 * Sends one row of the e-mail outbox. SMTP delivers at least once: the Message-ID is fixed by the row, a row that was
 * sent is not sent again, and one whose sender was killed in between waits for a person (OPS-03).
 */
export const mailEffect = ({ mail, documentsDir }: { mail: MailRoutes; documentsDir: string }) =>
  defineEffect({
    kind: 'mail',
    payload: z.object({ emailId: z.uuid() }),
    againAfterMinutes: [1, 5, 15, 60, 240],

    /** Operations hear of a mail that did not leave, once (OPS-04). */
    async givenUp({ emailId }, { companyId, inCompany }, error) {
      await inCompany(async (trx) => {
        const email = await trx('email').where({ id: emailId }).first('subject', 'client_id')
        await tellStaff(
          {
            companyId,
            userIds: await peopleOf('operations', companyId, trx),
            dedupeKey: `mail-failed:${emailId}`,
            kind: 'mail-failed',
            title: `“${email?.subject}” could not be sent`,
            body: `${error} Put it right, then send it again from the outbox.`,
            link: `/ops/outbox?open=${emailId}`,
            clientId: email?.client_id ?? null,
          },
          trx,
        )
      })
    },

    async run({ emailId }, { companyId, inCompany, clock, resumed }) {
      const change = (values: Record<string, unknown>) =>
        inCompany((trx) => trx('email').where({ id: emailId }).update(values))
      const email = await inCompany((trx) => trx('email').where({ id: emailId }).first())
      if (!email) throw new Error(`There is no mail ${emailId}`)
      if (email.state === 'sent' || email.state === 'cancelled') return {}
      if (email.state === 'uncertain' && resumed) throw uncertain()
      const route = await inCompany((trx) => mail.of(companyId, trx))
      if (!route) {
        await change({ state: 'held', last_error: 'Mail is not set up' })
        throw new EffectHeld('Mail is not set up. It leaves by itself once SMTP is configured.')
      }
      const messageId = `<${emailId}@${route.from.address.split('@').at(-1)}>`
      const attempts = email.attempts + 1
      const files = await inCompany((trx) => readAttachments(email.attachments, documentsDir, trx))
      const firm = await inCompany((trx) =>
        trx('firm_profile').where({ company_id: companyId }).first('logo_png'),
      )
      const logo = firm?.logo_png
        ? [{ filename: 'logo.png', contentType: 'image/png', cid: 'logo', content: firm.logo_png as Buffer }]
        : []
      // Stands if we are killed from here on until the answer is stored.
      await change({ state: 'uncertain', attempts, message_id: messageId })
      try {
        await route.transport.sendMail({
          from: route.from,
          to: email.recipients,
          subject: email.subject,
          html: logo.length ? withLogo(email.html) : email.html,
          text: email.body_text,
          messageId,
          attachments: [...files, ...logo],
        })
      } catch (error) {
        const fault = error as SmtpFault
        if (isUncertain(fault)) throw uncertain()
        await change({ state: 'failed', last_error: fault.message })
        if (isPermanent(fault))
          throw new BpmnError('EMAIL_UNDELIVERABLE', `The mail server refuses the address: ${fault.message}`)
        throw error
      }
      await change({ state: 'sent', last_error: null, sent_at: clock.now() })
      await inCompany((trx) => noteSentFiles(email.attachments, companyId, trx))
      return {}
    },
  })
