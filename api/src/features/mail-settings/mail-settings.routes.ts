import { setTimeout as pause } from 'node:timers/promises'
import { command, type Endpoint, query, stream } from '../../http/endpoint.ts'
import { MailConnectionInput, MailSettings, MailTested } from './mail-settings.schema.ts'
import type { MailSettingsService } from './mail-settings.service.ts'

const settings = { realm: 'staff', tag: 'Settings' } as const

/** Longer than the worker waits for a server that does not answer. */
const testTries = 125
const testPauseMs = 200

/** Admin → Settings → Mail (OPS-06, DEP-34). */
export const mailSettingsRoutes = ({ mail }: { mail: MailSettingsService }): Endpoint[] => [
  query(
    {
      ...settings,
      method: 'get',
      path: '/settings/smtp',
      can: 'settings:R',
      summary: 'How mails leave, and where that was set',
      answer: MailSettings,
    },
    (caller) => mail.read(caller),
  ),
  command(
    {
      ...settings,
      method: 'put',
      path: '/settings/smtp',
      can: 'settings:X',
      action: 'mail-connection.save',
      summary: 'Set the mail server; it holds for the next mail and wins over the environment',
      body: MailConnectionInput,
      answer: MailSettings,
      errors: ['PASSWORD_NEEDED', 'STALE_VERSION'],
    },
    ({ body, ifMatch, ...caller }) => mail.save(body, ifMatch, caller),
  ),
  command(
    {
      ...settings,
      method: 'delete',
      path: '/settings/smtp',
      can: 'settings:X',
      action: 'mail-connection.forget',
      summary: 'Forget the mail server that was set; the environment’s counts again',
      answer: MailSettings,
      errors: ['STALE_VERSION'],
    },
    ({ ifMatch, ...caller }) => mail.forget(ifMatch, caller),
  ),
  stream(
    {
      ...settings,
      method: 'post',
      path: '/settings/smtp/test',
      can: 'settings:X',
      action: 'mail-connection.test',
      summary: 'Send a test mail to oneself and wait for what the mail server says',
      answer: MailTested,
      errors: ['MAIL_NOT_SET', 'MAIL_TEST_FAILED'],
    },
    async ({ user, inSession, req, res }) => {
      const id = await inSession((trx) => mail.startTest({ user, trx }))
      for (let tries = 0; tries < testTries && !req.socket.destroyed; tries += 1) {
        if (await inSession((trx) => mail.endOfTest(id, trx)))
          return res.json({ to: user.email, state: 'sent' })
        await pause(testPauseMs)
      }
      return res.status(202).json({ to: user.email, state: 'on_its_way' })
    },
  ),
]
