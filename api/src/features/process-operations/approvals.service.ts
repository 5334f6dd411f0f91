import { noteAct } from '@zippcrm/domain/audit/note-act.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { defineError, NotFound, SelfApproval } from '@zippcrm/domain/errors.ts'
import type { Planned } from '@zippcrm/domain/operations/operation.ts'
import { writeSteps } from '@zippcrm/domain/operations/start-operation.ts'
import type { z } from 'zod'
import type { User } from '../../http/user.ts'
import { decideOperation, findOperation, type OperationRow } from './process-operations.repository.ts'
import type { DecideOperation } from './process-operations.schema.ts'
import type { ProcessOperationService } from './process-operations.service.ts'

export const OperationDecided = defineError(
  'OPERATION_DECIDED',
  409,
  'This operation does not wait for a decision',
)

export interface ApprovalDeps {
  operations: Pick<ProcessOperationService, 'read'>
  /** Plans anew what was asked: instances have moved on since. */
  replan: (operation: OperationRow, user: User, trx: Trx) => Promise<Planned[]>
}

/** The second person of an operation that moves many instances (UI-40). */
export const approvalService = ({ operations, replan }: ApprovalDeps) => ({
  async decide(id: string, { approved, reason }: z.infer<typeof DecideOperation>, user: User, trx: Trx) {
    const row = await findOperation(id, trx)
    if (!row) throw new NotFound()
    if (row.approval !== 'waiting') throw new OperationDecided()
    if (approved && row.created_by === user.id)
      throw new SelfApproval('Somebody else has to approve what you asked for.')
    if (!(await decideOperation(id, { approved, reason }, trx))) throw new OperationDecided()
    await noteAct(
      {
        companyId: user.companyId,
        action: `process-operation.${approved ? 'approve' : 'decline'}`,
        entity: 'process_operation',
        entityId: id,
        reason,
        diff: [{ field: 'approval', old: 'waiting', new: approved ? 'approved' : 'declined' }],
      },
      trx,
    )
    if (approved) await writeSteps(id, user.companyId, await replan(row, user, trx), trx)
    return operations.read(id, user, trx)
  },
})

export type ApprovalService = ReturnType<typeof approvalService>
