import { createHash } from 'node:crypto'
import { recordsOf } from '@zippcrm/domain/database/records.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import { templateVersion } from './fill-template.ts'
import type { RenderRequest } from './renderer.ts'

/** The making of one paper: what there is already, and what went wrong last. */
export interface GenerationJob {
  id: string
  companyId: string
  subjectKind: 'invoice' | 'credit_note'
  subjectId: string
  clientId: string
  template: string
  templateSha256: string
  dataSha256: string
  documentId: string | null
  docxVersionId: string | null
  pdfVersionId: string | null
  state: 'queued' | 'filled' | 'done' | 'failed'
  error: string | null
}

const jobs = recordsOf<GenerationJob>('generation_job')
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Jobs by what they are made from: the same subject, template version and data is the same job (DOC-39). */
export const generationJobs = {
  async of(
    subject: Pick<GenerationJob, 'companyId' | 'subjectKind' | 'subjectId' | 'clientId'>,
    { template, data }: RenderRequest,
    trx: Trx,
  ): Promise<GenerationJob> {
    const key = {
      subjectKind: subject.subjectKind,
      subjectId: subject.subjectId,
      templateSha256: templateVersion(template),
      dataSha256: sha256(JSON.stringify(data)),
    }
    const there = await jobs.findOne(key, trx)
    if (there) return there
    // Somebody else may insert it at this very moment: the later one waits here and then finds it.
    await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [
      `${key.subjectId}${key.dataSha256}`,
    ])
    return (await jobs.findOne(key, trx)) ?? jobs.insert({ id: newId(), ...subject, ...key, template }, trx)
  },

  find: (id: string, trx: Trx) => jobs.findOne({ id }, trx),
  findForUpdate: (id: string, trx: Trx) => jobs.findForUpdate(id, trx),
  patch: (id: string, change: Partial<GenerationJob>, trx: Trx) => jobs.patch(id, change, trx),
}
