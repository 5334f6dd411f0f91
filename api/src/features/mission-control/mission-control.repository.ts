import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { reviewTask, stageNames, stages } from '@zippcrm/domain/projects/stages.ts'

const shown = 20
const dayMs = 86_400_000
const reviewTasks = stages.map(reviewTask)

const count = async (query: Promise<unknown>): Promise<number> =>
  Number((((await query) as { n: string | number }[])[0] ?? { n: 0 }).n)

/** Open tasks of the inbox, as far as row-level security shows them to the caller. */
const openTasks = (trx: Trx) =>
  trx('user_task as t').where('t.state', 'open').whereRaw('cardinality(t.candidate_clients) = 0')

const openGates = (trx: Trx) => openTasks(trx).whereIn('t.element_id', reviewTasks)

/** Tasks past their due date. */
export const countOverdueTasks = (now: Date, trx: Trx) =>
  count(openTasks(trx).where('t.due_at', '<', now).count('* as n'))

/** One's own tasks, and those of whom one stands in for, that are due within a day. */
export const countOwnDueTasks = (now: Date, trx: Trx) =>
  count(
    openTasks(trx)
      .whereRaw('t.assignee_id = any(app_user() || app_stands_in_for())')
      .where('t.due_at', '<', new Date(now.getTime() + dayMs))
      .count('* as n'),
  )

/** Gates that wait for a decision. */
export const countGates = (trx: Trx) => count(openGates(trx).count('* as n'))

/** The most urgent gates that wait for a decision. */
export async function readGates(trx: Trx) {
  const rows = await openGates(trx)
    .join('project as p', 'p.id', 't.subject_id')
    .join('client as c', 'c.id', 'p.client_id')
    .leftJoin('project_stage as s', (on) => on.on('s.project_id', 'p.id').andOn('s.stage', 'p.stage'))
    .orderByRaw('t.due_at nulls last, t.job_key')
    .limit(shown)
    .select(
      'p.id as projectId',
      trx.raw('t.job_key::text as "taskKey"'),
      'p.number',
      'p.title',
      't.element_id as elementId',
      'c.name as client',
      's.due_on as dueOn',
    )
  return rows.map(({ elementId, ...row }) => ({
    ...row,
    stageName: stageNames[stages.find((stage) => reviewTask(stage) === elementId)!],
  }))
}

/** The same uploads as the review queue: what a colleague has taken is not waiting for this person (OPS-17). */
const waitingUploads = (trx: Trx) =>
  trx('upload as u')
    .whereIn('u.state', ['received', 'under_review'])
    .whereRaw(
      `not exists (select from user_task t where t.subject_kind = 'upload' and t.subject_id = u.id
       and t.state in ('open', 'completing') and t.assignee_id <> app_user())`,
    )

/** Received files that nobody has decided on. */
export const countUploads = (trx: Trx) => count(waitingUploads(trx).count('* as n'))

/** The oldest received files that nobody has decided on. */
export async function readUploads(trx: Trx) {
  const rows = await waitingUploads(trx)
    .join('document_version as v', 'v.id', 'u.document_version_id')
    .join('client as c', 'c.id', 'u.client_id')
    .leftJoin('document_request as r', 'r.id', 'u.document_request_id')
    .orderBy('u.received_at')
    .limit(shown)
    .select(
      'u.id',
      'v.filename',
      'c.name as client',
      'u.received_at as receivedAt',
      'r.title as requestTitle',
    )
  return rows.map((row) => ({ ...row, receivedAt: row.receivedAt.toISOString() }))
}

const overdueInvoices = (trx: Trx) =>
  trx('invoice as i').where({ 'i.status': 'overdue', 'i.is_active': true })

export const countOverdueInvoices = (trx: Trx) => count(overdueInvoices(trx).count('* as n'))

/** The invoices that are overdue longest. */
export const readOverdue = (trx: Trx) =>
  overdueInvoices(trx)
    .leftJoin('client as c', 'c.id', 'i.client_id')
    .orderBy('i.due_date')
    .orderBy('i.id')
    .limit(shown)
    .select(
      'i.id',
      'i.invoice_number as number',
      trx.raw(`coalesce(c.name, '') as client`),
      'i.outstanding_minor as outstandingMinor',
      'i.currency',
      'i.due_date as dueDate',
    )

/** Drafts that wait for finance. */
export const countDrafts = (trx: Trx) =>
  count(trx('invoice').where({ status: 'draft', is_active: true }).count('* as n'))

/** Projects at work. */
export const countProjects = (trx: Trx) =>
  count(trx('project').where({ status: 'active', is_active: true }).count('* as n'))

/** Mails that did not leave. */
export const countFailedMails = (trx: Trx) => count(trx('email').where({ state: 'failed' }).count('* as n'))
