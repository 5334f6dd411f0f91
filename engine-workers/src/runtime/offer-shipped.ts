import { createHash } from 'node:crypto'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { filesOfVersion } from '@zippcrm/domain/modeler/deployed.repository.ts'
import { ChangeInReview, proposeChange } from '@zippcrm/domain/modeler/propose-change.ts'
import type { StoredFile } from '@zippcrm/domain/modeler/records.ts'
import type { ReleasedFile } from './record-release.ts'

export interface HeldFile extends ReleasedFile {
  /** What was shipped before: both versions descend from it. */
  ancestor: string | null
  companyId: string | null
}

const replaced = (files: StoredFile[], by: StoredFile[]) => [
  ...files.filter(({ name }) => !by.some((file) => file.name === name)),
  ...by,
]

/**
 * Opens a `process-change` for files of the product that differ from an analyst's version, with what both descend from
 * (ENG-01). Each shipped version is offered once: a change that was rejected does not come back with the next start.
 */
export async function offerShipped(processId: string, held: readonly HeldFile[], trx: Trx): Promise<boolean> {
  const hash = createHash('sha256')
  for (const file of held) hash.update(file.hash)
  const shippedHash = hash.digest('hex')
  if (await trx('model_change').where({ process_id: processId, shipped_hash: shippedHash }).first('id'))
    return false
  const deployed = await filesOfVersion(processId, undefined, trx)
  const companyId = held[0]!.companyId ?? (await trx('company').orderBy('created_at').first('id'))?.id
  if (!deployed || !companyId) return false

  const shipped = held.map(({ name, content }) => ({ name, content: content.toString('utf8') }))
  const before = held.flatMap(({ name, ancestor }) =>
    ancestor === null ? [] : [{ name, content: ancestor }],
  )
  try {
    await proposeChange(
      {
        companyId,
        processId,
        name: `Update of the product: ${processId}`,
        kind: 'shipped',
        note: 'The installed product brings a newer version of files that an analyst has changed. Approving puts it in place of the analyst’s version.',
        files: replaced(deployed.files, shipped),
        base: deployed.files,
        baseVersion: deployed.version,
        ancestor: before.length ? replaced(deployed.files, before) : null,
        shippedHash,
      },
      trx,
    )
    return true
  } catch (error) {
    // Offered again by the next start, when the change under review is decided.
    if (error instanceof ChangeInReview) return false
    throw error
  }
}
