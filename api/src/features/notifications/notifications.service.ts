import type { Clock } from '@zippcrm/domain/clock/clock.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { tell } from '@zippcrm/domain/live/tell.ts'
import type { z } from 'zod'
import { decodeCursor, toPage } from '../../http/page.ts'
import type { User } from '../../http/user.ts'
import { presentNotification } from './notifications.presenter.ts'
import { archive, countUnread, listOwn, markRead } from './notifications.repository.ts'
import type { MarkRead, NoticeQuery } from './notifications.schema.ts'

/** A person's own notices: staff and clients alike. */
export function notificationService() {
  return {
    async list({ cursor, limit, archived }: z.infer<typeof NoticeQuery>, user: User, trx: Trx) {
      const after = decodeCursor(cursor, 2) as [string, string] | undefined
      const page = toPage(await listOwn(user, { after, limit, archived }, trx), limit, (row) => [
        row.sort_at,
        row.id,
      ])
      return {
        ...page,
        items: page.items.map(presentNotification),
        totals: { unread: await countUnread(user, trx) },
      }
    },

    async read({ ids }: MarkRead, user: User, clock: Clock, trx: Trx) {
      return afterwards(await markRead(user, { ids, at: clock.now() }, trx), user, trx)
    },

    /** Puts notices away (OPS-14). */
    async archive({ ids }: MarkRead, user: User, clock: Clock, trx: Trx) {
      return afterwards(await archive(user, { ids, at: clock.now() }, trx), user, trx)
    },
  }
}

/** One word for all that changed: the person's other open screens count anew. */
async function afterwards(
  [first]: { id: string; client_id: string | null }[],
  user: User,
  trx: Trx,
): Promise<{ unread: number }> {
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
}

export type NotificationService = ReturnType<typeof notificationService>
