import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
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
import { documentRenderer } from '../documents/document-renderer.ts'
import { pdfEffect } from './pdf.ts'

const clock = fixedClock('2026-06-15T06:00:00Z')
const soffice = process.env.SOFFICE_PATH ?? 'soffice'
const pans = panVault(sensitiveSeal('a secret of this test, long enough'))
let firm: BillingFirm
let storage: Storage
let programs: string

beforeEach(async () => {
  firm = await billingFirm()
  await firm.profile()
  storage = localStorage(await mkdtemp(join(tmpdir(), 'papers-')))
  programs = await mkdtemp(join(tmpdir(), 'programs-'))
})
afterEach(() => firm.close())

const render = (
  paper: 'invoice' | 'credit-note',
  id: string,
  renderer = documentRenderer({ sofficePath: soffice }),
) =>
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
      .orderBy(['d.title', 'v.version'])
      .select('d.title', 'd.portal_visible', 'v.version', 'v.filename', 'v.storage_key', 'v.sha256'),
  )
const jobs = () =>
  firm.system((trx) =>
    trx('generation_job').where({ company_id: firm.companyId }).orderBy('id').select('id', 'state', 'error'),
  )
const textOf = async (storageKey: string) => (await readPdf(await storage.read(storageKey))).text

/** A program of the test's own, as an operator might have configured one. */
async function program(name: string, script: string): Promise<string> {
  const path = join(programs, name)
  await writeFile(path, `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  return path
}
/** Stands for a second converter: it writes at once what looks like a PDF. */
const copier = () => program('copies', `shift 2; for paper; do echo %PDF- > "\${paper%docx}pdf"; done`)
/** Which of these processes still run; one that has ended and nobody has asked for its end (Z) does not. */
const running = (pids: number[]) =>
  spawnSync('ps', ['-o', 'stat=', '-p', pids.join(',')], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter((state) => state.trim() && !state.includes('Z'))

describe('papers of an issued invoice', () => {
  it('DOC-39 delivered five times makes one DOCX and one PDF of each copy, and a new logo changes nothing', async () => {
    const { id } = await firm.issued([serviceLine(100_000)])
    await Promise.all([render('invoice', id), render('invoice', id)])
    const once = await filed()
    await firm.worker(clock, (b, trx) => b.firm.saveProfile(firm.companyId, { brandColour: '#0f766e' }, trx))
    for (let again = 0; again < 3; again += 1) await render('invoice', id)
    expect(await filed()).toEqual(once)
    const original = { title: 'Invoice INV-2026-000001', portal_visible: true }
    const duplicate = { title: 'Invoice INV-2026-000001 (supplier copy)', portal_visible: false }
    expect(once).toMatchObject([
      { ...original, version: 1, filename: 'INV-2026-000001.docx' },
      { ...original, version: 2, filename: 'INV-2026-000001.pdf' },
      { ...duplicate, version: 1 },
      { ...duplicate, version: 2 },
    ])
    expect((await jobs()).map(({ state }) => state)).toEqual(['done', 'done'])
    expect(await textOf(once[1].storage_key)).toContain('ORIGINAL FOR RECIPIENT')
    expect(await textOf(once[3].storage_key)).toContain('DUPLICATE FOR SUPPLIER')

    // Another one fails on the way: its next try prints what was filled in before.
    const second = await firm.issued([serviceLine(200_000)])
    await expect(render('invoice', second.id, documentRenderer({ sofficePath: undefined }))).rejects.toThrow()
    const ofSecond = async () => (await filed()).filter(({ title }) => title.includes('000002'))
    const filledIn = await ofSecond()
    const jobsBefore = await jobs()
    const wasmOffice = { node: await copier(), folder: programs }
    await render('invoice', second.id, documentRenderer({ sofficePath: undefined, wasmOffice }))
    const [docx, pdf, copyDocx] = await ofSecond()
    expect([docx, copyDocx]).toMatchObject(filledIn.map(({ sha256 }) => ({ sha256, version: 1 })))
    expect(pdf.version).toBe(2)
    expect((await jobs()).map(({ id }) => id)).toEqual(jobsBefore.map(({ id }) => id))
  })

  it('DOC-38 converts ten jobs side by side, ends one that hangs, tries again and elsewhere, and keeps the DOCX when nothing helps', async () => {
    const { id } = await firm.issued([serviceLine(100_000)])
    const none = documentRenderer({ sofficePath: undefined })
    await expect(render('invoice', id, none)).rejects.toMatchObject({
      code: 'RENDER_FAILED',
      message: expect.stringMatching(/No program that makes PDFs was found. Install/),
    })
    const kept = await filed()
    expect(kept.map(({ filename, portal_visible }) => [filename, portal_visible])).toEqual([
      ['INV-2026-000001.docx', false],
      ['INV-2026-000001 (supplier copy).docx', false],
    ])
    expect((await jobs()).map(({ state }) => state)).toEqual(['failed', 'failed'])
    const [mails, notices] = await firm.system((trx) =>
      Promise.all(['email', 'notification'].map((table) => trx(table).where({ company_id: firm.companyId }))),
    )
    expect([mails, notices]).toEqual([[], []])

    const docx = await storage.read(kept[0].storage_key)
    const pids = join(programs, 'pids')
    const hangs = await program('hangs', `sleep 600 & echo $! $$ >> ${pids}; wait`)
    const hanging = { sofficePath: hangs, timeoutMs: 400 }
    await expect(documentRenderer(hanging).print([docx])).rejects.toThrow(/stopped; .*second try: .*stopped/)
    const withSecond = documentRenderer({
      ...hanging,
      wasmOffice: { node: await copier(), folder: programs },
    })
    expect((await withSecond.print([docx, docx])).map(String)).toEqual(['%PDF-\n', '%PDF-\n'])
    const started = (await readFile(pids, 'utf8')).split(/\s+/).filter(Boolean).map(Number)
    expect(started).toHaveLength(8)
    expect(running(started)).toEqual([])

    const renderer = documentRenderer({ sofficePath: soffice })
    const printed = await Promise.all(Array.from({ length: 10 }, () => renderer.print([docx])))
    expect(printed.map(([pdf]) => pdf!.subarray(0, 5).toString())).toEqual(Array(10).fill('%PDF-'))
  }, 60_000)

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
