import { outgoingMail } from '@zippcrm/domain/mail/outgoing-mail.ts'
import { z } from 'zod'
import { firmName } from '../mail/firm-name.ts'
import { layoutMail } from '../mail/layout.ts'
import { BpmnError, defineEffect } from '../worker.ts'
import { mailEffect } from './mail.ts'

/**
 * Sends a mail to the person who asks whether mail works, by the way every mail takes. It is tried once: they wait for
 * the answer of the server, whatever it is (OPS-06).
 */
export const mailTestEffect = (deps: Parameters<typeof mailEffect>[0]) => {
  const mail = mailEffect(deps)
  return defineEffect({
    kind: 'mail-test',
    payload: z.object({ to: z.email(), name: z.string() }),

    async run({ to, name }, context) {
      const { companyId, effectId, inCompany } = context
      const emailId = await inCompany(async (trx) => {
        const firm = await firmName(companyId, trx)
        const written = layoutMail({
          firm,
          subject: `Mail of ${firm} works`,
          greeting: `Hello ${name},`,
          paragraphs: [
            'You asked for this mail in the settings. That it has reached you shows that mail works.',
          ],
        })
        return outgoingMail.write(
          {
            companyId,
            dedupeKey: `mail-test:${effectId}`,
            template: 'mail_test',
            recipients: [to],
            ...written,
          },
          trx,
        )
      })
      try {
        return await mail.run({ emailId }, context)
      } catch (error) {
        throw new BpmnError('MAIL_TEST_FAILED', (error as Error).message)
      }
    },
  })
}
