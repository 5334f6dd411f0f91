import type { Trx } from '../database/trx.ts'
import { tell } from '../live/tell.ts'

/** Tells open screens of staff and client that an upload has changed. */
export const tellUploadChanged = (
  { id, companyId, clientId }: { id: string; companyId: string; clientId: string },
  trx: Trx,
) =>
  tell(
    { companyId, topic: 'upload.changed', entity: 'upload', entityId: id, clientId, audience: 'both' },
    trx,
  )
