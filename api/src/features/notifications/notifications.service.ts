import type { Clock } from '@zippcrm/domain/clock/clock.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { tell } from '@zippcrm/domain/live/tell.ts'
import { decodeCursor, toPage } from '../../http/page.ts'
import type { User } from '../../http/user.ts'
import { presentNotification } from './notifications.presenter.ts'
import { countUnread, listOwn, markRead } from './notifications.repository.ts'
import type { MarkRead } from './notifications.schema.ts'

/** A person's own notices: staff and clients alike. */
export function notificationService() {
  return {
    async list({ cursor, limit }: { cursor?: string; limit: number }, user: User, trx: Trx) {
      const after = decodeCursor(cursor, 2) as [string, string] | undefined
      const page = toPage(await listOwn(user, { after, limit }, trx), limit, (row) => [row.sort_at, row.id])
      return {
        ...page,
        items: page.items.map(presentNotification),
        totals: { unread: await countUnread(user, trx) },
      }
    },

    async read({ ids }: MarkRead, user: User, clock: Clock, trx: Trx) {
      const [first] = await markRead(user, { ids, at: clock.now() }, trx)
      // One word for all of them: the person's other open screens count anew.
      if (first) {
        await tell(
          {
            companyId: user.companyId,
            topic: 'notification.read',
            entity: 'notification',
            entityId: first.id,
            clientId: user.kind === 'portal' ? first.client_id : null,
            audience: user.kind,
          },
          trx,
        )
      }
      return { unread: await countUnread(user, trx) }
    },
  }
}

export type NotificationService = ReturnType<typeof notificationService>
