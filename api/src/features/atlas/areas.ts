/** Tabs of the Workflow Atlas with the processes of each, in the order of the work (PRJ-42, UI-41). */
export const areas = {
  'backend-team': ['client-onboarding', 'staff-onboarding', 'staff-offboarding', 'process-change'],
  'customer-portal': ['portal-invitation', 'document-request', 'ticket-resolution'],
  projects: ['regulated-project', 'service-order', 'liaison-query', 'document-renewal'],
  assignments: ['assignment-routing', 'effort-approval', 'monthly-statement'],
  'compliance-control': [
    'upload-review',
    'expiry-sweep',
    'compliance-deadline',
    'rule-publication',
    'rule-rollout',
    'sla-clock',
  ],
  'ai-copilot': ['copilot-action'],
  billing: ['milestone-billing', 'invoice-lifecycle', 'payment-check', 'payment-received', 'refund'],
  'credit-notes': ['credit-note'],
  overdue: ['overdue-sweep'],
  platform: [],
} as const satisfies Record<string, readonly string[]>

export type Area = keyof typeof areas
export const areaKeys = Object.keys(areas) as [Area, ...Area[]]

/** Where a process that no list names belongs: an analyst deployed it, and the back office runs it. */
const fallback: Area = 'backend-team'

/** The tab of a process. */
export function areaOf(processId: string): Area {
  return areaKeys.find((area) => (areas[area] as readonly string[]).includes(processId)) ?? fallback
}

/** Place of a process in its tab; those that no list names come last. */
export function placeOf(processId: string): number {
  const place = (areas[areaOf(processId)] as readonly string[]).indexOf(processId)
  return place < 0 ? Number.POSITIVE_INFINITY : place
}
