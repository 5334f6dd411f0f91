import { command, type Endpoint, query } from '../../http/endpoint.ts'
import { MarkRead, NoticeQuery, NotificationPage, Unread } from './notifications.schema.ts'
import type { NotificationService } from './notifications.service.ts'

/** One's own notices (files 07 and 09); everybody signed in has them, so no permission is asked for. */
export const notificationRoutes = ({ notifications }: { notifications: NotificationService }): Endpoint[] =>
  (['staff', 'portal'] as const).flatMap((realm) => {
    const path = realm === 'staff' ? '/notifications' : '/portal/notifications'
    const common = { realm, tag: 'Notifications' }
    return [
      query(
        {
          ...common,
          method: 'get',
          path,
          summary: 'Own notices, newest first, and how many are unread',
          query: NoticeQuery,
          answer: NotificationPage,
        },
        ({ query: page, user, trx }) => notifications.list(page, user, trx),
      ),
      command(
        {
          ...common,
          method: 'post',
          path: `${path}/read`,
          evenExpired: true,
          summary: 'Mark notices as read, those named or all',
          body: MarkRead,
          answer: Unread,
          action: 'notification.read',
        },
        ({ body, user, clock, trx }) => notifications.read(body, user, clock, trx),
      ),
      ...(realm === 'staff'
        ? [
            command(
              {
                ...common,
                method: 'post',
                path: `${path}/archive`,
                evenExpired: true,
                summary: 'Put notices away, those named or all that are read',
                body: MarkRead.describe('Without ids: all that are read'),
                answer: Unread,
                action: 'notification.archive',
              },
              ({ body, user, clock, trx }) => notifications.archive(body, user, clock, trx),
            ),
          ]
        : []),
    ]
  })
