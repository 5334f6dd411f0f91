import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { can, permissionsOf } from '../../http/matrix.ts'
import type { User } from '../../http/user.ts'
import { notifyColleague } from '../tasks/notify-colleague.ts'

interface WaitingOperation {
  id: string
  /** How many instances it would move. */
  possible: number
  /** How many others the same person moved alone within a day. */
  movedBefore: number
  reason: string
}

/** Tells everybody who may be the second person that an operation waits for one. */
export async function tellSecondPeople(
  { id: operationId, possible, movedBefore, reason }: WaitingOperation,
  user: User,
  trx: Trx,
): Promise<void> {
  const colleagues: { id: string; role_slugs: string[] }[] = await trx('staff_user')
    .where({ company_id: user.companyId, status: 'active' })
    .whereNot({ id: user.id })
    .select('id', 'role_slugs')
  const deciders = colleagues.filter(({ role_slugs }) =>
    can({ permissions: permissionsOf(role_slugs) }, 'processes:A'),
  )
  const after = movedBefore ? `, after ${movedBefore} within 24 hours` : ''
  for (const { id } of deciders)
    await notifyColleague(
      {
        companyId: user.companyId,
        to: id,
        kind: 'operation-waits',
        title: `${user.fullName} asks to move ${possible} running instances${after}: a second person is needed`,
        body: reason,
        link: `/processes/operations?open=${operationId}`,
      },
      trx,
    )
}
