import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { NotFound } from '@zippcrm/domain/errors.ts'
import { z } from 'zod'

/** Records with a page of their own, on which whoever may read them sees timeline and position. */
export const recordPages = [
  { kind: 'client', path: '/clients/:clientId', can: 'clients:R', params: z.object({ clientId: z.uuid() }) },
  {
    kind: 'project',
    path: '/projects/:projectId',
    can: 'projects:R',
    params: z.object({ projectId: z.uuid() }),
  },
  {
    kind: 'invoice',
    path: '/invoices/:invoiceId',
    can: 'invoices:R',
    params: z.object({ invoiceId: z.uuid() }),
  },
] as const

export type RecordKind = (typeof recordPages)[number]['kind']

/** The record that a path names, once row-level security has shown it to the caller. */
export async function recordOf(
  kind: RecordKind,
  params: Record<string, string>,
  trx: Trx,
): Promise<{ kind: RecordKind; id: string }> {
  const record = await trx(kind)
    .where({ id: params[`${kind}Id`] })
    .first('id')
  if (!record) throw new NotFound()
  return { kind, id: record.id }
}
