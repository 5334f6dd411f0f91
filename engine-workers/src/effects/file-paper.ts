import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { documentRepository, type NewVersion } from '@zippcrm/domain/documents/document.repository.ts'
import type { StoredFile } from '@zippcrm/domain/documents/storage.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import type { GenerationJob } from '../documents/generation-job.ts'
import type { Paper } from './papers.ts'

interface Filing {
  paper: Paper
  /** Sets the firm's own copy apart from the client's. */
  suffix: string
  stored: StoredFile
  job: GenerationJob
}

const folders = { invoice: 'Invoices', credit_note: 'Credit notes' } as const
const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const made = (documentId: string, { stored, job }: Filing, filename: string, mime: string): NewVersion => ({
  companyId: job.companyId,
  documentId,
  stored,
  filename,
  mime,
  uploadedByKind: 'worker',
  uploadedBy: null,
  scanState: 'clean',
  scanEngine: 'generated',
})

/** Files a paper that is filled in and not printed yet: nobody but staff sees it. */
export async function fileDocx(
  filing: Filing,
  trx: Trx,
): Promise<Pick<GenerationJob, 'documentId' | 'docxVersionId'>> {
  const { paper, suffix, job } = filing
  const documentId = newId()
  await documentRepository.insert(
    {
      id: documentId,
      companyId: job.companyId,
      clientId: paper.clientId,
      invoiceId: paper.invoiceId,
      folder: folders[job.subjectKind],
      title: paper.title + suffix,
      docType: job.subjectKind,
      origin: 'generated',
      issuedOn: paper.issuedOn,
      referenceNo: paper.number,
      currentVersion: 1,
    },
    trx,
  )
  const version = made(documentId, filing, `${paper.number}${suffix}.docx`, docxType)
  return { documentId, docxVersionId: (await documentRepository.addFirstVersion(version, trx)).id }
}

/** Files the printed paper as the next version; the client's copy is shown in the portal from now on. */
export async function filePdf(filing: Filing, trx: Trx): Promise<string> {
  const { paper, suffix, job } = filing
  const documentId = job.documentId!
  const version = made(documentId, filing, `${paper.number}${suffix}.pdf`, 'application/pdf')
  const { id } = await documentRepository.addVersion(version, trx)
  await documentRepository.patch(documentId, { portalVisible: suffix === '' }, trx)
  return id
}
