import { recordsOf } from '../database/records.ts'
import type { Trx } from '../database/trx.ts'
import type { DocumentRequest } from './records.ts'

const requests = recordsOf<DocumentRequest>('document_request')

export const openRequestStates = ['open', 'overdue', 'submitted'] as const

export interface Recipient {
  id: string
  email: string
  name: string
}

/** Requests to a client for a document. */
export const documentRequestRepository = {
  find: (id: string, trx: Trx) => requests.findOne({ id }, trx),
  findForUpdate: (id: string, trx: Trx) => requests.findForUpdate(id, trx),
  insert: (request: Partial<DocumentRequest>, trx: Trx) => requests.insert(request, trx),
  patch: (id: string, change: Partial<DocumentRequest>, trx: Trx) => requests.patch(id, change, trx),
  of: (projectId: string, trx: Trx) =>
    requests.list((query) => query.where({ project_id: projectId }).orderBy('id', 'desc'), trx),
  openOf: (projectId: string, trx: Trx) =>
    requests.list(
      (query) =>
        query
          .where({ project_id: projectId })
          .whereIn('state', [...openRequestStates])
          .orderBy('due_on'),
      trx,
    ),

  /** Open requests for items of one stage: once it is passed, nobody needs their answers. */
  openOfStage: (projectId: string, stage: string, trx: Trx) =>
    requests.list(
      (query) =>
        query
          .where({ project_id: projectId })
          .whereIn('state', [...openRequestStates])
          .whereRaw(
            'checklist_item_id in (select id from checklist_item where project_id = ? and stage = ?)',
            [projectId, stage],
          ),
      trx,
    ),

  /** The people at a client who can be asked: active, or invited and on the way. */
  async recipientsOf(clientId: string, trx: Trx): Promise<Recipient[]> {
    return trx('portal_user as u')
      .join('portal_access as a', 'a.portal_user_id', 'u.id')
      .where({ 'a.client_id': clientId, 'a.is_active': true })
      .whereIn('u.status', ['captured', 'invited', 'active'])
      .orderBy('u.id')
      .distinct({ id: 'u.id', email: 'u.email', name: 'u.contact_name' })
  },
}

export type DocumentRequestRepository = typeof documentRequestRepository
