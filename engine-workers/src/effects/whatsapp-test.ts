import { sendWhatsappTemplate } from '@zippcrm/domain/whatsapp/cloud-api.ts'
import type { WhatsappConnections } from '@zippcrm/domain/whatsapp/whatsapp-connections.ts'
import { z } from 'zod'
import { BpmnError, defineEffect } from '../worker.ts'

/** The template that every account has from the beginning; the first message to somebody must be one. */
const greeting = { template: 'hello_world', language: 'en_US' }

/** Sends a greeting to the person who asks whether WhatsApp works; tried once, for they wait for the answer (OPS-06). */
export const whatsappTestEffect = ({ whatsapp }: { whatsapp: WhatsappConnections }) =>
  defineEffect({
    kind: 'whatsapp-test',
    payload: z.object({ to: z.string(), name: z.string() }),

    async run({ to }, { companyId, inCompany }) {
      const connection = await inCompany((trx) => whatsapp.effective(companyId, trx))
      try {
        if (!connection) throw new Error('WhatsApp is not set up.')
        return { messageId: await sendWhatsappTemplate(connection, { to, ...greeting }) }
      } catch (error) {
        throw new BpmnError('WHATSAPP_TEST_FAILED', (error as Error).message)
      }
    },
  })
