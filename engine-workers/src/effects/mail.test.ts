import { mkdtemp } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { type BillingFirm, billingFirm } from '@zippcrm/domain/billing/testing/firm.ts'
import { fixedClock } from '@zippcrm/domain/clock/clock.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { documentRepository } from '@zippcrm/domain/documents/document.repository.ts'
import { localStorage } from '@zippcrm/domain/documents/storage.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import { mailConnections } from '@zippcrm/domain/mail/mail-connections.ts'
import { outgoingMail } from '@zippcrm/domain/mail/outgoing-mail.ts'
import { sensitiveSeal } from '@zippcrm/domain/sensitive/seal.ts'
import { createTransport } from 'nodemailer'
import { pino } from 'pino'
import { SMTPServer } from 'smtp-server'
import { expect, it } from 'vitest'
import { mailRoutes } from '../mail/mail-routes.ts'
import { invoiceOverdueMail } from '../mail/templates/invoice-overdue.ts'
import { EffectHeld } from '../worker.ts'
import { mailEffect } from './mail.ts'

const clock = fixedClock('2026-09-15T06:00:00Z')
const logoPng = Buffer.from('\x89PNG a small picture', 'latin1')

const contextOf = (firm: BillingFirm) => ({
  log: pino({ level: 'silent' }),
  clock,
  companyId: firm.companyId,
  effectId: newId(),
  attempt: 1,
  resumed: false,
  inCompany: <T>(work: (trx: Trx) => Promise<T>) => firm.worker(clock, (_, trx) => work(trx)),
})

it('OPS-05 holds mails while there is no mail server, without counting, and sends them once there is', async () => {
  const firm = await billingFirm()
  const seal = sensitiveSeal('a secret of this test, long enough')
  const connections = mailConnections({ fromEnvironment: undefined, seal })
  const emailIds = await firm.worker(clock, async (_, trx) => {
    const ids: string[] = []
    for (const key of ['one', 'two', 'three'])
      ids.push(
        await outgoingMail.write(
          {
            companyId: firm.companyId,
            dedupeKey: key,
            template: 'test',
            recipients: ['accounts@asha.example.com'],
            subject: key,
            html: '<p>Hello</p>',
            text: 'Hello',
          },
          trx,
        ),
      )
    return ids
  })
  const states = () => firm.system((trx) => trx('email').whereIn('id', emailIds).orderBy('id').pluck('state'))
  const { run } = mailEffect({ mail: mailRoutes(connections), documentsDir: '/nowhere' })
  const send = () => Promise.allSettled(emailIds.map((emailId) => run({ emailId }, contextOf(firm))))
  const received: string[] = []
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, _, done) {
      text(stream)
        .then((mail) => done(null, String(received.push(mail))))
        .catch(done)
    },
  })
  const { port } = await new Promise<AddressInfo>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => resolve(listening.address() as AddressInfo))
  })

  // Held is not failed: the runner puts it back without using up a try.
  const held = await send()
  expect(held.map((end) => end.status === 'rejected' && end.reason instanceof EffectHeld)).toEqual([
    true,
    true,
    true,
  ])
  expect(await states()).toEqual(['held', 'held', 'held'])
  const input = { host: '127.0.0.1', port, security: 'none' as const, username: null }
  const sender = { senderName: 'Firm', senderAddress: 'no-reply@firm.example.com' }
  await firm.worker(clock, (_, trx) => connections.save(firm.companyId, { ...input, ...sender }, null, trx))
  await send()
  expect(await states()).toEqual(['sent', 'sent', 'sent'])
  expect(received.filter((mail) => mail.includes('From: Firm <no-reply@firm.example.com>'))).toHaveLength(3)
  await new Promise<void>((resolve) => server.close(resolve))
  await firm.close()
})

it('sends mails under the firm’s logo and notes the files that left with them', async () => {
  const firm = await billingFirm()
  const documentsDir = await mkdtemp(join(tmpdir(), 'mails-'))
  const own = { companyId: firm.companyId, clientId: firm.clientId }
  const stored = await localStorage(documentsDir).put(firm.companyId, Buffer.from('%PDF-1.7'))
  const sent: string[] = []
  const transport = createTransport({ jsonTransport: true })
  transport.use('stream', (mail, done) => {
    sent.push(String(mail.data.html), JSON.stringify(mail.data.attachments))
    done()
  })

  const { emailId, versionId } = await firm.worker(clock, async (b, trx) => {
    await b.firm.saveProfile(firm.companyId, { logoPng }, trx)
    const documentId = newId()
    const paper = { id: documentId, title: 'Invoice', origin: 'generated' as const, currentVersion: 1 }
    await documentRepository.insert({ ...own, ...paper }, trx)
    const file = { stored, filename: 'INV-1.pdf', mime: 'application/pdf', documentId }
    const version = await documentRepository.addFirstVersion(
      { companyId: firm.companyId, ...file, uploadedByKind: 'worker', uploadedBy: null },
      trx,
    )
    const mail = invoiceOverdueMail({
      firm: 'Firm',
      client: 'Asha Advisers',
      number: 'INV-1',
      dueDate: '2026-07-15',
      daysLate: 62,
      outstanding: '₹1,08,000.00',
      url: 'https://portal.example.com',
    })
    const emailId = await outgoingMail.write(
      {
        ...own,
        dedupeKey: 'one',
        template: 'invoice_overdue',
        recipients: ['accounts@asha.example.com'],
        ...mail,
        attachments: [{ documentVersionId: version.id, filename: 'INV-1.pdf' }],
      },
      trx,
    )
    return { emailId, versionId: version.id }
  })
  const route = { from: { name: 'Firm', address: 'no-reply@firm.example.com' }, transport }
  await mailEffect({ mail: { of: async () => route }, documentsDir }).run({ emailId }, contextOf(firm))

  expect(sent[0]).toContain('<img src="cid:logo"')
  expect(JSON.parse(sent[1]!)).toMatchObject([
    { filename: 'INV-1.pdf' },
    { cid: 'logo', contentType: 'image/png' },
  ])
  const events = await firm.system((trx) =>
    trx('download_event').where({ document_version_id: versionId }).select('channel', 'actor_kind', 'result'),
  )
  expect(events).toEqual([{ channel: 'worker', actor_kind: 'worker', result: 'served' }])
  await firm.close()
})
