import { randomInt } from 'node:crypto'
import { type Clock, fixedClock } from '../../clock/clock.ts'
import { connect } from '../../database/connect.ts'
import { inSession } from '../../database/session.ts'
import type { Trx } from '../../database/trx.ts'
import { gstinCheckCharacter } from '../../gst/gstin.ts'
import { newId } from '../../ids.ts'
import { type Billing, billing } from '../billing.ts'
import type { LineInput } from '../line-input.ts'
import type { BillingProfile, Invoice } from '../records.ts'
import { seedCompanyTaxTables, seedSharedTaxReference } from '../reference-data.ts'

const scopes = {
  invoices: 'company',
  'credit-notes': 'company',
  ledger: 'company',
  clients: 'company',
} as const
const letter = () => String.fromCharCode(65 + randomInt(26))

/** A made-up registration number in Maharashtra; the series ZZ is not known to be allotted. */
const madeUpGstin = () => {
  const pan = `ZZ${letter()}F${letter()}${String(randomInt(1, 10_000)).padStart(4, '0')}${letter()}`
  const stem = `27${pan}1Z`
  return `${stem}${gstinCheckCharacter(stem)}`
}

/** One line of professional services. */
export const serviceLine = (unitPriceMinor: number, over: Partial<LineInput> = {}): LineInput => ({
  kind: 'service',
  description: 'Preparation of the application',
  sac: '998311',
  quantity: '1',
  uqc: 'OTH',
  unitPriceMinor,
  treatment: 'taxable',
  ...over,
})

/** A company of its own with letterhead and one client, on the real schema. */
export async function billingFirm({
  staffUrl = process.env.DATABASE_URL!,
  engineUrl = process.env.ENGINE_DATABASE_URL!,
} = {}) {
  const staffDb = connect(staffUrl, { max: 10, name: 'zippcrm-billing-test' })
  const engineDb = connect(engineUrl, { max: 10, name: 'zippcrm-billing-test' })
  const [companyId, userId, clientId] = [newId(), newId(), newId()]
  const system = <T>(work: (trx: Trx) => Promise<T>) =>
    inSession(engineDb, { role: 'zipp_system', companyId, actorKind: 'scheduler', action: 'test' }, work)
  const at = (clock: Clock | string): Clock => (typeof clock === 'string' ? fixedClock(clock) : clock)

  await system(async (trx) => {
    await trx('company').insert({ id: companyId, name: 'Firm', legal_name: 'Firm LLP' })
    await seedSharedTaxReference(trx)
    await seedCompanyTaxTables(companyId, trx)
    const client = { name: 'Asha Advisers', legal_name: 'Asha Advisers LLP', entity_type: 'llp' }
    await trx('client').insert({ id: clientId, company_id: companyId, code: 'C-1', ...client })
    const { firm } = billing(fixedClock('2026-06-15T06:00:00Z'))
    const address = { line1: '1 Fort', city: 'Mumbai', stateCode: '27', pinCode: '400001', country: 'IN' }
    const letterhead = {
      legalName: 'Firm LLP',
      email: 'accounts@firm.example.com',
      signatoryName: 'Kavita Deshmukh',
      bankAccounts: [
        { beneficiary: 'Firm LLP', accountNo: '000011112222', ifsc: 'DEMO0000001', bank: 'Demo Bank' },
      ],
    }
    await firm.saveProfile(companyId, { ...letterhead, address }, trx)
    const series = { invoicePrefix: 'INV', creditPrefix: 'CN', isDefault: true }
    await firm.insertRegistration(
      companyId,
      { gstin: madeUpGstin(), stateCode: '27', kind: 'regular', ...series },
      trx,
    )
  })

  const firm = {
    companyId,
    clientId,
    system,

    /** Acts as a member of staff with company-wide billing rights. */
    staff: <T>(clock: Clock | string, work: (b: Billing, trx: Trx) => Promise<T>): Promise<T> =>
      inSession(
        staffDb,
        { role: 'zipp_staff', companyId, userId, actorKind: 'user', roles: ['finance'], scopes },
        (trx) => work(billing(at(clock)), trx),
      ),

    /** Acts as a worker of the company, as service tasks do. */
    worker: <T>(clock: Clock | string, work: (b: Billing, trx: Trx) => Promise<T>): Promise<T> =>
      inSession(engineDb, { role: 'zipp_worker', companyId, actorKind: 'worker' }, (trx) =>
        work(billing(at(clock)), trx),
      ),

    /** Acts as a contact of a client. */
    portal: <T>(ofClient: string, work: (b: Billing, trx: Trx) => Promise<T>): Promise<T> =>
      inSession(
        staffDb,
        { role: 'zipp_portal', companyId, userId: newId(), actorKind: 'portal_user', clientIds: [ofClient] },
        (trx) => work(billing(fixedClock('2026-06-15T06:00:00Z')), trx),
      ),

    /** Sets what the client is billed by; a registered client in the firm's own State unless said otherwise. */
    profile: (over: Partial<BillingProfile> = {}) =>
      firm.staff('2026-06-15T06:00:00Z', (b, trx) =>
        b.profiles.save(
          companyId,
          clientId,
          {
            legalName: 'Asha Advisers LLP',
            gstCategory: 'registered',
            gstin: '27ZZACN0001A1ZG',
            billingAddress: {
              line1: '12 Laxmi Road',
              city: 'Pune',
              stateCode: '27',
              pinCode: '411030',
              country: 'IN',
            },
            billingEmails: ['accounts@asha.example.com'],
            tdsMode: 'each_invoice',
            tdsKind: 'professional',
            ...over,
          },
          trx,
        ),
      ),

    draft: (lines: LineInput[], clock = '2026-06-15T06:00:00Z'): Promise<Invoice> =>
      firm.staff(clock, (b, trx) => b.drafts.create({ companyId, clientId, projectId: null, lines }, trx)),

    issue: (invoiceId: string, clock = '2026-06-15T06:00:00Z'): Promise<Invoice> =>
      firm.worker(clock, (b, trx) => b.issuing.issue(invoiceId, trx)),

    async issued(lines: LineInput[], clock = '2026-06-15T06:00:00Z'): Promise<Invoice> {
      return firm.issue((await firm.draft(lines, clock)).id, clock)
    },

    /** Asks for a credit note and lets its steps run, as the process does. */
    async credited(invoiceId: string, creditMinor: number, clock = '2026-06-15T06:00:00Z') {
      const note = await firm.staff(clock, (b, trx) =>
        b.credits.request(invoiceId, { reason: 'Overcharged', creditMinor }, trx),
      )
      await firm.worker(clock, (b, trx) => b.credits.check(note.id, trx))
      const issued = await firm.worker(clock, (b, trx) => b.credits.issue(note.id, trx))
      await firm.worker(clock, (b, trx) => b.credits.adjustBalance(note.id, trx))
      return issued
    },

    find: async (invoiceId: string): Promise<Invoice> =>
      (await firm.staff('2026-06-15T06:00:00Z', (b, trx) => b.invoices.find(invoiceId, trx)))!,

    async close() {
      await staffDb.destroy()
      await engineDb.destroy()
    },
  }
  return firm
}

export type BillingFirm = Awaited<ReturnType<typeof billingFirm>>
