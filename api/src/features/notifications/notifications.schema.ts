import { z } from 'zod'
import { PageQuery, pageOf } from '../../http/page.ts'

export const NotificationView = z.object({
  id: z.uuid(),
  kind: z.string(),
  title: z.string(),
  body: z.string(),
  link: z.string().nullable().describe('Path inside the app of the reader'),
  createdAt: z.iso.datetime(),
  readAt: z.iso.datetime().nullable(),
})
export type NotificationView = z.infer<typeof NotificationView>

export const Unread = z.object({ unread: z.number().int() })

export const NotificationPage = pageOf(NotificationView).extend({ totals: Unread })

export const NoticeQuery = PageQuery.extend({
  archived: z.stringbool().optional().describe('Those that were put away instead'),
})

export const MarkRead = z.strictObject({
  ids: z.array(z.uuid()).min(1).max(200).optional().describe('Without ids: all that are unread'),
})
export type MarkRead = z.infer<typeof MarkRead>
