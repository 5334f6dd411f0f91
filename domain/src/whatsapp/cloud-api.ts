import { z } from 'zod'
import type { WhatsappConnection } from './whatsapp-connections.ts'

const Sent = z.object({ messages: z.array(z.object({ id: z.string() })).min(1) })
const Refused = z.object({ error: z.object({ message: z.string(), code: z.number() }) })
const patienceMs = 10_000

export interface TemplateMessage {
  /** With country code, as `+919800000000`. */
  to: string
  template: string
  language: string
}

/**
 * Sends an approved template through WhatsApp's Cloud API and returns the message's id there
 * (https://developers.facebook.com/docs/whatsapp/cloud-api/reference/messages). A refusal is thrown in the words of the
 * service; an answer in other words is not passed on, for the address may belong to anybody.
 */
export async function sendWhatsappTemplate(
  { baseUrl, phoneNumberId, secret }: WhatsappConnection,
  { to, template, language }: TemplateMessage,
): Promise<string> {
  const answer = await fetch(`${baseUrl.replace(/\/+$/, '')}/${phoneNumberId}/messages`, {
    method: 'POST',
    redirect: 'error',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      messaging_product: 'whatsapp',
      to: to.replace('+', ''),
      type: 'template',
      template: { name: template, language: { code: language } },
    }),
    signal: AbortSignal.timeout(patienceMs),
  }).catch((error: Error) => {
    // Its own message may quote a header, and with it the token.
    const cause = error.cause as { code?: string } | undefined
    throw new Error(`The address does not answer (${cause?.code ?? error.name}).`)
  })
  const body: unknown = await answer.json().catch(() => undefined)
  const sent = Sent.safeParse(body)
  if (answer.ok && sent.success) return sent.data.messages[0]!.id
  const refused = Refused.safeParse(body)
  if (!refused.success)
    throw new Error(`The address answers ${answer.status}, but not as the Cloud API does.`)
  const { message, code } = refused.data.error
  throw new Error(message.includes(`#${code}`) ? message : `${message} (#${code})`)
}
