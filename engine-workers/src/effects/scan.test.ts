import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BillingFirm, billingFirm } from '@zippcrm/domain/billing/testing/firm.ts'
import { fixedClock } from '@zippcrm/domain/clock/clock.ts'
import { clamdScanner } from '@zippcrm/domain/documents/clamd.ts'
import { documentRepository } from '@zippcrm/domain/documents/document.repository.ts'
import { localStorage, type Storage } from '@zippcrm/domain/documents/storage.ts'
import { clamdServer } from '@zippcrm/domain/documents/testing/clamd-server.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { links } from '../../../api/src/features/documents/links.ts'
import { quarantine } from '../ops/quarantine.ts'
import { EffectHeld } from '../worker.ts'
import { scanEffect } from './scan.ts'

const clock = fixedClock('2026-11-21T10:00:00Z')
const log = pino({ level: 'silent' })
const virus = `%PDF-1.4 ${['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')}`
let firm: BillingFirm
let storage: Storage
let operationsId: string

beforeEach(async () => {
  firm = await billingFirm()
  storage = localStorage(await mkdtemp(join(tmpdir(), 'scans-')))
  operationsId = newId()
  await firm.system((trx) =>
    trx('staff_user').insert({
      id: operationsId,
      company_id: firm.companyId,
      email: `${operationsId}@staff.example.com`,
      full_name: 'Operations',
      role_slugs: ['operations'],
    }),
  )
})
afterEach(() => firm.close())

/** A file that a client has sent, as the API leaves it. */
async function received(content: string) {
  const stored = await storage.put(firm.companyId, Buffer.from(content))
  const own = { companyId: firm.companyId, clientId: firm.clientId }
  const [documentId, portalUser] = [newId(), newId()]
  return firm.worker(clock, async (_, trx) => {
    const document = { id: documentId, title: 'Paper', origin: 'portal' as const, currentVersion: 1 }
    await documentRepository.insert({ ...own, ...document }, trx)
    const file = { stored, filename: 'paper.pdf', mime: 'application/pdf', documentId }
    const version = await documentRepository.addFirstVersion(
      { companyId: firm.companyId, ...file, uploadedByKind: 'portal_user', uploadedBy: portalUser },
      trx,
    )
    const upload = { id: newId(), documentId, documentVersionId: version.id, source: 'portal' as const }
    return documentRepository.insertUpload({ ...own, ...upload, uploadedBy: portalUser }, trx)
  })
}

const scan = (uploadId: string, address: { host: string; port: number }) =>
  scanEffect({ storage, scanner: clamdScanner(address) }).run(
    { uploadId, processInstanceKey: '77' },
    {
      log,
      clock,
      companyId: firm.companyId,
      effectId: newId(),
      attempt: 1,
      resumed: false,
      inCompany: (work) => firm.worker(clock, (_, trx) => work(trx)),
    },
  )
const notices = () =>
  firm.system((trx) =>
    trx('notification')
      .where({ company_id: firm.companyId, recipient_id: operationsId })
      .orderBy('kind')
      .pluck('kind'),
  )

describe('the virus scanner', () => {
  it('DOC-07 lets files wait while it is away, scans them by itself afterwards, and locks infected ones away', async () => {
    const server = await clamdServer()
    await server.close()
    const [paper, infected] = [await received('%PDF-1.7 fine'), await received(virus)]
    const link = (documentId: string) =>
      firm.staff(clock, (_, trx) =>
        links.make(
          documentId,
          undefined,
          { id: operationsId, companyId: firm.companyId, kind: 'staff' } as never,
          trx,
        ),
      )

    await expect(scan(paper.id, server)).rejects.toThrowError(EffectHeld)
    await expect(scan(infected.id, server)).rejects.toThrowError(EffectHeld)
    await expect(link(paper.documentId)).rejects.toMatchObject({ code: 'SCAN_PENDING', status: 409 })
    expect(await notices()).toEqual(['scanner-away'])

    const back = await clamdServer({ port: server.port })
    expect(await scan(paper.id, back)).toEqual({ scanState: 'clean', reviewNeeded: true })
    expect(await scan(infected.id, back)).toEqual({ scanState: 'infected', reviewNeeded: true })
    await back.close()
    expect(await link(paper.documentId)).toMatchObject({ url: expect.stringMatching('/api/files/') })
    await firm.worker(clock, (_, trx) =>
      quarantine().handle({ uploadId: infected.id }, { trx, clock, log, companyId: firm.companyId } as never),
    )
    await expect(link(infected.documentId)).rejects.toMatchObject({ code: 'FILE_INFECTED' })
    const after = await firm.worker(clock, (_, trx) => documentRepository.findUpload(infected.id, trx))
    expect(after).toMatchObject({ state: 'infected', clientReason: expect.stringContaining('virus check') })
    expect(await notices()).toEqual(['scanner-away', 'upload-infected'])
  })

  it('tells the reviewer of scripts in a paper', async () => {
    const server = await clamdServer()
    const { id, documentVersionId } = await received('%PDF-1.7 4 0 obj<</S/JavaScript/JS(app.alert)>>endobj')
    await scan(id, server)
    await server.close()
    const version = await firm.worker(clock, (_, trx) =>
      documentRepository.findVersion(documentVersionId, trx),
    )
    expect(version).toMatchObject({ scanState: 'clean', scripted: true })
  })
})
