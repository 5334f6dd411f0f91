import { recordsOf } from '../database/records.ts'
import type { Trx } from '../database/trx.ts'
import { defineError } from '../errors.ts'
import { newId } from '../ids.ts'
import type { SensitiveSeal } from '../sensitive/seal.ts'
import type { MailConnection } from './connection.ts'

const PasswordNeeded = defineError('PASSWORD_NEEDED', 422, 'Enter the password of the mail account')

/** A connection as a person sets it: no password keeps the stored one. */
export interface MailConnectionInput {
  host: string
  port: number
  security: 'tls' | 'starttls' | 'none'
  senderName: string
  senderAddress: string
  username: string | null
  password?: string
}

interface MailConnectionRow extends Omit<MailConnectionInput, 'password'> {
  id: string
  companyId: string
  sealedSecret: string | null
  isActive: boolean
  rowVersion: number
}

export interface ShownMailConnection {
  connection: Omit<MailConnection, 'password'> | undefined
  hasPassword: boolean
  /** Whether the environment has a connection, in use or behind the one that was set. */
  hasEnvironment: boolean
  /** Version for the next change; 0 where nothing was ever set. */
  rowVersion: number
}

const rows = recordsOf<MailConnectionRow>('mail_connection')
const purpose = 'mail-password'

export interface MailConnectionsDeps {
  fromEnvironment: MailConnection | undefined
  seal: SensitiveSeal
}

/** The mail server of a company: what was set in the product wins over the environment (DEP-34). */
export function mailConnections({ fromEnvironment, seal }: MailConnectionsDeps) {
  const stored = (companyId: string, trx: Trx) => rows.findOne({ companyId }, trx)

  /** A password goes only where it was entered for: another server or account asks for it again. */
  function sealedSecret(input: MailConnectionInput, present: MailConnectionRow | undefined): string | null {
    if (input.username === null) return null
    if (input.password) return seal.seal(input.password, purpose)
    const isSame =
      present?.isActive &&
      present.host === input.host &&
      present.port === input.port &&
      present.username === input.username
    if (isSame && present.sealedSecret) return present.sealedSecret
    const message = 'Enter the password for this server and user name.'
    throw new PasswordNeeded(message, [{ field: '/password', code: 'PASSWORD_NEEDED', message }])
  }

  return {
    /** What mails are sent by at this moment; undefined while mail is not set up. */
    async effective(companyId: string, trx: Trx): Promise<MailConnection | undefined> {
      const row = await stored(companyId, trx)
      if (!row?.isActive) return fromEnvironment
      return { ...shownOf(row), password: row.sealedSecret && seal.open(row.sealedSecret, purpose) }
    },

    /** The same as people may see it: the password is opened for nobody (OPS-06). */
    async shown(companyId: string, trx: Trx): Promise<ShownMailConnection> {
      const row = await stored(companyId, trx)
      const { password, ...environment } = fromEnvironment ?? { password: null }
      return {
        connection: row?.isActive ? shownOf(row) : 'host' in environment ? environment : undefined,
        hasPassword: Boolean(row?.isActive ? row.sealedSecret : password),
        hasEnvironment: fromEnvironment !== undefined,
        rowVersion: row?.rowVersion ?? 0,
      }
    },

    /** Sets the connection; the next mail leaves by it. */
    async save(companyId: string, input: MailConnectionInput, trx: Trx): Promise<void> {
      const present = await stored(companyId, trx)
      const { password: _, ...shown } = input
      const change = { ...shown, sealedSecret: sealedSecret(input, present), isActive: true }
      if (present) await rows.patch(present.id, change, trx)
      else await rows.insert({ id: newId(), companyId, ...change }, trx)
    },

    /** Forgets what was set, with its password; the environment's counts again. */
    async forget(companyId: string, trx: Trx): Promise<void> {
      const present = await stored(companyId, trx)
      if (present?.isActive)
        await rows.patch(present.id, { isActive: false, username: null, sealedSecret: null }, trx)
    },

    /** Whether the sign-in service follows this company: it has one mail server for everybody. */
    async leadsSignIn(companyId: string, trx: Trx): Promise<boolean> {
      return (await installationCompany(trx)) === companyId
    },

    /** The connection the sign-in service mails by; undefined where there is none, also before the first company. */
    async ofSignIn(trx: Trx): Promise<MailConnection | undefined> {
      const companyId = await installationCompany(trx)
      return companyId ? this.effective(companyId, trx) : fromEnvironment
    },
  }
}

const shownOf = (row: MailConnectionRow): Omit<MailConnection, 'password'> => ({
  host: row.host,
  port: row.port,
  security: row.security,
  senderName: row.senderName,
  senderAddress: row.senderAddress,
  username: row.username,
  source: 'settings',
  version: row.rowVersion,
})

export type MailConnections = ReturnType<typeof mailConnections>

async function installationCompany(trx: Trx): Promise<string | null> {
  const { rows: found } = await trx.raw('select app_installation_company() as id')
  return found[0].id
}
