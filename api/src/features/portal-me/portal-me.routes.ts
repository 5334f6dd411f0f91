import { command, type Endpoint, query } from '../../http/endpoint.ts'
import { ChangedPortalMe, Consents, PortalMe } from './portal-me.schema.ts'
import type { PortalMeService } from './portal-me.service.ts'

const portal = { realm: 'portal', tag: 'Portal', beforeConsent: true } as const

/** The client contact's own profile and consents (file 07). */
export const portalMeRoutes = ({ portalMe }: { portalMe: PortalMeService }): Endpoint[] => [
  query(
    {
      ...portal,
      method: 'get',
      path: '/portal/me',
      summary: 'Own profile, clients and consents',
      answer: PortalMe,
    },
    ({ user, clock, trx }) => portalMe.me(user, clock, trx),
  ),
  command(
    {
      ...portal,
      method: 'patch',
      path: '/portal/me',
      action: 'profile.change',
      summary: 'Change own name, phone or language',
      body: ChangedPortalMe,
      answer: PortalMe,
    },
    async ({ user, body, ifMatch, clock, trx }) => {
      await portalMe.change(user.id, body, ifMatch, trx)
      return portalMe.me(user, clock, trx)
    },
  ),
  command(
    {
      ...portal,
      method: 'post',
      path: '/portal/consents',
      evenExpired: true,
      action: 'consent.accept',
      summary: 'Accept the current terms and privacy notice',
      body: Consents,
      answer: PortalMe,
      errors: ['CONSENT_OUTDATED'],
    },
    async ({ user, body, clock, trx }) => {
      const { rows } = await trx.raw(`select app_setting('ip') as ip`)
      await portalMe.accept(body, user, rows[0]?.ip, trx)
      return portalMe.me(user, clock, trx)
    },
  ),
]
