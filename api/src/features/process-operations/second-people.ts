import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { can, permissionsOf } from '../../http/matrix.ts'
import type { User } from '../../http/user.ts'
import { notifyColleague } from '../tasks/notify-colleague.ts'

/** Tells everybody who may be the second person that an operation waits for one. */
export async function tellSecondPeople(
  { possible, movedBefore, reason }: { possible: number; movedBefore: number; reason: string },
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
        link: '/processes/operations',
      },
      trx,
    )
}
