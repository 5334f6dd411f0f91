import { recordsOf } from '../database/records.ts'
import type { Trx } from '../database/trx.ts'
import type { ModelDraft } from './records.ts'

const drafts = recordsOf<ModelDraft>('model_draft', ['files'])

/** Drafts of processes: at most one open for each process of a company. */
export const modelDraftRepository = {
  /** The open or proposed draft of a process. */
  async of(processId: string, trx: Trx): Promise<ModelDraft | undefined> {
    const [draft] = await drafts.list(
      (query) => query.where({ process_id: processId }).whereNot({ state: 'closed' }),
      trx,
    )
    return draft
  },

  findForUpdate: (id: string, trx: Trx) => drafts.findForUpdate(id, trx),
  insert: (draft: Partial<ModelDraft>, trx: Trx) => drafts.insert(draft, trx),
  patch: (id: string, change: Partial<ModelDraft>, trx: Trx) => drafts.patch(id, change, trx),
}
