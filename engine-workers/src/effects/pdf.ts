import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { documentRepository } from '@zippcrm/domain/documents/document.repository.ts'
import type { Storage, StoredFile } from '@zippcrm/domain/documents/storage.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import type { PanVault } from '@zippcrm/domain/sensitive/pan-vault.ts'
import { z } from 'zod'
import type { DocumentRenderer } from '../documents/renderer.ts'
import { defineEffect } from '../worker.ts'
import { type Paper, type PaperKind, readPaper } from './papers.ts'

export interface PdfDeps {
  renderer: DocumentRenderer
  storage: Storage
  pans: PanVault
}

const tables: Record<PaperKind, string> = { invoice: 'invoice', 'credit-note': 'credit_note' }
const folders: Record<PaperKind, string> = { invoice: 'Invoices', 'credit-note': 'Credit notes' }

/**
 * Renders an issued invoice or credit note once and stores it in the vault. A paper that is stored already is left
 * alone: everything later is sent from the same bytes (BIL-23, DOC-40).
 */
export const pdfEffect = ({ renderer, storage, pans }: PdfDeps) =>
  defineEffect({
    kind: 'pdf',
    payload: z.object({ paper: z.enum(['invoice', 'credit-note']), id: z.uuid() }),

    async run({ paper: kind, id }, context) {
      const { companyId, log } = context
      const paper = await context.inCompany((trx) => readPaper(kind, id, context, pans, trx))
      if (!paper) return {}
      const files = await renderer.toPdfs(paper.copies.map((copy) => copy.request))
      const stored = await Promise.all(files.map((bytes) => storage.put(companyId, bytes)))
      const kept = await context.inCompany(async (trx) => {
        const row = await trx(tables[kind]).where({ id }).forUpdate().first('pdf_version_id')
        if (row.pdf_version_id) return false
        const versions: Record<string, string> = {}
        for (const [index, { column, suffix }] of paper.copies.entries())
          versions[column] = await file(paper, kind, suffix, stored[index]!, companyId, trx)
        await trx(tables[kind]).where({ id }).update(versions)
        return true
      })
      if (!kept) await Promise.all(stored.map(({ storageKey }) => storage.remove(storageKey)))
      log.info({ id, copies: files.length }, 'paper rendered')
      return {}
    },
  })

/** Files one copy in the vault; only the client's own is shown in the portal. */
async function file(
  paper: Paper,
  kind: PaperKind,
  suffix: string,
  stored: StoredFile,
  companyId: string,
  trx: Trx,
): Promise<string> {
  const documentId = newId()
  await documentRepository.insert(
    {
      id: documentId,
      companyId,
      clientId: paper.clientId,
      invoiceId: paper.invoiceId,
      folder: folders[kind],
      title: paper.title + suffix,
      docType: tables[kind],
      origin: 'generated',
      portalVisible: suffix === '',
      issuedOn: paper.issuedOn,
      referenceNo: paper.number,
      currentVersion: 1,
    },
    trx,
  )
  const version = await documentRepository.addFirstVersion(
    {
      companyId,
      documentId,
      stored,
      filename: `${paper.number}${suffix}.pdf`,
      mime: 'application/pdf',
      uploadedByKind: 'worker',
      uploadedBy: null,
      scanState: 'clean',
      scanEngine: 'generated',
    },
    trx,
  )
  return version.id
}
