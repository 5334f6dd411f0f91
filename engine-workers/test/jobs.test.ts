import { newId } from '@zippcrm/domain/ids.ts'
import { mailFromEnvironment } from '@zippcrm/domain/mail/connection.ts'
import { outgoingMail } from '@zippcrm/domain/mail/outgoing-mail.ts'
import { outbox } from '@zippcrm/domain/outbox/outbox.ts'
import { pino } from 'pino'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { mailEffect } from '../src/effects/mail.ts'
import { mailRoutes } from '../src/mail/mail-routes.ts'
import type { EngineJob } from '../src/runtime/engine.ts'
import { jobRunner } from '../src/runtime/job-runner.ts'
import { defer, defineWorker } from '../src/worker.ts'
import { eventually } from './eventually.ts'
import { useEngineWorkers } from './harness.ts'

const received: string[] = []

/** A mail server that can be taken down; it refuses the address nobody@… for good. */
function mailServer() {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      if (address.startsWith('nobody@'))
        return done(Object.assign(new Error('No such mailbox'), { responseCode: 550 }))
      done()
    },
    onData(stream, _session, done) {
      let text = ''
      stream.on('data', (chunk) => {
        text += chunk
      })
      stream.on('end', () => {
        received.push(text)
        done()
      })
    },
  })
  server.on('error', () => undefined)
  return server
}

const mailOf = (companyId: string, recordId: string, to: string) => ({
  companyId,
  dedupeKey: `test:${recordId}`,
  template: 'test',
  recipients: [to],
  subject: `About ${recordId}`,
  html: '<p>Hello</p>',
  text: 'Hello',
})

const sendMail = defineWorker({
  type: 'test.send-mail',
  input: z.object({ recordId: z.uuid(), to: z.email() }),
  output: z.object({}),
  async handle({ recordId, to }, { trx, companyId }) {
    const emailId = await outgoingMail.write(mailOf(companyId, recordId, to), trx)
    return defer({ kind: 'mail', naturalKey: `mail:${emailId}`, payload: { emailId } })
  },
})

describe('jobs', () => {
  const smtpPort = inject('engineStack').ports + 4
  const connection = mailFromEnvironment({
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: smtpPort,
    SMTP_SECURE: false,
    SMTP_FROM: 'Alpha <no-reply@alpha.example.com>',
  })
  const app = useEngineWorkers({
    workers: [sendMail],
    effects: [
      mailEffect({ mail: mailRoutes({ effective: async () => connection }), documentsDir: '/nowhere' }),
    ],
  })
  const { companyId, engineId } = app.stack
  let smtp: SMTPServer
  const smtpUp = () =>
    new Promise<void>((resolve) => {
      smtp = mailServer()
      smtp.listen(smtpPort, '127.0.0.1', resolve)
    })
  const smtpDown = () => new Promise<void>((resolve) => smtp.close(resolve))
  const sentTo = (recordId: string) =>
    received.filter((text) => text.includes(`Subject: About ${recordId}`)).length

  beforeAll(smtpUp)
  afterAll(smtpDown)

  it('ENG-04 delivered five times, one after the other and at once, a job causes one row and one e-mail', async () => {
    const recordId = newId()
    const run = jobRunner({
      db: app.db,
      engineId,
      clock: { now: () => new Date(), today: () => '2026-11-20' },
      log: pino({ level: 'silent' }),
      cancelInstance: async () => undefined,
    })(
      defineWorker({
        type: 'test.mail-plainly',
        input: z.object({ recordId: z.uuid() }),
        output: z.object({ number: z.number() }),
        async handle({ recordId: id }, { trx, companyId: company }) {
          await outgoingMail.queue(mailOf(company, id, 'asha@client.example.com'), trx)
          const { rows } = await trx.raw('select count(*)::int as n from email where dedupe_key = ?', [
            `test:${id}`,
          ])
          return { number: rows[0].n }
        },
      }),
    )
    const job: EngineJob = {
      key: String(BigInt(2 ** 54) + BigInt(Math.floor(Math.random() * 1e9))),
      type: 'test.mail-plainly',
      processId: 'test-mail',
      processVersion: 1,
      definitionKey: '1',
      processInstanceKey: '2',
      elementId: 'serviceTask_sendMail',
      elementInstanceKey: '3',
      headers: {},
      retries: 3,
      variables: { companyId, recordId },
    }
    const first = await run(job)
    const others = await Promise.all([run(job), run(job)])
    others.push(await run(job), await run(job))
    for (const answer of [first, ...others])
      expect(answer).toEqual({ kind: 'complete', variables: { number: 1 } })
    const handled = await app.asSystem((trx) => trx('handled_job').where({ job_key: job.key }))
    const rows = await app.asSystem((trx) => trx('email').where({ dedupe_key: `test:${recordId}` }))
    expect([handled.length, rows.length]).toEqual([1, 1])
    await eventually('the mail', async () => sentTo(recordId) > 0)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(sentTo(recordId)).toBe(1)
  })

  it('ENG-05 a missing variable is an incident that names it, and a correction lets the instance go on', async () => {
    const { businessKey } = await app.start('test-mail', { to: 'asha@client.example.com' })
    const instance = await app.instanceOf(businessKey)
    const incident = await incidentOf(instance.key)
    expect(incident.message).toMatch(/VARIABLE_INVALID test\.send-mail cannot start\. recordId: /)
    const failed = await app.asSystem((trx) => trx('engine_job').where({ key: incident.job_key }).first())
    expect(failed).toMatchObject({ state: 'failed', retries: 0 })

    const recordId = newId()
    await app.engine().setVariables(instance.key, { recordId })
    await resolve(incident)
    await app.instanceOf(businessKey, 'completed')
    expect(sentTo(recordId)).toBe(1)
  })

  it('ENG-06 a refused address is a BPMN error that the model catches', async () => {
    const { businessKey } = await app.start('test-mail', {
      recordId: newId(),
      to: 'nobody@client.example.com',
    })
    const { key } = await app.instanceOf(businessKey, 'completed')
    const ends = await app.asSystem((trx) =>
      trx('element_instance')
        .where({ process_instance_key: key, element_type: 'END_EVENT' })
        .pluck('element_id'),
    )
    expect(ends).toEqual(['endEvent_undeliverable'])
  })

  it('ENG-06 without a mail server tries are counted down, then an incident says what to do, and resolving goes on', async () => {
    await smtpDown()
    const recordId = newId()
    const { businessKey } = await app.start('test-mail', { recordId, to: 'asha@client.example.com' })
    const instance = await app.instanceOf(businessKey)
    const job = () =>
      app.asSystem((trx) =>
        trx('engine_job')
          .where({ process_instance_key: instance.key })
          .first('retries', 'error_message', 'state'),
      )
    await eventually('a counted try', async () => (await job())?.retries === 2)
    expect((await job()).error_message).toMatch(/ECONNREFUSED/)

    const incident = await incidentOf(instance.key)
    expect(incident.message).toMatch(
      /ECONNREFUSED.* 3 tries failed\. Repair the cause, then retry this incident/,
    )
    await smtpUp()
    await resolve(incident)
    await app.instanceOf(businessKey, 'completed')
    expect(sentTo(recordId)).toBe(1)
    const open = await app.asSystem((trx) =>
      trx('incident').where({ process_instance_key: instance.key, state: 'open' }),
    )
    expect(open).toEqual([])
  }, 45_000)

  it('OPS-04 a mail that no process waits for is tried six times over five hours, then failed and told to operations once', async () => {
    await smtpDown()
    const recordId = newId()
    const operator = newId()
    const emailId = await app.asSystem(async (trx) => {
      await trx('staff_user').insert({
        id: operator,
        company_id: companyId,
        email: `${operator}@staff.example.com`,
        full_name: 'Omkar',
        role_slugs: ['operations'],
        status: 'active',
      })
      const id = await outgoingMail.write(mailOf(companyId, recordId, 'asha@client.example.com'), trx)
      await outbox.effect(
        { companyId, kind: 'mail', naturalKey: `mail:${id}`, payload: { emailId: id } },
        trx,
      )
      return id
    })
    const effect = () =>
      app.asSystem((trx) =>
        trx('effect')
          .where({ natural_key: `mail:${emailId}` })
          .first('state', 'attempts', trx.raw('extract(epoch from next_at - clock_timestamp()) as wait')),
      )
    const pauses: number[] = []
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      const { wait } = await eventually(`try ${attempt}`, async () => {
        const row = await effect()
        return row.state === 'queued' && row.attempts === attempt && row
      })
      pauses.push(Math.round(Number(wait) / 60))
      await app.asSystem((trx) =>
        trx('effect')
          .where({ natural_key: `mail:${emailId}` })
          .update({ next_at: trx.raw('clock_timestamp()') }),
      )
    }
    expect(pauses).toEqual([1, 5, 15, 60, 240])
    await eventually('the end', async () => (await effect()).state === 'failed')
    const told = () =>
      app.asSystem((trx) => trx('notification').where({ recipient_id: operator, kind: 'mail-failed' }))
    expect(await told()).toMatchObject([{ title: `“About ${recordId}” could not be sent` }])
    const mail = await app.asSystem((trx) => trx('email').where({ id: emailId }).first())
    expect(mail).toMatchObject({
      state: 'failed',
      attempts: 6,
      last_error: expect.stringMatching(/ECONNREFUSED/),
    })
    await smtpUp()
  })

  it('OPS-03 a mail whose sender was killed waits for a person, who may send it once more', async () => {
    const recordId = newId()
    const emailId = await app.asSystem((trx) =>
      outgoingMail.write(mailOf(companyId, recordId, 'asha@client.example.com'), trx),
    )
    await app.asSystem(async (trx) => {
      await trx('email').where({ id: emailId }).update({ state: 'uncertain', attempts: 1 })
      await outbox.effect(
        { companyId, kind: 'mail', naturalKey: `mail:${emailId}`, payload: { emailId } },
        trx,
      )
      // Its runner died: the effect is marked as running, and its lease is over.
      await trx('effect')
        .where({ natural_key: `mail:${emailId}` })
        .update({ state: 'running', attempts: 1 })
    })
    const effect = () =>
      app.asSystem((trx) =>
        trx('effect')
          .where({ natural_key: `mail:${emailId}` })
          .first(),
      )
    await eventually('the effect to be uncertain', async () => (await effect()).state === 'uncertain')
    expect(sentTo(recordId)).toBe(0)
    await app.asSystem((trx) =>
      trx('effect')
        .where({ natural_key: `mail:${emailId}` })
        .update({ state: 'queued', next_at: trx.raw('clock_timestamp()') }),
    )
    await eventually('the mail', async () => (await effect()).state === 'done')
    expect(sentTo(recordId)).toBe(1)
  })

  const incidentOf = (instanceKey: string) =>
    eventually(
      'an incident',
      () =>
        app.asSystem((trx) =>
          trx('incident')
            .where({ process_instance_key: instanceKey, state: 'open' })
            .first('message', trx.raw('key::text as key'), trx.raw('job_key::text as job_key')),
        ),
      { timeoutMs: 30_000 },
    )
  const resolve = async (incident: { key: string; job_key: string }) => {
    await app.engine().updateRetries(incident.job_key, 3)
    await app.engine().resolveIncident(incident.key)
  }
})
