import { created } from '../../http/answers.ts'
import { command, type Endpoint, query } from '../../http/endpoint.ts'
import {
  ClientParams,
  InvitedContact,
  PortalUserList,
  PortalUserParams,
  PortalUserView,
} from './portal-users.schema.ts'
import type { PortalUserService } from './portal-users.service.ts'

const staff = { realm: 'staff', tag: 'Portal access' } as const

/** Who of a client may enter the portal (file 07, staff side). */
export const portalUserRoutes = ({ portalUsers }: { portalUsers: PortalUserService }): Endpoint[] => [
  query(
    {
      ...staff,
      method: 'get',
      path: '/clients/:clientId/portal-users',
      can: 'clients:R',
      summary: 'People of a client with portal access, and where their credentials are',
      params: ClientParams,
      answer: PortalUserList,
    },
    ({ params, trx }) => portalUsers.list(params.clientId, trx),
  ),
  command(
    {
      ...staff,
      method: 'post',
      path: '/clients/:clientId/portal-users',
      can: 'clients:W',
      action: 'portal-user.invite',
      summary: 'Invite a contact to the portal',
      params: ClientParams,
      body: InvitedContact,
      answer: PortalUserView,
      status: 201,
      errors: ['EMAIL_INVALID', 'EMAIL_ALREADY_LINKED', 'CLIENT_INACTIVE'],
    },
    async ({ params, body, user, trx }) => {
      const id = await portalUsers.invite(params.clientId, body.contactId, user, trx)
      return created(
        `/api/clients/${params.clientId}/portal-users`,
        await portalUsers.read(params.clientId, id, trx),
      )
    },
  ),
  ...(
    [
      [
        'resend',
        'Send new credentials; an older link stops working',
        ['ALREADY_ACTIVE', 'PORTAL_USER_DISABLED'],
      ],
      ['disable', 'End portal access at once', []],
      ['enable', 'Give portal access back', ['CLIENT_INACTIVE']],
    ] as [act: 'resend' | 'disable' | 'enable', summary: string, errors: string[]][]
  ).map(([act, summary, errors]) =>
    command(
      {
        ...staff,
        method: 'post',
        path: `/portal-users/:portalUserId/${act}`,
        can: 'clients:W',
        action: `portal-user.${act}`,
        summary,
        params: PortalUserParams,
        answer: PortalUserView,
        errors,
      },
      async ({ params, trx }) => {
        const clientId = await portalUsers[act](params.portalUserId, trx)
        return portalUsers.read(clientId, params.portalUserId, trx)
      },
    ),
  ),
]
