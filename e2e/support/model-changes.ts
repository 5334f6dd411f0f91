import type { Locator } from 'playwright-core'
import { environment } from './environment.ts'
import type { Person } from './people.ts'
import { until } from './until.ts'

interface Change {
  id: string
  state: string
  taskKey: string | null
  deployedVersion: number | null
}

/** The key of the inbox task that a change waits at, once it has arrived there. */
export const taskOfChange = ({ api }: Person, changeId: string, title: string): Promise<string> =>
  until(async () => {
    const { taskKey } = await api.get<Change>(`/model-changes/${changeId}`)
    return taskKey && (await api.get<{ title: string }>(`/tasks/${taskKey}`)).title === title && taskKey
  })

/** The version that a change was deployed as, once it was. */
export const deployedVersion = ({ api }: Person, changeId: string): Promise<number> =>
  until(async () => {
    const { state, deployedVersion } = await api.get<Change>(`/model-changes/${changeId}`)
    return state === 'deployed' && deployedVersion
  })

/** The newest version of a process. */
export const newestVersion = async ({ api }: Person, processId: string): Promise<number> =>
  (await api.get<{ versions: { version: number }[] }>(`/models/${processId}`)).versions[0]!.version

/** Puts an earlier version of a process in place again, reviewed and approved by the two others. */
export async function bringBack(
  processId: string,
  version: number,
  { analyst, reviewer, admin }: Record<'analyst' | 'reviewer' | 'admin', Person>,
): Promise<void> {
  if ((await newestVersion(analyst, processId)) === version) return
  const { id } = await analyst.api.post<Change>(`/models/${processId}/redeploy`, {
    version,
    note: 'As the product ships it',
  })
  for (const [person, outcome, title] of [
    [reviewer, 'accept', 'Review difference'],
    [admin, 'approve', 'Approve change'],
  ] as const) {
    const key = await taskOfChange(person, id, title)
    await person.api.post(`/tasks/${key}/complete`, { outcome, data: { outcome } })
  }
  await deployedVersion(analyst, id)
}

/** Opens the task that a change waits at in the inbox of a person. */
export async function openChangeTask(person: Person, changeId: string, title: string): Promise<Locator> {
  const { page } = person
  const key = await taskOfChange(person, changeId, title)
  await page.goto(`${environment.STAFF_URL}/inbox/${key}?view=all`)
  const task = page.getByRole('article')
  await task.getByRole('heading', { name: title, level: 1 }).waitFor()
  return task
}
