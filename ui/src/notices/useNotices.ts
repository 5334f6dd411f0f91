import type { Notification } from '../generated/api.ts'
import { api } from '../http/connection.ts'
import { useCommand, useList } from '../http/queries.ts'

/** A person's notices and what can be done with them; `path` is the list of their realm. */
export function useNotices(path: '/notifications' | '/portal/notifications') {
  const list = useList(path, { query: { limit: 20 } })
  const read = useCommand((ids?: string[]) => api().post(`${path}/read` as const, { body: { ids } }), {
    refresh: [path.split('/')[1] ?? ''],
  })
  const archive = useCommand((ids?: string[]) => api().post('/notifications/archive', { body: { ids } }), {
    refresh: ['notifications'],
  })
  return {
    ...list,
    /** Staff put notices away; clients keep theirs. */
    canArchive: path === '/notifications',
    archive: (notice?: Notification) => archive.run(notice && [notice.id]),
    isArchiving: archive.isBusy,
    markRead: (notice: Notification) => {
      if (!notice.readAt) read.run([notice.id])
    },
    markAllRead: () => read.run(undefined),
    isMarking: read.isBusy,
  }
}

export type Notices = ReturnType<typeof useNotices>
