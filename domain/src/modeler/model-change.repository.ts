import { recordsOf } from '../database/records.ts'
import type { Trx } from '../database/trx.ts'
import type { ModelChange } from './records.ts'

const changes = recordsOf<ModelChange>('model_change', ['files', 'base', 'ancestor'])

/** Proposed changes of processes with what became of them. */
export const modelChangeRepository = {
  find: (id: string, trx: Trx) => changes.findOne({ id }, trx),
  findForUpdate: (id: string, trx: Trx) => changes.findForUpdate(id, trx),
  insert: (change: Partial<ModelChange>, trx: Trx) => changes.insert(change, trx),
  patch: (id: string, change: Partial<ModelChange>, trx: Trx) => changes.patch(id, change, trx),

  /** The proposal of a process that nobody has decided yet. */
  async undecided(processId: string, trx: Trx): Promise<ModelChange | undefined> {
    const [change] = await changes.list(
      (query) =>
        query.where({ process_id: processId }).whereIn('state', ['in_review', 'reviewed', 'approved']),
      trx,
    )
    return change
  },
}
