import type { Task } from '@zippcrm/ui/generated/api.ts'

/** Page of the record a task is about. */
export function recordLink(
  record: Pick<NonNullable<Task['record']>, 'kind' | 'id'> | null,
): string | undefined {
  if (!record) return undefined
  const PAGES: Record<string, string> = {
    project: '/projects/',
    invoice: '/billing/invoices/',
    client: '/clients/',
    upload: '/ops/uploads/',
    'model-change': '/modeler/changes/',
  }
  const base = PAGES[record.kind]
  return base ? base + record.id : undefined
}
