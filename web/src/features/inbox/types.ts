export interface TaskSummary {
  key: string
  title: string
  elementId: string
  processId: string
  processInstanceKey: string
  state: string
  assignee: { id: string; name: string } | null
  candidateGroups: string[]
  dueAt: string | null
  slaState: 'on_track' | 'due_soon' | 'late'
  priority: number
  client: { id: string; name: string } | null
  record: {
    kind: string
    id: string
    number: string | null
    title: string | null
    projectId?: string | null
  } | null
  why: string | null
}

export interface Task extends TaskSummary {
  form: { id: string; schema: object } | null
  data: Record<string, unknown>
  draft: Record<string, unknown> | null
  rowVersion: number
}

export interface TaskCounts {
  mine: number
  team: number
  all: number
  overdue: number
}

/** Page of the record a task is about. */
export function recordLink(
  record: Pick<NonNullable<TaskSummary['record']>, 'kind' | 'id'> | null,
): string | undefined {
  if (!record) return undefined
  const PAGES: Record<string, string> = {
    project: '/projects/',
    invoice: '/billing/invoices/',
    client: '/clients/',
    upload: '/ops/uploads/',
  }
  const base = PAGES[record.kind]
  return base ? base + record.id : undefined
}
