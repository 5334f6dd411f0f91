import { z } from 'zod'

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
  password: z
    .string()
    .min(1)
    .max(1000)
    .optional()
    .meta({ writeOnly: true, description: 'Never read back; left out, the stored one is kept' }),
})

/** How mails leave; the password is never told. */
export const MailSettings = z.object({
  source: z.enum(['settings', 'environment', 'none']),
  connection: z
    .object({
      host: z.string(),
      port: z.int(),
      security: z.enum(['tls', 'starttls', 'offered', 'none']),
      senderName: z.string(),
      senderAddress: z.string(),
      username: z.string().nullable(),
      hasPassword: z.boolean(),
    })
    .nullable(),
  hasEnvironment: z.boolean().describe('Whether the environment has a mail server, in use or not'),
  heldMails: z.int().describe('Mails that wait until mail is set up'),
  rowVersion: z.int(),
})

export const MailTested = z.object({
  to: z.string(),
  state: z.enum(['sent', 'on_its_way']),
})
