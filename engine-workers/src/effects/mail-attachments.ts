import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { newId } from '@zippcrm/domain/ids.ts'

/** Notes that files left with a mail, as every other way out is noted (DOC-25). */
export async function noteSentFiles(
  attachments: { documentVersionId: string }[],
  companyId: string,
  trx: Trx,
): Promise<void> {
  for (const { documentVersionId } of attachments) {
    await trx('download_event').insert({
      id: newId(),
      company_id: companyId,
      document_version_id: documentVersionId,
      actor_kind: 'worker',
      channel: 'worker',
      result: 'served',
    })
  }
}

/** Reads the stored files that a mail carries. */
export async function readAttachments(
  attachments: { documentVersionId: string; filename: string }[],
  documentsDir: string,
  trx: Trx,
) {
  return Promise.all(
    attachments.map(async ({ documentVersionId, filename }) => {
      const version = await trx('document_version')
        .where({ id: documentVersionId })
        .first('storage_key', 'mime')
      if (!version) throw new Error(`The attachment ${filename} has no stored file`)
      return {
        filename,
        contentType: version.mime,
        content: await readFile(join(documentsDir, version.storage_key)),
      }
    }),
  )
}
