import { documentRepository } from '@zippcrm/domain/documents/document.repository.ts'
import type { Storage } from '@zippcrm/domain/documents/storage.ts'
import type { PanVault } from '@zippcrm/domain/sensitive/pan-vault.ts'
import { z } from 'zod'
import { type GenerationJob, generationJobs } from '../documents/generation-job.ts'
import { type DocumentRenderer, RenderError } from '../documents/renderer.ts'
import { BpmnError, defineEffect, type EffectContext } from '../worker.ts'
import { fileDocx, filePdf } from './file-paper.ts'
import { type Paper, type PaperKind, readPaper } from './papers.ts'

export interface PdfDeps {
  renderer: DocumentRenderer
  storage: Storage
  pans: PanVault
}

const tables = { invoice: 'invoice', 'credit-note': 'credit_note' } as const satisfies Record<
  PaperKind,
  string
>

/**
 * Makes the papers of an issued invoice or credit note once: filled in they are stored as DOCX, printed as PDF, both
 * versions of one document. A try that follows a failed one goes on at the step that failed; a paper that is there
 * already is left alone, and everything later is sent from the same bytes (BIL-23, DOC-38, DOC-39, DOC-40).
 */
export const pdfEffect = ({ renderer, storage, pans }: PdfDeps) => {
  async function fill(
    copy: Paper['copies'][number],
    job: GenerationJob,
    paper: Paper,
    context: EffectContext,
  ) {
    if (job.docxVersionId) return
    const stored = await storage.put(context.companyId, await renderer.fill(copy.request))
    const isKept = await context.inCompany(async (trx) => {
      const now = (await generationJobs.findForUpdate(job.id, trx))!
      if (now.docxVersionId) return false
      const filed = await fileDocx({ paper, suffix: copy.suffix, stored, job: now }, trx)
      await generationJobs.patch(job.id, { ...filed, state: 'filled' }, trx)
      return true
    })
    if (!isKept) await storage.remove(stored.storageKey)
  }

  async function filled({ id }: GenerationJob, { inCompany }: EffectContext) {
    return inCompany(async (trx) => {
      const job = (await generationJobs.find(id, trx))!
      const version = await documentRepository.findVersion(job.docxVersionId!, trx)
      return { job, storageKey: version!.storageKey }
    })
  }

  return defineEffect({
    kind: 'pdf',
    payload: z.object({ paper: z.enum(['invoice', 'credit-note']), id: z.uuid() }),

    async run({ paper: kind, id }, context) {
      const { companyId, inCompany, log } = context
      const paper = await inCompany((trx) => readPaper(kind, id, context, pans, trx))
      if (!paper) return {}
      const table = tables[kind]
      const subject = { companyId, subjectKind: table, subjectId: id, clientId: paper.clientId }
      const jobs: GenerationJob[] = []
      for (const copy of paper.copies) {
        const job = await inCompany((trx) => generationJobs.of(subject, copy.request, trx))
        await fill(copy, job, paper, context)
        jobs.push(job)
      }
      const ready = await Promise.all(jobs.map((job) => filled(job, context)))
      const docx = await Promise.all(ready.map(({ storageKey }) => storage.read(storageKey)))
      const printed = await renderer.print(docx).catch(async (error: Error) => {
        await inCompany(async (trx) => {
          for (const job of jobs)
            await generationJobs.patch(job.id, { state: 'failed', error: error.message }, trx)
        })
        throw refusal(kind, error)
      })
      const stored = await Promise.all(printed.map((pdf) => storage.put(companyId, pdf)))
      const isKept = await inCompany(async (trx) => {
        const row = await trx(table).where({ id }).forUpdate().first('pdf_version_id')
        if (row.pdf_version_id) return false
        const versions: Record<string, string> = {}
        for (const [index, { column, suffix }] of paper.copies.entries()) {
          const { job } = ready[index]!
          const pdfVersionId = await filePdf({ paper, suffix, stored: stored[index]!, job }, trx)
          await generationJobs.patch(job.id, { pdfVersionId, state: 'done', error: null }, trx)
          versions[column] = pdfVersionId
        }
        await trx(table).where({ id }).update(versions)
        return true
      })
      if (!isKept) await Promise.all(stored.map(({ storageKey }) => storage.remove(storageKey)))
      log.info({ id, copies: printed.length }, 'paper rendered')
      return {}
    },
  })
}

/** An invoice that cannot be printed becomes a task; the process of a credit note has none, and stops as an incident. */
const refusal = (kind: PaperKind, error: Error) =>
  kind === 'invoice' && error instanceof RenderError ? new BpmnError('RENDER_FAILED', error.message) : error
