import type { Clock } from '@zippcrm/domain/clock/clock.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import type { User } from '../../http/user.ts'

interface TaskFound {
  key: string
  title: string
  client: { name: string } | null
}

/** The inbox, as search asks it. */
export type FindTasks = (
  filter: { view: 'all'; q: string; limit: number },
  user: User,
  clock: Clock,
  trx: Trx,
) => Promise<{ items: TaskFound[] }>

/** Open tasks of the caller's inbox by title or client. */
export async function searchTasks(
  findTasks: FindTasks,
  { q, limit }: { q: string; limit: number },
  user: User,
  clock: Clock,
  trx: Trx,
) {
  const { items } = await findTasks({ view: 'all', q, limit }, user, clock, trx)
  return items.map(({ key, title, client }) => ({
    kind: 'task',
    id: key,
    title,
    subtitle: client?.name ?? '',
  }))
}
