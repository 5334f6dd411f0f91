import { type BilledProject, billedProject, invoiceOf } from '../support/billing.ts'
import { linkIn, mailTo } from '../support/mailbox.ts'
import { samplePdf } from '../support/pdf.ts'
import type { Person } from '../support/people.ts'
import { until } from '../support/until.ts'

/** What the addresses of screens name. */
export interface Records extends BilledProject {
  clientId: string
  instance: string
  brokenInstance: string
  requestId: string
  uploadId: string
  taskKey: string
  changeId: string
  documentId: string
  creditNoteId: string
  userId: string
}

type Who = Record<'manager' | 'finance' | 'contact' | 'operations' | 'analyst' | 'admin', Person>
interface Draft {
  rowVersion: number
  files: { name: string; content: string }[]
}
interface Listed<T> {
  items: T[]
}

/** A matter with an open request, a file to review, an invoice, their running processes, one of which is stuck, and a change of a model. */
export async function prepareRecords(who: Who): Promise<Records> {
  const billed = await billedProject(who.manager, 'Zuvarna', 350_000_00)
  const ask = (title: string) =>
    who.manager.api.post<{ id: string }>(`/projects/${billed.projectId}/document-requests`, {
      title,
      instructions: 'Signed by the chair, on letterhead.',
      dueOn: '2027-03-31',
    })
  const [request, sent, stuck] = [
    await ask('Board resolution'),
    await ask('Signed engagement letter'),
    await ask('Net worth certificate'),
  ]
  const [upload, brokenInstance, paper, changeId, userId] = await Promise.all([
    uploadFor(sent.id, who),
    getStuck(stuck.id, who.operations),
    issueAndCredit(billed.invoiceId, who.finance),
    openChange(who.analyst),
    idOf('Arjun Nair', who.admin),
  ])
  const { items: documents } = await who.manager.api.get<Listed<{ id: string }>>(
    `/projects/${billed.projectId}/documents`,
  )
  return {
    ...billed,
    ...upload,
    ...paper,
    brokenInstance,
    requestId: request.id,
    changeId,
    userId,
    documentId: documents[0]!.id,
  }
}

/** The client sends a file once the process has asked for it; then it waits for its review. */
async function uploadFor(requestId: string, { contact, manager }: Who) {
  const uploadId = await until(async () => {
    const file = { name: 'engagement.pdf', content: samplePdf(crypto.randomUUID()) }
    const answer = await contact.api
      .upload<{ ids: string[] }>(`/portal/document-requests/${requestId}/uploads`, file)
      .catch(() => undefined)
    return answer?.ids[0]
  })
  const taskKey = await until(async () => {
    const { items } = await manager.api.get<Listed<{ key: string; record: { id: string } | null }>>(
      '/tasks?view=all&process=upload-review&limit=100',
    )
    return items.find(({ record }) => record?.id === uploadId)?.key
  })
  return { uploadId, taskKey }
}

/** Somebody of a new client who has been invited and not come yet. */
export async function invitedContact({ api }: Person) {
  const email = `${crypto.randomUUID()}@screens.example.com`
  await api.post('/clients', {
    name: 'Pragatipath Asset Reconstruction and Advisory Services Private Limited',
    entityType: 'private_limited',
    contact: { firstName: 'Ila', lastName: 'Venkataraghavan', email },
    inviteToPortal: true,
  })
  return { email, link: linkIn(await mailTo(email, /./), /action-token/) }
}

/** The invoice goes to the client, who gets something back. */
async function issueAndCredit(invoiceId: string, finance: Person) {
  await until(async () => (await invoiceOf(finance, invoiceId)).draftTaskKey)
  await finance.api.ask('PATCH', `/invoices/${invoiceId}`, { status: 'sent' })
  const invoice = await until(
    async () => {
      const now = await invoiceOf(finance, invoiceId)
      return now.status === 'sent' && now.processInstanceKey ? now : undefined
    },
    { what: 'the issued invoice', withinMs: 120_000 },
  )
  await finance.api.post(`/invoices/${invoiceId}/credit-note`, {
    reason: 'One session was not held.',
    creditAmountMinor: 10_000_00,
  })
  const creditNoteId = await until(async () => {
    const { items } = await finance.api.get<Listed<{ id: string; invoice: { id: string } }>>('/credit-notes')
    return items.find((note) => note.invoice.id === invoiceId)?.id
  })
  return { clientId: invoice.client.id, instance: invoice.processInstanceKey!, creditNoteId }
}

/** A process that cannot decide, because what it asks about is neither yes nor no. */
async function getStuck(requestId: string, { api }: Person): Promise<string> {
  const instance = await until(async () => {
    const { items } = await api.get<Listed<{ key: string; record: { id: string } | null }>>(
      '/process-instances?process=document-request&element=userTask_sendDocument&limit=100',
    )
    return items.find(({ record }) => record?.id === requestId)?.key
  })
  await api.post('/process-operations', {
    kind: 'modify',
    instances: [instance],
    activate: [{ elementId: 'gateway_uploadAccepted', variables: { uploadAccepted: 'perhaps' } }],
    terminate: [{ elementId: 'userTask_sendDocument' }],
    reason: 'Shows what a stuck process looks like.',
  })
  await until(async () => {
    const { items } = await api.get<Listed<unknown>>(`/incidents?instance=${instance}`)
    return items.length > 0
  })
  return instance
}

/** A change of a model that waits for its reviewer. */
async function openChange({ api }: Person): Promise<string> {
  const model = '/models/credit-note'
  const { items } = await api.get<Listed<{ id: string }>>('/model-changes?processId=credit-note&state=open')
  if (items[0]) return items[0].id
  const draft = await api.post<Draft>(`${model}/draft`)
  const files = draft.files.map(({ name, content }) => ({
    name,
    content: content.replace('name="Approve credit note"', 'name="Agree to the credit note"'),
  }))
  const saved = await api.put<Draft>(`${model}/draft`, { files }, draft.rowVersion)
  const proposal = { name: 'Plainer words', note: 'Approvers asked what they agree to.' }
  return (await api.post<{ id: string }>(`${model}/propose`, proposal, saved.rowVersion)).id
}

/** The id of somebody of the staff. */
const idOf = async (name: string, { api }: Person) =>
  (await api.get<Listed<{ id: string; fullName: string }>>('/users?limit=100')).items.find(
    ({ fullName }) => fullName === name,
  )!.id
