import type { Person } from './people.ts'
import { until } from './until.ts'

export interface Invoice {
  id: string
  number: string | null
  status: string
  client: { id: string; name: string }
  issueDate: string | null
  dueDate: string | null
  taxableMinor: number
  cgstMinor: number
  sgstMinor: number
  igstMinor: number
  totalMinor: number
  tdsLabel: string | null
  tdsMinor: number
  netPayableMinor: number
  outstandingMinor: number
  amountInWords: string
  supplyType: string
  endorsement: string | null
  placeOfSupply: string
  hasPdf: boolean
  contactEmails: string[]
  processInstanceKey: string | null
  draftTaskKey: string | null
}

interface Milestone {
  id: string
  title: string
  state: string
  invoiceId: string | null
}

export interface BilledProject {
  projectId: string
  milestoneId: string
  invoiceId: string
}

export const milestoneOf = async ({ api }: Person, { projectId, milestoneId }: BilledProject) =>
  (await api.get<{ milestones: Milestone[] }>(`/projects/${projectId}`)).milestones.find(
    ({ id }) => id === milestoneId,
  )!

export const invoiceOf = ({ api }: Person, id: string) => api.get<Invoice>(`/invoices/${id}`)

/** Starts a project of a demonstration client, reaches its first milestone and waits for the invoice that follows. */
export async function billedProject(
  manager: Person,
  clientName: string,
  feeMinor: number,
): Promise<BilledProject> {
  const { api } = manager
  const { items: clients } = await api.get<{ items: { id: string; name: string }[] }>('/clients?limit=200')
  const { items: families } = await api.get<{ items: { id: string; title: string }[] }>('/workflow-families')
  const project = await api.post<{ id: string; title: string }>('/projects', {
    clientId: clients.find(({ name }) => name.startsWith(clientName))!.id,
    familyId: families.find(({ title }) => /investment adviser/.test(title))!.id,
    title: `Investment adviser registration of ${clientName}`,
    feeMinor,
  })
  await api.post(`/projects/${project.id}/start`)
  const { milestones } = await until(async () => {
    const now = await api.get<{ stage: string | null; milestones: Milestone[] }>(`/projects/${project.id}`)
    return now.stage ? now : undefined
  })
  const milestoneId = milestones[0]!.id
  await api.post(`/milestones/${milestoneId}/reach`)
  const found = { projectId: project.id, milestoneId, invoiceId: '' }
  const { invoiceId } = await until(
    async () => {
      const milestone = await milestoneOf(manager, found)
      return milestone.invoiceId ? milestone : undefined
    },
    { what: 'the draft invoice of the milestone' },
  )
  return { ...found, invoiceId: invoiceId! }
}
