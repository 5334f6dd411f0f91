import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import { insertInstance } from './engine-rows.ts'
import { insertProject, insertTeam } from './record-rows.ts'

/** Ids of one client's whole case, by the names that routes use for them. */
export type CaseIds = Record<string, string>

/** A client with a project and everything that hangs on it: papers, a request, an upload, an issued invoice, a credit note. */
export async function insertCase(
  { companyId, managerId, recipientId }: { companyId: string; managerId: string; recipientId: string },
  trx: Trx,
): Promise<CaseIds> {
  const company = { company_id: companyId }
  const teamId = await insertTeam(companyId, managerId, trx)
  const project = await insertProject({ companyId, teamId, managerId, clientName: `Case ${newId()}` }, trx)
  const { key: instanceKey, taskKey } = await insertInstance({ companyId, project, at: 'gate' }, trx)
  const owned = { ...company, client_id: project.clientId, project_id: project.id }

  const [itemId, documentId, versionId, requestId, uploadId] = [newId(), newId(), newId(), newId(), newId()]
  await trx('checklist_item').insert({
    id: itemId,
    ...company,
    project_id: project.id,
    stage: 'onboarding',
    seq: 1,
    rule_item_key: 'paper',
    title: 'Paper',
    mandatory: true,
    rule_version: 1,
  })
  await trx('document').insert({
    id: documentId,
    ...owned,
    title: 'Paper',
    origin: 'portal',
    portal_visible: true,
  })
  await trx('document_version').insert({
    id: versionId,
    ...company,
    document_id: documentId,
    version: 1,
    storage_key: versionId,
    filename: 'paper.pdf',
    mime: 'application/pdf',
    size_bytes: 1,
    sha256: '0'.repeat(64),
    uploaded_by_kind: 'portal_user',
    scan_state: 'clean',
  })
  await trx('document_request').insert({
    id: requestId,
    ...owned,
    number: `DR-${requestId}`,
    title: 'Send the paper',
    due_on: '2099-01-01',
    recipients: [recipientId],
  })
  await trx('upload').insert({
    id: uploadId,
    ...owned,
    document_version_id: versionId,
    document_id: documentId,
    document_request_id: requestId,
    source: 'portal',
    uploaded_by: recipientId,
  })
  const milestoneId = newId()
  await trx('billing_milestone').insert({
    id: milestoneId,
    ...owned,
    title: 'Start',
    seq: 1,
    trigger: 'manual',
    amount_minor: 100_000,
    state: 'reached',
  })
  const billing = await insertBilling(owned, trx)
  return {
    projectId: project.id,
    clientId: project.clientId,
    itemId,
    documentId,
    requestId,
    uploadId,
    milestoneId,
    taskKey,
    instanceKey,
    teamId,
    userId: managerId,
    portalUserId: recipientId,
    ...billing,
  }
}

async function insertBilling(
  { client_id, ...owned }: { company_id: string; client_id: string; project_id: string },
  trx: Trx,
): Promise<CaseIds> {
  const company = { company_id: owned.company_id }
  const letter = () => String.fromCharCode(65 + Math.floor(Math.random() * 26))
  const prefix = () => letter() + letter() + letter() + letter()
  const [registrationId, invoiceId, creditNoteId] = [newId(), newId(), newId()]
  await trx('gst_registration').insert({
    id: registrationId,
    ...company,
    state_code: '27',
    kind: 'unregistered',
    invoice_prefix: prefix(),
    credit_prefix: prefix(),
  })
  await trx('invoice').insert({
    id: invoiceId,
    ...owned,
    client_id,
    registration_id: registrationId,
    kind: 'plain_invoice',
    invoice_number: 'X-1',
    draft_ref: 'X',
    fy: '2026-27',
    issue_date: '2026-11-01',
    due_date: '2026-12-01',
    status: 'sent',
    place_of_supply: '27',
    supply_type: 'exempt',
    supplier_snapshot: '{}',
    recipient_snapshot: '{}',
    taxable_minor: 100_000,
    total_minor: 100_000,
    net_payable_minor: 100_000,
  })
  await trx('credit_note').insert({
    id: creditNoteId,
    ...company,
    client_id,
    registration_id: registrationId,
    invoice_id: invoiceId,
    credit_number: 'Y-1',
    kind: 'partial',
    reason: 'Too much',
    issue_date: '2026-11-02',
    fy: '2026-27',
    status: 'issued',
    taxable_minor: 1000,
    cgst_minor: 0,
    sgst_minor: 0,
    igst_minor: 0,
    credit_amount_minor: 1000,
  })
  return { registrationId, invoiceId, creditNoteId }
}
