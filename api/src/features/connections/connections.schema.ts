import { whatsappCloudApi } from '@zippcrm/domain/whatsapp/whatsapp-connections.ts'
import { z } from 'zod'

const writeOnly = { writeOnly: true, description: 'Never read back; left out, the stored one is kept' }

const Host = z
  .string()
  .trim()
  .max(253)
  .regex(
    /^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$/,
    'Enter a name such as smtp.example.com, without a port',
  )

/** No character that could begin another header or another address. */
const SenderName = z
  .string()
  .trim()
  .max(120)
  .regex(/^[^<>"\p{Cc}]*$/u, 'Enter a name without <, > or quotation marks')

export const MailConnectionInput = z.strictObject({
  host: Host,
  port: z.int().min(1).max(65535),
  security: z.enum(['tls', 'starttls', 'none']),
  senderName: SenderName,
  senderAddress: z.email().max(254),
  username: z.string().trim().min(1).max(254).nullable().describe('Null where the server wants no sign-in'),
  secret: z.string().min(1).max(1000).optional().meta(writeOnly),
})

const isLocal = (url: URL) => ['127.0.0.1', 'localhost'].includes(url.hostname)

export const WhatsappConnectionInput = z.strictObject({
  baseUrl: z
    .url()
    .max(300)
    .refine((text) => {
      const url = URL.parse(text)
      return (
        url !== null &&
        !url.username &&
        (url.protocol === 'https:' || (url.protocol === 'http:' && isLocal(url)))
      )
    }, 'Enter an address that begins with https://')
    .default(whatsappCloudApi),
  phoneNumberId: z
    .string()
    .trim()
    .regex(/^[0-9]{5,30}$/, 'Enter the number’s id, which has digits only; it is not the phone number'),
  secret: z
    .string()
    .trim()
    .max(2000)
    .regex(/^[\x21-\x7e]+$/, 'Enter the access token, which has no spaces')
    .optional()
    .meta(writeOnly),
})

const origin = {
  source: z.enum(['settings', 'environment', 'none']),
  hasEnvironment: z.boolean().describe('Whether the environment has one, in use or not'),
  rowVersion: z.int(),
}

/** How mails leave; the secret is never told. */
export const MailSettings = z.object({
  ...origin,
  connection: z
    .object({
      host: z.string(),
      port: z.int(),
      security: z.enum(['tls', 'starttls', 'offered', 'none']),
      senderName: z.string(),
      senderAddress: z.string(),
      username: z.string().nullable(),
      hasSecret: z.boolean(),
    })
    .nullable(),
  heldMails: z.int().describe('Mails that wait until mail is set up'),
})

/** The firm's number at WhatsApp; the access token is never told. */
export const WhatsappSettings = z.object({
  ...origin,
  connection: z.object({ baseUrl: z.string(), phoneNumberId: z.string(), hasSecret: z.boolean() }).nullable(),
  ownPhone: z.string().nullable().describe('Where a test message of the person asking goes'),
})

export const ConnectionTested = z.object({
  to: z.string(),
  state: z.enum(['sent', 'on_its_way']),
})
