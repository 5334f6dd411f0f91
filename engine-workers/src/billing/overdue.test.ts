import { type BillingFirm, billingFirm, serviceLine } from '@zippcrm/domain/billing/testing/firm.ts'
import { fixedClock } from '@zippcrm/domain/clock/clock.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { alertCompany } from './alert-company.ts'
import { passOver } from './overdue-pass.ts'

const later = fixedClock('2026-09-15T06:00:00Z')
let firm: BillingFirm
let company: { id: string; name: string; timezone: string }

beforeEach(async () => {
  firm = await billingFirm()
  await firm.profile()
  company = { id: firm.companyId, name: 'Firm', timezone: 'Asia/Kolkata' }
  await firm.system(async (trx) => {
    for (const name of ['one', 'two']) {
      const email = `${name}-${newId()}@staff.example.com`
      const person = {
        id: newId(),
        company_id: firm.companyId,
        email,
        full_name: name,
        role_slugs: ['operations'],
      }
      await trx('staff_user').insert(person)
    }
  })
})
afterEach(() => firm.close())

const pass = () => firm.worker(later, (_, trx) => passOver(company, later, trx))
const alerts = () =>
  firm.worker(later, (_, trx) => alertCompany(company, 'https://portal.example.com', later, trx))
const switchAlerts = (enabled: boolean) =>
  firm.system((trx) =>
    trx('notification_setting')
      .insert({ id: newId(), company_id: firm.companyId, key: 'invoiceOverdueAlerts', enabled })
      .onConflict(['company_id', 'key'])
      .merge(['enabled']),
  )
const sent = () =>
  firm.system(async (trx) => {
    const mails = await trx('email').where({ company_id: firm.companyId, template: 'invoice_overdue' })
    const notices = await trx('notification').where({ company_id: firm.companyId, kind: 'invoice-overdue' })
    return { mails, notices: notices.length }
  })

describe('overdue alerts', () => {
  it('BIL-33 mails the billing contact and tells everyone in operations', async () => {
    const invoice = await firm.issued([serviceLine(10_000_000)])
    expect(await pass()).toEqual({ found: 1, alertsPending: true })
    expect(await alerts()).toBe(1)
    const { mails, notices } = await sent()
    expect(notices).toBe(2)
    expect(mails).toEqual([
      expect.objectContaining({
        recipients: ['accounts@asha.example.com'],
        subject: 'Invoice INV-2026-000001 is overdue by 62 days',
        dedupe_key: `invoice-overdue:${invoice.id}:2026-07-15:1`,
      }),
    ])
    expect(mails[0].body_text).toContain('Outstanding: ₹1,08,000.00')
    expect(mails[0].html).toContain(`https://portal.example.com/invoices/${invoice.id}`)
  })

  it('OPS-13 sends them on the channels that the company wants and no others', async () => {
    const only = (channels: { email: boolean; in_app: boolean }) =>
      firm.system((trx) =>
        trx('notification_setting')
          .insert({ id: newId(), company_id: firm.companyId, key: 'invoiceOverdueAlerts', ...channels })
          .onConflict(['company_id', 'key'])
          .merge(['email', 'in_app']),
      )
    await firm.issued([serviceLine(100_000)])
    await only({ email: false, in_app: true })
    await pass()
    await alerts()
    expect(await sent()).toEqual({ mails: [], notices: 2 })
    await firm.issued([serviceLine(100_000)])
    await only({ email: true, in_app: false })
    await pass()
    await alerts()
    const { mails, notices } = await sent()
    expect([mails.length, notices]).toEqual([1, 2])
  })

  it('OPS-25 changes only what was sent and due before today in the company’s zone, and alerts once', async () => {
    const [late, paid, draft] = [
      await firm.issued([serviceLine(100_000)]),
      await firm.issued([serviceLine(100_000)]),
      await firm.draft([serviceLine(100_000)]),
    ]
    await firm.staff('2026-07-01T06:00:00Z', (b, trx) => b.settlement.receive(paid.id, {}, trx))
    const states = async () =>
      Promise.all([late, paid, draft].map(async ({ id }) => (await firm.find(id)).status))
    const at = (instant: string) => {
      const clock = fixedClock(instant)
      return firm.worker(clock, (_, trx) => passOver(company, clock, trx))
    }
    // The last minute of the due date in India, when Greenwich still has hours to go, and the first one after it.
    await at(`${late.dueDate}T18:29:00Z`)
    expect(await states()).toEqual(['sent', 'paid', 'draft'])
    await at(`${late.dueDate}T18:30:00Z`)
    expect(await states()).toEqual(['overdue', 'paid', 'draft'])
    expect([await alerts(), await alerts()]).toEqual([1, 0])
    await at('2026-09-15T06:00:00Z')
    expect([await alerts(), (await sent()).mails.length]).toEqual([0, 1])
  })

  it('BIL-35 two passes at once and a second round send one notice for each invoice', async () => {
    await firm.issued([serviceLine(100_000)])
    await firm.issued([serviceLine(100_000)])
    const found = await Promise.all([pass(), pass()])
    expect(found.reduce((total, run) => total + run.found, 0)).toBe(2)
    await Promise.all([alerts(), alerts()])
    await pass()
    await alerts()
    const { mails, notices } = await sent()
    expect([mails.length, notices]).toEqual([2, 4])
  })

  it('BIL-35 sends on the next run what a crash between the steps left', async () => {
    await firm.issued([serviceLine(100_000)])
    await pass()
    expect((await sent()).mails).toHaveLength(0)
    expect(await pass()).toEqual({ found: 0, alertsPending: true })
    expect(await alerts()).toBe(1)
  })

  it('BIL-34 switched off, invoices become overdue in silence and stay so when it is on again', async () => {
    const invoice = await firm.issued([serviceLine(100_000)])
    await switchAlerts(false)
    expect(await pass()).toEqual({ found: 1, alertsPending: false })
    expect((await firm.find(invoice.id)).status).toBe('overdue')
    await switchAlerts(true)
    await pass()
    await alerts()
    expect(await sent()).toEqual({ mails: [], notices: 0 })
  })

  it('BIL-33 tells operations to act when the client has no billing e-mail, and goes on', async () => {
    await firm.profile({ billingEmails: [] })
    await firm.issued([serviceLine(100_000)])
    await pass()
    await alerts()
    const { mails, notices } = await sent()
    expect([mails.length, notices]).toEqual([0, 2])
  })
})
