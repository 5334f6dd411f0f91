import { z } from 'zod'
import { BpmnError, defineEffect, EffectHeld } from '../worker.ts'
import type { WorkerDeps } from '../worker-deps.ts'
import { readAttachments } from './mail-attachments.ts'

/** SMTP answers that no later try changes: the address does not exist or refuses us. */
const isPermanent = (error: unknown) => typeof error === 'object' && error !== null && 'responseCode' in error && Number(error.responseCode) >= 550 && Number(error.responseCode) < 560

/**
 * Sends one row of the e-mail outbox. SMTP delivers at least once: the Message-ID is fixed by the row, and a row that
 * was sent is not sent again.
 */
export const mailEffect = ({ mail, documentsDir }: Pick<WorkerDeps, 'mail' | 'documentsDir'>) =>
  defineEffect({
    kind: 'mail',
    payload: z.object({ emailId: z.uuid() }),

    async run({ emailId }, { inCompany, clock }) {
      const email = await inCompany((trx) => trx('email').where({ id: emailId }).first())
      if (!email) throw new Error(`There is no mail ${emailId}`)
      if (email.state === 'sent' || email.state === 'cancelled') return {}
      if (!mail) {
        await inCompany((trx) => trx('email').where({ id: emailId }).update({ state: 'held', last_error: 'Mail is not set up' }))
        throw new EffectHeld('Mail is not set up. It leaves by itself once SMTP is configured.')
      }
      const messageId = `<${emailId}@${mail.from.split('@').at(-1)?.replace('>', '') ?? 'zippcrm'}>`
      try {
        await mail.transport.sendMail({
          from: mail.from,
          to: email.recipients,
          subject: email.subject,
          html: email.html,
          text: email.body_text,
          messageId,
          attachments: await inCompany((trx) => readAttachments(email.attachments, documentsDir, trx)),
        })
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error)
        await inCompany((trx) => trx('email').where({ id: emailId }).update({ state: 'failed', last_error: message, attempts: email.attempts + 1 }))
        if (isPermanent(error)) throw new BpmnError('EMAIL_UNDELIVERABLE', `The mail server refuses the address: ${message}`)
        throw error
      }
      await inCompany((trx) => trx('email').where({ id: emailId }).update({ state: 'sent', last_error: null, attempts: email.attempts + 1, message_id: messageId, sent_at: clock.now() }))
      return {}
    },
  })
