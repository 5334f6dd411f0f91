import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { type BillingFirm, billingFirm, serviceLine } from '@zippcrm/domain/billing/testing/firm.ts'
import { completeTask } from '@zippcrm/domain/tasks/complete-task.ts'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { childProcess } from './child-process.ts'
import { eventually } from './eventually.ts'
import { childOptions, useDatabase } from './harness.ts'
import { seedStaff } from './seed.ts'

/** From the person's decision to the mail in the client's mailbox; jobs carry dots in their names, effects none. */
const steps = [
  'invoice.validate',
  'invoice.issue',
  'invoice.render-pdf',
  'pdf',
  'invoice.deliver',
  'mail',
] as const

describe('an invoice is issued', () => {
  const app = useDatabase()
  const { stack, asSystem } = app
  const smtpPort = stack.ports + 14
  const worker = childProcess('issuing-child.ts')
  let firm: BillingFirm
  let documentsDir: string
  /** All that arrived, other tests' too: the workers send whatever waits in the database. */
  const mails: string[] = []
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      text(stream).then((mail) => {
        mails.push(mail)
        done()
      }, done)
    },
  })

  beforeAll(async () => {
    firm = await billingFirm({ staffUrl: stack.apiUrl, engineUrl: stack.engineUrl })
    documentsDir = await mkdtemp(join(tmpdir(), 'zippcrm-issuing-'))
    await new Promise<void>((resolve) => smtp.listen(smtpPort, '127.0.0.1', resolve))
  })
  afterAll(async () => {
    await worker.kill()
    await new Promise<void>((resolve) => smtp.close(resolve))
    await firm.close()
    await rm(documentsDir, { recursive: true, force: true })
  })

  const environment = (diesAfter = '') => ({
    ENGINE_OPTIONS: childOptions(),
    DIES_AFTER: diesAfter,
    DOCUMENTS_DIR: documentsDir,
    SMTP_PORT: String(smtpPort),
  })

  /** What the dead process held is free again: its jobs by the engine's clock, its effects by their lease. */
  async function leasesEnd() {
    await app.moveTime(61_000)
    await asSystem((trx) =>
      trx('effect')
        .where({ company_id: firm.companyId, state: 'running' })
        .update({ next_at: trx.raw('clock_timestamp()') }),
    )
  }

  async function draftToIssue() {
    const now = await asSystem(async (trx) => (await trx.raw('select app_now() as now')).rows[0].now as Date)
    await firm.profile()
    const { id } = await firm.draft([serviceLine(100_000)], now.toISOString())
    const farah = await seedStaff(app.db, firm.companyId, { name: 'Farah Sheikh', roles: ['finance'] })
    const task = await eventually('the review of the draft', () =>
      asSystem((trx) => trx('user_task').where({ subject_id: id }).first(trx.raw('job_key::text as key'))),
    )
    await app.asStaff(
      farah,
      (trx) => completeTask({ taskKey: task.key, userId: farah, outcome: 'issue', data: {} }, trx),
      { companyId: firm.companyId, roles: ['finance'] },
    )
    return id
  }

  /** What exists of the invoice in the whole company: numbers taken, files of each copy, mails written. */
  const figures = () =>
    asSystem(async (trx) => {
      const own = { company_id: firm.companyId }
      const [taken, papers, invoices] = await Promise.all([
        trx('document_sequence').where(own).pluck('next_value'),
        trx('document_version as v')
          .join('document as d', 'd.id', 'v.document_id')
          .where({ 'v.company_id': firm.companyId, 'v.mime': 'application/pdf' })
          .orderBy('d.title')
          .select('d.title', 'v.filename'),
        trx('invoice').where(own).select('invoice_number', 'status'),
      ])
      const numbers = invoices.map(({ invoice_number: number }) => `Subject: Invoice ${number} `)
      return {
        taken,
        papers,
        invoices,
        mails: mails.filter((mail) => numbers.some((number) => mail.includes(number))).length,
      }
    })

  it('BIL-23 killed after each step in turn, takes one number, stores one PDF version and sends one mail', async () => {
    await worker.start(environment(steps[0]))
    const invoiceId = await draftToIssue()
    for (const [index, step] of steps.entries()) {
      worker.loadNext(environment(steps[index + 1]))
      await eventually(`the death after ${step}`, async () => worker.endedBy() === 'SIGKILL', {
        timeoutMs: 60_000,
      })
      await leasesEnd()
      await worker.start()
    }
    const waits = () =>
      asSystem((trx) =>
        trx('element_instance as e')
          .join('process_instance as p', (on) =>
            on.on('p.key', 'e.process_instance_key').andOn('p.engine_id', 'e.engine_id'),
          )
          .where({ 'p.subject_id': invoiceId, 'e.element_id': 'receiveTask_awaitPayment' })
          .first('e.state'),
      )
    expect(await eventually('the wait for payment', waits)).toEqual({ state: 'active' })
    const [number] = (await figures()).invoices
    expect(number.invoice_number).toMatch(/^INV-\d{4}-000001$/)
    expect(await figures()).toEqual({
      taken: [2],
      invoices: [{ invoice_number: number.invoice_number, status: 'sent' }],
      papers: [
        { title: `Invoice ${number.invoice_number}`, filename: `${number.invoice_number}.pdf` },
        {
          title: `Invoice ${number.invoice_number} (supplier copy)`,
          filename: `${number.invoice_number} (supplier copy).pdf`,
        },
      ],
      mails: 1,
    })
  }, 240_000)
})
