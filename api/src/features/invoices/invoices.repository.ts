import type { Trx } from '@zippcrm/domain/database/trx.ts'

/** What hangs on invoices and is shown beside them. */
export interface InvoiceSurroundings {
  clients: Map<string, { id: string; name: string }>
  projects: Map<string, { id: string; number: string; title: string; owner: string | null }>
  milestones: Map<string, { id: string; title: string }>
}

/** Names of clients, projects and milestones, one statement each, as far as the caller may see them. */
export async function surroundingsOf(
  invoices: readonly { clientId: string; projectId: string | null; milestoneId: string | null }[],
  trx: Trx,
  { withOwner }: { withOwner: boolean },
): Promise<InvoiceSurroundings> {
  const ids = (pick: (row: (typeof invoices)[number]) => string | null) => [
    ...new Set(invoices.map(pick).filter((id) => id !== null)),
  ]
  const clients = await trx('client')
    .whereIn(
      'id',
      ids((row) => row.clientId),
    )
    .select('id', 'name')
  const projects = await trx('project')
    .whereIn(
      'id',
      ids((row) => row.projectId),
    )
    .select('id', 'number', 'title', 'manager_id')
  // The names of our people are no business of the portal.
  const owners = withOwner
    ? await trx('staff_user')
        .whereIn(
          'id',
          projects.map((row) => row.manager_id),
        )
        .select('id', 'full_name')
    : []
  const nameOf = new Map(owners.map((row) => [row.id, row.full_name]))
  const milestones = await trx('billing_milestone')
    .whereIn(
      'id',
      ids((row) => row.milestoneId),
    )
    .select('id', 'title')
  const byId = <T extends { id: string }>(rows: T[]) => new Map(rows.map((row) => [row.id, row]))
  return {
    clients: byId(clients),
    projects: byId(projects.map((row) => ({ ...row, owner: nameOf.get(row.manager_id) ?? null }))),
    milestones: byId(milestones),
  }
}

/** The newest instance of invoice-lifecycle that belongs to an invoice. */
export async function instanceOf(invoiceId: string, trx: Trx): Promise<string | null> {
  const row = await trx('process_instance')
    .where({ subject_kind: 'invoice', subject_id: invoiceId })
    .orderBy('process_instance.key', 'desc')
    .first(trx.raw('key::text as key'))
  return row?.key ?? null
}

/** Sums over the issued invoices of a client, or of all. */
export async function totalsOf(filter: { clientId?: string | undefined }, trx: Trx) {
  const sum = (expression: string, name: string) =>
    trx.raw(`coalesce(sum(${expression}), 0)::bigint as ??`, [name])
  const row = await trx('invoice')
    .where({ is_active: true, currency: 'INR' })
    .whereNot('status', 'draft')
    .modify((query) => filter.clientId && query.where({ client_id: filter.clientId }))
    .first(
      sum('total_minor', 'billedMinor'),
      sum('credited_minor', 'creditedMinor'),
      sum('received_minor', 'receivedMinor'),
      sum('tds_withheld_minor', 'tdsMinor'),
      sum(`outstanding_minor`, 'outstandingMinor'),
      sum(`case when status = 'overdue' then outstanding_minor else 0 end`, 'overdueMinor'),
    )
  return { ...row, currency: 'INR' }
}
