import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BillingFirm, billingFirm, serviceLine } from '@zippcrm/domain/billing/testing/firm.ts'
import { fixedClock } from '@zippcrm/domain/clock/clock.ts'
import { localStorage, type Storage } from '@zippcrm/domain/documents/storage.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import { panVault } from '@zippcrm/domain/sensitive/pan-vault.ts'
import { sensitiveSeal } from '@zippcrm/domain/sensitive/seal.ts'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readPdf } from '../../../e2e/support/pdf.ts'
import { libreOfficeRenderer } from '../documents/libreoffice-renderer.ts'
import { pdfEffect } from './pdf.ts'

const clock = fixedClock('2026-06-15T06:00:00Z')
const renderer = libreOfficeRenderer({ sofficePath: process.env.SOFFICE_PATH ?? 'soffice' })
const pans = panVault(sensitiveSeal('a secret of this test, long enough'))
let firm: BillingFirm
let storage: Storage

beforeEach(async () => {
  firm = await billingFirm()
  await firm.profile()
  storage = localStorage(await mkdtemp(join(tmpdir(), 'papers-')))
})
afterEach(() => firm.close())

const render = (paper: 'invoice' | 'credit-note', id: string) =>
  pdfEffect({ renderer, storage, pans }).run(
    { paper, id },
    {
      log: pino({ level: 'silent' }),
      clock,
      companyId: firm.companyId,
      effectId: newId(),
      attempt: 1,
      resumed: false,
      inCompany: (work) => firm.worker(clock, (_, trx) => work(trx)),
    },
  )
const filed = () =>
  firm.system((trx) =>
    trx('document as d')
      .join('document_version as v', 'v.document_id', 'd.id')
      .where({ 'd.company_id': firm.companyId })
      .orderBy('v.id')
      .select('d.title', 'd.portal_visible', 'v.version', 'v.storage_key', 'v.sha256'),
  )
const textOf = async (storageKey: string) => (await readPdf(await storage.read(storageKey))).text

describe('papers of an issued invoice', () => {
  it('stores each copy once, however often the job comes, and a new logo changes nothing', async () => {
    const { id } = await firm.issued([serviceLine(100_000)])
    await render('invoice', id)
    const once = await filed()
    await firm.worker(clock, (b, trx) => b.firm.saveProfile(firm.companyId, { brandColour: '#0f766e' }, trx))
    for (let again = 0; again < 4; again += 1) await render('invoice', id)
    expect(await filed()).toEqual(once)
    expect(once).toMatchObject([
      { title: 'Invoice INV-2026-000001', portal_visible: true, version: 1 },
      { title: 'Invoice INV-2026-000001 (supplier copy)', portal_visible: false, version: 1 },
    ])
    const [original, duplicate] = await Promise.all(once.map((file) => textOf(file.storage_key)))
    expect(original).toContain('ORIGINAL FOR RECIPIENT')
    expect(duplicate).toContain('DUPLICATE FOR SUPPLIER')
  })

  it('DOC-35 stops at a missing legal field, says where, and files nothing; what is optional may be empty', async () => {
    const { recipientSnapshot, supplierSnapshot } = await firm.issued([serviceLine(100_000)])
    const { id } = await firm.draft([serviceLine(100_000)])
    const issued = {
      status: 'sent',
      invoice_number: 'INV-2026-000900',
      issue_date: '2026-06-15',
      fy: '2026-27',
      place_of_supply: '27',
      supply_type: 'intra',
      supplier_snapshot: supplierSnapshot,
      recipient_snapshot: { ...recipientSnapshot, address: { ...recipientSnapshot!.address, line1: '' } },
    }
    await firm.system((trx) => trx('invoice').where({ id }).update(issued))
    await expect(render('invoice', id)).rejects.toMatchObject({
      code: 'RENDER_FAILED',
      message: 'TEMPLATE_DATA_INVALID The paper lacks recipient address (/recipient/address)',
    })
    expect(await filed()).toEqual([])
    expect(supplierSnapshot).toMatchObject({ phone: null, signatoryDesignation: null })
  })
})
