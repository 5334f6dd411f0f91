import type { Trx } from '@zippcrm/domain/database/trx.ts'

interface Pending {
  kind: 'document-request' | 'invoice'
  id: string
  title: string
  why: string
  dueOn: string | null
  overdue: boolean
  action: string
  to: string
}

/** What waits for the client, overdue first, then by due date, each with one act (POR-09). */
export async function pendingOf(today: string, trx: Trx): Promise<Pending[]> {
  const requests = await trx('document_request as r')
    .leftJoin('project as p', 'p.id', 'r.project_id')
    .whereIn('r.state', ['open', 'overdue'])
    .select({
      id: 'r.id',
      title: 'r.title',
      instructions: 'r.instructions',
      reason: 'r.client_reason',
      dueOn: 'r.due_on',
      matter: 'p.title',
    })
  const invoices = await trx('invoice as i')
    .leftJoin('project as p', 'p.id', 'i.project_id')
    .whereIn('i.status', ['sent', 'overdue'])
    .where('i.outstanding_minor', '>', 0)
    .select({ id: 'i.id', number: 'i.invoice_number', dueOn: 'i.due_date', matter: 'p.title' })

  const items: Pending[] = [
    ...requests.map((request) => ({
      kind: 'document-request' as const,
      id: request.id,
      title: request.title,
      why: request.reason ?? (request.instructions || `For ${request.matter ?? 'your file'}`),
      dueOn: request.dueOn,
      overdue: request.dueOn < today,
      action: 'Upload',
      to: `/requests/${request.id}`,
    })),
    ...invoices.map((invoice) => ({
      kind: 'invoice' as const,
      id: invoice.id,
      title: `Invoice ${invoice.number}`,
      why: invoice.matter ? `For ${invoice.matter}` : 'Payment is due',
      dueOn: invoice.dueOn,
      overdue: invoice.dueOn < today,
      action: 'View invoice',
      to: `/invoices/${invoice.id}`,
    })),
  ]
  return items.sort(
    (a, b) => Number(b.overdue) - Number(a.overdue) || (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9'),
  )
}
