import type { Database, Trx } from './trx.ts'

/** Who is asking, as the database's row-level security and audit trail see it. */
export interface Session {
  role: 'zipp_staff' | 'zipp_portal' | 'zipp_worker' | 'zipp_system'
  companyId?: string
  userId?: string
  actorKind?: 'user' | 'portal_user' | 'api_key' | 'worker' | 'scheduler'
  onBehalfOf?: string
  roles?: string[]
  teamIds?: string[]
  clientIds?: string[]
  /** Row scope per module, e.g. `{ projects: 'own' }`. */
  scopes?: Record<string, 'own' | 'team' | 'company'>
  /** Name of the business act for the audit trail, e.g. `project.start`. */
  action?: string
  reason?: string
  requestId?: string
  ip?: string
  processInstanceKey?: string
  elementId?: string
}

const settingsOf = (session: Session): Record<string, string> => ({
  company_id: session.companyId ?? '',
  user_id: session.userId ?? '',
  actor_kind: session.actorKind ?? '',
  on_behalf_of: session.onBehalfOf ?? '',
  roles: session.roles?.join(',') ?? '',
  team_ids: session.teamIds?.join(',') ?? '',
  client_ids: session.clientIds?.join(',') ?? '',
  action: session.action ?? '',
  reason: session.reason ?? '',
  request_id: session.requestId ?? '',
  ip: session.ip ?? '',
  process_instance_key: session.processInstanceKey ?? '',
  element_id: session.elementId ?? '',
  ...Object.fromEntries(
    Object.entries(session.scopes ?? {}).map(([module, scope]) => [
      `scope_${module.replaceAll('-', '_')}`,
      scope,
    ]),
  ),
})

/** Lets an open transaction act as this session. Its role and settings end with the transaction. */
export async function enterSession(trx: Trx, session: Session): Promise<void> {
  // One round trip: every transaction of the product begins with it.
  const settings = Object.entries(settingsOf(session)).map(([name, value]) => [`app.${name}`, value])
  const all = [['role', session.role], ...settings]
  await trx.raw(`select ${all.map(() => 'set_config(?, ?, true)').join(', ')}`, all.flat() as string[])
}

/** Changes single settings of the running session, e.g. the name of the business act. */
export async function annotateSession(
  trx: Trx,
  settings: Partial<Pick<Session, 'action' | 'reason' | 'onBehalfOf'>>,
): Promise<void> {
  for (const [name, value] of Object.entries(settings)) {
    await trx.raw('select set_config(?, ?, true)', [
      `app.${name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)}`,
      value,
    ])
  }
}

/**
 * Runs `work` in one transaction as this session and commits; a throw rolls back. A read-only session sees one
 * snapshot throughout: an answer put together from several statements never mixes two states of a record.
 */
export function inSession<T>(
  db: Database,
  session: Session,
  work: (trx: Trx) => Promise<T>,
  { readOnly = false } = {},
): Promise<T> {
  return db.transaction(
    async (trx) => {
      await enterSession(trx, session)
      return work(trx)
    },
    { readOnly, ...(readOnly && { isolationLevel: 'repeatable read' }) },
  )
}
