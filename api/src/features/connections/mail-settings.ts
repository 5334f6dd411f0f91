import type { MailConnections } from '@zippcrm/domain/mail/mail-connections.ts'
import { outbox } from '@zippcrm/domain/outbox/outbox.ts'
import { MailConnectionInput, MailSettings } from './connections.schema.ts'
import { connectionSettings } from './connections.service.ts'

/** The mail server, which the sign-in service follows. */
export const mailSettings = ({ connections }: { connections: MailConnections }) =>
  connectionSettings({
    path: '/settings/smtp',
    what: 'mail server',
    act: 'mail-connection',
    input: MailConnectionInput,
    answer: MailSettings,
    connections,
    testKind: 'mail-test',

    parts: ({ secret, ...server }) => ({
      shape: server,
      secret: server.username === null ? null : secret,
    }),

    async more({ user, trx }) {
      const held = await trx('email').where({ company_id: user.companyId, state: 'held' }).count('* as n')
      return { heldMails: Number(held[0]!.n) }
    },

    async changed(rowVersion, { user: { companyId }, trx }) {
      if (!(await connections.leadsSignIn(companyId, trx))) return
      const naturalKey = `sign-in-mail-server:${companyId}:${rowVersion}`
      await outbox.effect({ companyId, kind: 'sign-in-mail-server', naturalKey, payload: {} }, trx)
    },

    ownAddress: async ({ user }) => user.email,
  })
