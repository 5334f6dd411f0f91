import type { Trx } from '../database/trx.ts'
import { newId } from '../ids.ts'
import { outbox } from '../outbox/outbox.ts'

export interface AccountAccess {
  companyId: string
  population: 'staff' | 'portal'
  /** Id at the sign-in service; nobody without one can sign in. */
  subject: string | null
  enabled: boolean
}

/** Opens or closes an account at the sign-in service after commit. */
export async function setAccountAccess(
  { companyId, population, subject, enabled }: AccountAccess,
  trx: Trx,
): Promise<void> {
  if (!subject) return
  await outbox.effect(
    {
      companyId,
      kind: 'identity-access',
      naturalKey: `identity-access:${subject}:${newId()}`,
      payload: { population, subject, enabled },
    },
    trx,
  )
}
