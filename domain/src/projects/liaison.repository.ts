import { recordsOf } from '../database/records.ts'
import type { Trx } from '../database/trx.ts'
import type { IssuedLicence, LiaisonEntry } from './records.ts'

const entries = recordsOf<LiaisonEntry>('liaison_log')
const licences = recordsOf<IssuedLicence>('issued_licence')

/** What was said to and by the regulator. */
export const liaisonRepository = {
  find: (id: string, trx: Trx) => entries.findOne({ id }, trx),
  of: (projectId: string, trx: Trx) =>
    entries.list(
      (query) =>
        query.where({ project_id: projectId }).orderBy([{ column: 'occurred_at', order: 'desc' }, 'id']),
      trx,
    ),
  insert: (entry: Partial<LiaisonEntry>, trx: Trx) => entries.insert(entry, trx),
  patch: (id: string, change: Partial<LiaisonEntry>, trx: Trx) => entries.patch(id, change, trx),
}

/** What the regulator granted in the end. */
export const licenceRepository = {
  of: (projectId: string, trx: Trx) => licences.findOne({ projectId }, trx),
  insert: (licence: Partial<IssuedLicence>, trx: Trx) => licences.insert(licence, trx),
}

export type LiaisonRepository = typeof liaisonRepository
export type LicenceRepository = typeof licenceRepository
