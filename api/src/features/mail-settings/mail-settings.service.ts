import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { defineError } from '@zippcrm/domain/errors.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import type { MailConnectionInput, MailConnections } from '@zippcrm/domain/mail/mail-connections.ts'
import { endOfMailTest, queueMailTest } from '@zippcrm/domain/mail/mail-test.ts'
import { outbox } from '@zippcrm/domain/outbox/outbox.ts'
import type { z } from 'zod'
import { requireMatch } from '../../http/etag.ts'
import type { User } from '../../http/user.ts'
import type { MailSettings } from './mail-settings.schema.ts'

const MailNotSet = defineError('MAIL_NOT_SET', 409, 'Set up the mail server first')
const MailTestFailed = defineError('MAIL_TEST_FAILED', 422, 'The test mail could not be sent')

interface Caller {
  user: User
  trx: Trx
}

/** The mail server as the settings show and change it. */
export function mailSettingsService({ connections }: { connections: MailConnections }) {
  async function read({ user, trx }: Caller): Promise<z.infer<typeof MailSettings>> {
    const { connection, hasPassword, ...rest } = await connections.shown(user.companyId, trx)
    const held = await trx('email').where({ company_id: user.companyId, state: 'held' }).count('* as n')
    const { source = 'none' as const, version: _, ...shown } = connection ?? {}
    return {
      source,
      connection: connection
        ? ({ ...shown, hasPassword } as z.infer<typeof MailSettings>['connection'])
        : null,
      ...rest,
      heldMails: Number(held[0]!.n),
    }
  }

  /** After every change the sign-in service follows, if it is this company's. */
  async function followed({ user, trx }: Caller) {
    const settings = await read({ user, trx })
    if (await connections.leadsSignIn(user.companyId, trx))
      await outbox.effect(
        {
          companyId: user.companyId,
          kind: 'sign-in-mail-server',
          naturalKey: `sign-in-mail-server:${user.companyId}:${settings.rowVersion}`,
          payload: {},
        },
        trx,
      )
    return settings
  }

  const checkVersion = async (ifMatch: string | undefined, { user, trx }: Caller) =>
    requireMatch(ifMatch, (await connections.shown(user.companyId, trx)).rowVersion)

  return {
    read,

    async save(input: MailConnectionInput, ifMatch: string | undefined, caller: Caller) {
      await checkVersion(ifMatch, caller)
      await connections.save(caller.user.companyId, input, caller.trx)
      return followed(caller)
    },

    async forget(ifMatch: string | undefined, caller: Caller) {
      await checkVersion(ifMatch, caller)
      await connections.forget(caller.user.companyId, caller.trx)
      return followed(caller)
    },

    /** Has a mail sent to the person asking, and to nobody else. Returns the test's id. */
    async startTest({ user, trx }: Caller): Promise<string> {
      const { connection } = await connections.shown(user.companyId, trx)
      if (!connection) throw new MailNotSet('Enter host and sender, save, then send a test mail.')
      const id = newId()
      await queueMailTest({ id, companyId: user.companyId, to: user.email, name: user.fullName }, trx)
      return id
    },

    /** Undefined while the mail is on its way; throws what the mail server said when it refused. */
    async endOfTest(id: string, trx: Trx): Promise<true | undefined> {
      const end = await endOfMailTest(id, trx)
      if (end?.error) throw new MailTestFailed(end.error)
      return end && true
    },
  }
}

export type MailSettingsService = ReturnType<typeof mailSettingsService>
