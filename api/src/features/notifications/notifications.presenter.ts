import type { NotificationRow } from './notifications.repository.ts'
import type { NotificationView } from './notifications.schema.ts'

/** What the bell shows of a notice. */
export const presentNotification = (row: NotificationRow): NotificationView => ({
  id: row.id,
  kind: row.kind,
  title: row.title,
  body: row.body,
  link: row.link,
  createdAt: row.created_at.toISOString(),
  readAt: row.read_at?.toISOString() ?? null,
})
