import { command, type Endpoint, query } from '../../http/endpoint.ts'
import type { UserLifecycle, UserMove } from './user-lifecycle.service.ts'
import { EndedUser, HandOver, HoldingsView, UserParams, UserView } from './users.schema.ts'
import type { UserService } from './users.service.ts'

const admin = { realm: 'staff', tag: 'User admin', params: UserParams } as const
const errors = ['SELF_ROLE_CHANGE', 'LAST_SUPER_ADMIN', 'USER_STATE_INVALID']

/** From suspending to handing over: what happens to somebody who leaves (file 01). */
export const userLifecycleRoutes = ({
  users,
  lifecycle,
}: {
  users: UserService
  lifecycle: UserLifecycle
}): Endpoint[] => [
  ...(['suspend', 'reactivate'] as const satisfies UserMove[]).map((move) =>
    command(
      {
        ...admin,
        method: 'post',
        path: `/users/:userId/${move}`,
        can: 'users:X',
        action: `user.${move}`,
        summary: `${move === 'suspend' ? 'Suspend' : 'Reactivate'} a member of staff`,
        answer: UserView,
        errors: move === 'suspend' ? errors : [...errors, 'SEAT_LIMIT_REACHED'],
      },
      async ({ params, user, trx }) => {
        await lifecycle.move(params.userId, move, user, trx)
        return users.read(params.userId, user, trx)
      },
    ),
  ),
  command(
    {
      ...admin,
      method: 'post',
      path: '/users/:userId/deactivate',
      can: 'users:X',
      action: 'user.deactivate',
      summary: 'End somebody’s work and hand over what they own',
      body: EndedUser,
      answer: UserView,
      errors: [...errors, 'HAND_OVER_TO_INACTIVE'],
    },
    async ({ params, body, user, clock, trx }) => {
      await lifecycle.end(params.userId, body, user, clock.today(), trx)
      return users.read(params.userId, user, trx)
    },
  ),
  query(
    {
      ...admin,
      method: 'get',
      path: '/users/:userId/holdings',
      can: 'users:R',
      summary: 'What waits for a new owner when this person leaves',
      answer: HoldingsView,
    },
    ({ params, trx }) => lifecycle.holdings(params.userId, trx),
  ),
  command(
    {
      ...admin,
      method: 'post',
      path: '/users/:userId/hand-over',
      can: 'users:X',
      action: 'user.hand-over',
      summary: 'Make a colleague the owner of everything somebody holds',
      body: HandOver,
      answer: HoldingsView,
      errors: ['HAND_OVER_TO_INACTIVE'],
    },
    async ({ params, body, clock, trx }) => {
      await lifecycle.handOver(params.userId, body.to, clock.today(), trx)
      return lifecycle.holdings(params.userId, trx)
    },
  ),
]
