import type { Person } from './people.ts'

/** So many documents asked for at once; more would only wait for each other. */
const atOnce = 20

/** Asks a client for so many documents, in a project of their own; each runs a process. */
export async function manyRequests({ api }: Person, count: number): Promise<string> {
  const { items: clients } = await api.get<{ items: { id: string; name: string }[] }>('/clients?limit=200')
  const { items: families } = await api.get<{ items: { id: string; title: string }[] }>('/workflow-families')
  const { id } = await api.post<{ id: string }>('/projects', {
    clientId: clients.find(({ name }) => name.startsWith('Zuvarna'))!.id,
    familyId: families.find(({ title }) => /investment adviser/.test(title))!.id,
    title: 'Papers of many years',
    feeMinor: 100_000_00,
  })
  for (let first = 0; first < count; first += atOnce)
    await Promise.all(
      Array.from({ length: Math.min(atOnce, count - first) }, (_, index) =>
        api.post(`/projects/${id}/document-requests`, {
          title: `Paper ${first + index + 1}`,
          dueOn: '2099-12-31',
        }),
      ),
    )
  return id
}
