import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Trx } from '@zippcrm/domain/database/trx.ts'

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
