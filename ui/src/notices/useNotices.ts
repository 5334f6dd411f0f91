import { api } from '../http/connection.ts'
import { useCommand, useList } from '../http/queries.ts'

export interface Notice {
  id: string
  title: string
  body: string
  /** Path inside the app. */
  link: string | null
  createdAt: string
  readAt: string | null
}

/** A person's notices and what can be done with them; `path` is the list of their realm. */
export function useNotices(path: '/notifications' | '/portal/notifications') {
  const list = useList<Notice, { unread: number }>(path, { limit: 20 })
  const read = useCommand((ids?: string[]) => api().post(`${path}/read`, ids ? { ids } : {}), {
    refresh: [path.split('/')[1] ?? ''],
  })
  return {
    ...list,
    markRead: (notice: Notice) => {
      if (!notice.readAt) read.run([notice.id])
    },
    markAllRead: () => read.run(undefined),
    isMarking: read.isBusy,
  }
}

export type Notices = ReturnType<typeof useNotices>
