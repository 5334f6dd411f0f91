import { samplePdf } from './pdf.ts'
import type { Person } from './people.ts'
import { until } from './until.ts'

interface ChecklistItem {
  id: string
  title: string
  mandatory: boolean
  state: string
  evidenceMin: number
  evidenceTypes: string[]
  evidence: { id: string; state: string; documentId: string }[]
}

export const checklistOf = async ({ api }: Person, projectId: string, stage: string) =>
  (await api.get<{ items: ChecklistItem[] }>(`/projects/${projectId}/checklist?stage=${stage}`)).items

/** Submits one file as evidence of an item and waits until the scan let it through; files from staff need no review. */
export async function submitEvidence(by: Person, item: ChecklistItem, name = item.title): Promise<void> {
  const { id } = await by.api.upload<{ id: string }>(
    `/checklist-items/${item.id}/evidence`,
    { name: `${name.slice(0, 40)}.pdf`, content: samplePdf(`${name} ${crypto.randomUUID()}`) },
    { title: name, ...(item.evidenceTypes[0] && { docType: item.evidenceTypes[0] }) },
  )
  await until(
    async () => (await by.api.get<{ state: string }>(`/upload-reviews/${id}`)).state === 'accepted',
    {
      what: `the scan of ${name}`,
    },
  )
}

// The step shows a moment before its task has come to the inbox, hence the second try.
const insist = (by: Person, path: string) =>
  until(async () => (await by.api.ask('POST', path, {})).status < 300, { what: path })

const verifyEvidence = (by: Person, evidenceId: string) => insist(by, `/evidence/${evidenceId}/verify`)

/**
 * Gathers everything mandatory that a stage still lacks: the consultant submits, the reviewer verifies.
 * What it does goes through the same API and the same tasks as the screens.
 */
export async function gatherEvidence(
  consultant: Person,
  reviewer: Person,
  projectId: string,
  stage: string,
): Promise<void> {
  const items = (await checklistOf(consultant, projectId, stage)).filter(
    ({ mandatory, state }) => mandatory && state !== 'verified',
  )
  await inGroups(items, 3, async (item) => {
    const have = item.evidence.filter(({ state }) => state === 'verified' || state === 'submitted').length
    for (let number = have; number < item.evidenceMin; number += 1)
      await submitEvidence(consultant, item, `${item.title} ${number + 1}`)
    const submitted = await until(
      async () => {
        const now = (await checklistOf(consultant, projectId, stage)).find(({ id }) => id === item.id)!
        const open = now.evidence.filter(({ state }) => state === 'submitted' || state === 'verified')
        return open.length >= item.evidenceMin && open
      },
      { what: `the evidence of ${item.title}` },
    )
    for (const { id, state } of submitted) if (state === 'submitted') await verifyEvidence(reviewer, id)
  })
}

async function inGroups<T>(items: T[], size: number, work: (item: T) => Promise<void>): Promise<void> {
  for (let from = 0; from < items.length; from += size)
    await Promise.all(items.slice(from, from + size).map(work))
}
