import { sealedConnections } from '../connections/sealed-connections.ts'
import type { Trx } from '../database/trx.ts'
import type { SensitiveSeal } from '../sensitive/seal.ts'
import type { MailConnection, MailServer } from './connection.ts'

export interface MailConnectionsDeps {
  fromEnvironment: MailConnection | undefined
  seal: SensitiveSeal
}

/** The mail server of each company; the sign-in service follows the company that the installation was set up for. */
export function mailConnections({ fromEnvironment, seal }: MailConnectionsDeps) {
  const connections = sealedConnections<MailServer>({
    table: 'mail_connection',
    purpose: 'mail-password',
    fields: ['host', 'port', 'security', 'senderName', 'senderAddress', 'username'],
    secretBoundTo: ['host', 'port', 'username'],
    secretNeeded: 'Enter the password for this server and user name.',
    forgotten: { username: null },
    fromEnvironment,
    seal,
  })

  return {
    ...connections,

    /** Whether the sign-in service follows this company: it has one mail server for everybody. */
    async leadsSignIn(companyId: string, trx: Trx): Promise<boolean> {
      return (await installationCompany(trx)) === companyId
    },

    /** The connection the sign-in service mails by; undefined where there is none, also before the first company. */
    async ofSignIn(trx: Trx): Promise<MailConnection | undefined> {
      const companyId = await installationCompany(trx)
      return companyId ? connections.effective(companyId, trx) : fromEnvironment
    },
  }
}

export type MailConnections = ReturnType<typeof mailConnections>

async function installationCompany(trx: Trx): Promise<string | null> {
  const { rows } = await trx.raw('select app_installation_company() as id')
  return rows[0].id
}
