import { RoleIsSystem } from '@zippcrm/domain/identity/identity-errors.ts'
import { teamRepository } from '@zippcrm/domain/identity/team.repository.ts'
import { z } from 'zod'
import { created } from '../../http/answers.ts'
import { command, type Endpoint, query } from '../../http/endpoint.ts'
import { permissionsOf, systemRoles } from '../../http/matrix.ts'
import { decodeCursor, pageOf } from '../../http/page.ts'
import { ChangedUser, NewUser, RoleView, TeamView, UserParams, UserQuery, UserView } from './users.schema.ts'
import type { UserService } from './users.service.ts'

const admin = { realm: 'staff', tag: 'User admin' } as const

/** User Admin: people, roles and teams (file 01). */
export const userRoutes = ({ users }: { users: UserService }): Endpoint[] => [
  query(
    {
      ...admin,
      method: 'get',
      path: '/users',
      can: 'users:R',
      summary: 'List members of staff',
      query: UserQuery,
      answer: pageOf(UserView),
    },
    ({ query: { cursor, ...filter }, user, trx }) =>
      users.list({ ...filter, after: decodeCursor(cursor, 2) as [string, string] | undefined }, user, trx),
  ),
  command(
    {
      ...admin,
      method: 'post',
      path: '/users',
      can: 'users:W',
      action: 'user.invite',
      summary: 'Invite a member of staff',
      body: NewUser,
      answer: UserView,
      status: 201,
      errors: ['EMAIL_INVALID', 'EMAIL_TAKEN', 'GRANT_EXCEEDS_OWN', 'SEAT_LIMIT_REACHED'],
    },
    async ({ body, user, trx }) => {
      const id = await users.invite(body, user, trx)
      return created(`/api/users/${id}`, await users.read(id, user, trx))
    },
  ),
  query(
    {
      ...admin,
      method: 'get',
      path: '/users/:userId',
      can: 'users:R',
      summary: 'Read a member of staff',
      params: UserParams,
      answer: UserView,
    },
    ({ params, user, trx }) => users.read(params.userId, user, trx),
  ),
  command(
    {
      ...admin,
      method: 'patch',
      path: '/users/:userId',
      can: 'users:W',
      action: 'user.change',
      summary: 'Change a member of staff',
      params: UserParams,
      body: ChangedUser,
      answer: UserView,
      errors: ['SELF_ROLE_CHANGE', 'LAST_SUPER_ADMIN', 'REPORTING_CYCLE', 'SEAT_LIMIT_REACHED'],
    },
    async ({ params, body, user, ifMatch, trx }) => {
      await users.change(params.userId, body, user, ifMatch, trx)
      return users.read(params.userId, user, trx)
    },
  ),
  command(
    {
      ...admin,
      method: 'post',
      path: '/users/:userId/resend-invite',
      can: 'users:W',
      action: 'user.resend-invite',
      summary: 'Mail a new one-time link',
      params: UserParams,
      answer: UserView,
      errors: ['USER_STATE_INVALID'],
    },
    async ({ params, user, trx }) => {
      await users.resendInvite(params.userId, trx)
      return users.read(params.userId, user, trx)
    },
  ),
  query(
    {
      ...admin,
      method: 'get',
      path: '/roles',
      can: 'users:R',
      summary: 'Roles and what they may do',
      answer: z.object({ items: z.array(RoleView) }),
    },
    async () => ({
      items: systemRoles.map((role) => ({
        ...role,
        kind: 'system' as const,
        permissions: permissionsOf([role.slug]),
      })),
    }),
  ),
  command(
    {
      ...admin,
      method: 'delete',
      path: '/roles/:slug',
      can: 'users:X',
      summary: 'Remove a role; system roles stay',
      params: z.object({ slug: z.enum(systemRoles.map(({ slug }) => slug)) }),
      errors: ['ROLE_IS_SYSTEM'],
    },
    async () => {
      throw new RoleIsSystem()
    },
  ),
  query(
    {
      ...admin,
      method: 'get',
      path: '/teams',
      can: 'projects:R',
      summary: 'Teams with their people, for choosing who does the work',
      answer: z.object({ items: z.array(TeamView) }),
    },
    async ({ trx }) => ({ items: await teamRepository.list(trx) }),
  ),
]
