import type { Trx } from '@zippcrm/domain/database/trx.ts'
import type { Licences } from '@zippcrm/domain/licence/licences.ts'
import { command, type Endpoint, query } from '../../http/endpoint.ts'
import { LicenceView, NewLicence } from './licence.schema.ts'

/** Seats, date and origin of the licence; the key itself is never shown (IAM-29). */
export function licenceRoutes({ licences }: { licences: Licences }): Endpoint[] {
  const present = async (companyId: string, trx: Trx) => {
    const { isUnreadable, ...installed } = await licences.installed(companyId, trx)
    return {
      ...installed,
      ...licences.standing({ ...installed, isUnreadable }),
      seatsTaken: await licences.seatsTaken(companyId, trx),
    }
  }

  return [
    query(
      {
        method: 'get',
        path: '/licence',
        realm: 'staff',
        can: 'companies:R',
        summary: 'Edition, seats and last day of the licence',
        tag: 'Licence',
        answer: LicenceView,
      },
      ({ user, trx }) => present(user.companyId, trx),
    ),
    command(
      {
        method: 'put',
        path: '/licence',
        realm: 'staff',
        can: 'companies:X',
        action: 'licence.replace',
        summary: 'Replace the licence key',
        tag: 'Licence',
        body: NewLicence,
        answer: LicenceView,
        evenExpired: true,
        errors: ['LICENCE_INVALID', 'LICENCE_EXPIRED', 'LICENCE_TOO_FEW_SEATS', 'KEY_FROM_ENVIRONMENT'],
      },
      async ({ body, user, trx }) => {
        await licences.replace(user.companyId, body.key, trx)
        return present(user.companyId, trx)
      },
    ),
  ]
}
