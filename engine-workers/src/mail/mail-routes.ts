import type { Trx } from '@zippcrm/domain/database/trx.ts'
import type { MailConnection } from '@zippcrm/domain/mail/connection.ts'
import type { MailConnections } from '@zippcrm/domain/mail/mail-connections.ts'
import nodemailer, { type Transporter } from 'nodemailer'

/** The way a mail leaves by. */
export interface MailRoute {
  transport: Transporter
  from: { name: string; address: string }
}

export interface MailRoutes {
  /** Undefined while mail is not set up: mails are held. */
  of(companyId: string, trx: Trx): Promise<MailRoute | undefined>
}

const patienceMs = 10_000

const routeBy = ({ host, port, security, username, secret, ...sender }: MailConnection): MailRoute => ({
  from: { name: sender.senderName, address: sender.senderAddress },
  transport: nodemailer.createTransport({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    auth: username === null ? undefined : { user: username, pass: secret ?? '' },
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
  }),
})

/**
 * Asks for every mail which server it leaves by, so that a change in the settings holds for the next one (DEP-34); a
 * transport is made again only when the connection is another.
 */
export function mailRoutes(connections: Pick<MailConnections, 'effective'>): MailRoutes {
  const known = new Map<string, { key: string; route: MailRoute }>()

  return {
    async of(companyId, trx) {
      const connection = await connections.effective(companyId, trx)
      if (!connection) return undefined
      const key = `${connection.source} ${connection.version}`
      const earlier = known.get(companyId)
      if (earlier?.key === key) return earlier.route
      earlier?.route.transport.close()
      const route = routeBy(connection)
      known.set(companyId, { key, route })
      return route
    },
  }
}
