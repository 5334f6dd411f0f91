import { noteAct } from '@zippcrm/domain/audit/note-act.ts'
import { billingProfileRepository } from '@zippcrm/domain/billing/billing-profile.repository.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { NotFound } from '@zippcrm/domain/errors.ts'
import type { PanVault } from '@zippcrm/domain/sensitive/pan-vault.ts'
import type { User } from '../../http/user.ts'

/** One client's PAN in clear, for a reason that the audit trail keeps together with who read it (IAM-40, UI-58). */
export async function revealPan(
  clientId: string,
  reason: string,
  user: Pick<User, 'companyId'>,
  pans: PanVault,
  trx: Trx,
): Promise<{ pan: string }> {
  const profile = await billingProfileRepository.findByClient(clientId, trx)
  if (!profile?.pan) throw new NotFound('There is no PAN on record for this client.')
  await noteAct(
    {
      companyId: user.companyId,
      action: 'pan.reveal',
      entity: 'billing_profile',
      entityId: profile.id,
      reason,
    },
    trx,
  )
  return { pan: pans.open(profile.pan) }
}
