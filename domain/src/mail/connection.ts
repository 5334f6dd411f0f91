import type { z } from 'zod'
import type { InUse } from '../connections/sealed-connections.ts'
import type { settings } from '../settings.ts'

/** `offered`: encrypted where the server offers it; the environment cannot say more than that. */
export type MailSecurity = 'tls' | 'starttls' | 'offered' | 'none'

/** How mails reach the mail server, and in whose name. */
export interface MailServer {
  host: string
  port: number
  security: MailSecurity
  senderName: string
  senderAddress: string
  username: string | null
}
export type MailConnection = InUse<MailServer>

type MailEnvironment = z.infer<z.ZodObject<typeof settings.mail>>

const nameAndAddress = /^\s*(?:"?([^"<]*?)"?\s*)?<?([^<>\s]+@[^<>\s]+)>?\s*$/

/** The connection that the environment sets; undefined where it names no host (DEP-35). */
export function mailFromEnvironment(env: MailEnvironment): MailConnection | undefined {
  if (!env.SMTP_HOST) return undefined
  const [, name, address] = nameAndAddress.exec(env.SMTP_FROM) ?? []
  // On this machine nobody listens in, and a local server has no certificate that anybody knows.
  const security = env.SMTP_HOST === '127.0.0.1' ? 'none' : 'offered'
  return {
    host: env.SMTP_HOST,
    port: env.SMTP_PORT,
    security: env.SMTP_SECURE ? 'tls' : security,
    senderName: name ?? '',
    senderAddress: address ?? env.SMTP_FROM,
    username: env.SMTP_USERNAME || null,
    secret: env.SMTP_USERNAME ? (env.SMTP_PASSWORD ?? '') : null,
    source: 'environment',
    version: 0,
  }
}
